/** Styles of a workbook, as far as they tell what a cell means: the kind of its number and the name of its font. */
import { MendableError } from '../../api/errors.ts';
import { SHEET_LIMITS } from './limits.ts';
import { builtInKind, formatKind, type NumberKind } from './number-format.ts';
import { readXml } from './xml-stream.ts';

/** Of one cell format (the s attribute of a cell). */
export interface CellStyle {
  kind: NumberKind;
  font?: string;
}

/** Reads styles.xml. The list is indexed by the s attribute of cells. @throws MendableError */
export async function readStyles(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  part: string,
): Promise<CellStyle[]> {
  const codes = new Map<number, string>();
  const fonts: (string | undefined)[] = [];
  const formats: { format: number; font: number }[] = [];
  let inFont = false;
  let inCellFormats = false;
  await readXml(chunks, part, {
    open: (name, attributes) => {
      if (codes.size + fonts.length + formats.length > SHEET_LIMITS.formats)
        throw new MendableError('sheet-too-large', 'Tệp có quá nhiều định dạng ô.', part);
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'fonts') inFont = true;
      else if (inFont && name === 'font') fonts.push(undefined);
      else if (inFont && name === 'name') fonts[fonts.length - 1] ??= attributes['val'];
      else if (inCellFormats && name === 'xf')
        formats.push({
          format: Number(attributes['numFmtId'] ?? 0),
          font: Number(attributes['fontId'] ?? 0),
        });
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
      else if (name === 'fonts') inFont = false;
    },
  });
  return formats.map(({ format, font }) => {
    const code = codes.get(format);
    const name = fonts[font];
    return {
      kind: code === undefined ? builtInKind(format) : formatKind(code),
      ...(name === undefined ? {} : { font: name }),
    };
  });
}
