import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { MendableError } from '../../../../../electron/api/errors.ts';
import { cellText, columnLetter, parseReference } from '../../../../../electron/backend/sheets/cells.ts';
import { readWorkbook } from '../../../../../electron/backend/sheets/read-workbook.ts';
import { fromSerial, toSerial } from '../../../../../electron/backend/sheets/serial-date.ts';
import { formatKind } from '../../../../../electron/backend/sheets/number-format.ts';
import { writeWorkbook } from '../../../../../electron/backend/sheets/write-workbook.ts';
import { rawWorkbook } from './raw-workbook.ts';

// Properties run hundreds of cases; a busy machine needs its time.
vi.setConfig({ testTimeout: 60_000 });

async function errorOf(bytes: Uint8Array, name = 'a.xlsx'): Promise<MendableError['error']> {
  const failure: unknown = await readWorkbook(bytes, name).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(failure instanceof MendableError)) throw new Error(`no MendableError: ${String(failure)}`);
  return failure.error;
}

const DATE_STYLES =
  '<numFmts><numFmt numFmtId="170" formatCode="[$-42A]dd/mm/yyyy;@"/><numFmt numFmtId="171" formatCode="mm/yyyy"/><numFmt numFmtId="172" formatCode="#,##0\\ &quot;đ/năm&quot;"/></numFmts><fonts><font><name val="Calibri"/></font><font><name val=".VnTime"/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="170" fontId="0"/><xf numFmtId="171" fontId="0"/><xf numFmtId="172" fontId="0"/><xf numFmtId="9" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="20" fontId="0"/></cellXfs>';

describe('reading .xlsx', () => {
  it('gives typed cells for every kind the format has', async () => {
    const bytes = rawWorkbook({
      sheets: [
        {
          name: 'Hội',
          xml: `<cols><col min="2" max="3" hidden="1"/></cols><sheetData>
<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s" s="6"><v>1</v></c><c r="D2"><v>1.5</v></c><c r="E2" t="b"><v>1</v></c><c r="F2" t="e"><v>#N/A</v></c><c r="G2" t="str"><f>A2&amp;"x"</f><v>tính_x000D_</v></c><c r="H2"><f>1+1</f></c><c r="I2" t="inlineStr"><is><t>trong ô</t></is></c><c r="J2" s="3"/><c r="K2" t="d"><v>2019-04-03T10:30:00</v></c></row>
<row r="5" hidden="1"><c s="1"><v>43558</v></c><c s="2"><v>43558.5</v></c><c s="3"><v>43556</v></c><c s="4"><v>43558</v></c><c s="5"><v>0.25</v></c><c s="7"><v>0.5</v></c><c s="1"><v>60</v></c></row>
</sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells>`,
        },
        { name: 'Ẩn', state: 'hidden', xml: '<sheetData/>' },
      ],
      strings:
        '<si><t xml:space="preserve"> Hội Luật gia </t></si><si><r><t>Héi </t></r><r><rPr><rFont val="Arial"/></rPr><t>tỉnh</t></r><rPh sb="0" eb="1"><t>bỏ</t></rPh></si>',
      styles: DATE_STYLES,
    });
    const { sheets, format } = await readWorkbook(bytes, 'a.xlsx');
    expect(format).toBe('xlsx');
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Hội', false],
      ['Ẩn', true],
    ]);
    const [sheet] = sheets;
    expect(sheet!.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 2 }]);
    expect(sheet!.hiddenColumns).toEqual([1, 2]);
    expect([...sheet!.rows].map(({ number, hidden }) => [number, hidden])).toEqual([
      [2, false],
      [5, true],
    ]);
    expect(sheet!.rows.at(0)!.cells).toEqual([
      { type: 'text', text: ' Hội Luật gia ', font: 'Calibri' },
      null,
      {
        type: 'text',
        text: 'Héi tỉnh',
        font: '.VnTime',
        runs: [
          { text: 'Héi ', font: '.VnTime' },
          { text: 'tỉnh', font: 'Arial' },
        ],
      },
      { type: 'number', value: 1.5 },
      { type: 'boolean', value: true },
      { type: 'error', error: '#N/A' },
      { type: 'text', text: 'tính\r', font: 'Calibri' },
      { type: 'error', error: 'uncalculated' },
      { type: 'text', text: 'trong ô', font: 'Calibri' },
      null,
      { type: 'date', year: 2019, month: 4, day: 3, seconds: 37_800, shown: 'day' },
    ]);
    expect(sheet!.rows.at(1)!.cells.map(cellText)).toEqual([
      '03/04/2019',
      '03/04/2019 12:00',
      '04/2019',
      '43558',
      '25%',
      '12:00',
      '29/02/1900',
    ]);
  });

  it('counts from 1904 where the workbook says so', async () => {
    const bytes = rawWorkbook({
      properties: 'date1904="1"',
      styles: DATE_STYLES,
      sheets: [{ xml: '<sheetData><row><c s="1"><v>0</v></c><c s="1"><v>42096</v></c></row></sheetData>' }],
    });
    const { sheets } = await readWorkbook(bytes, 'a.xlsx');
    expect(sheets[0]!.rows.at(0)!.cells.map(cellText)).toEqual(['01/01/1904', '03/04/2019']);
  });

  it('reads names with prefixes, UTF-16 parts and text composed of base letter and mark', async () => {
    const sheet =
      '\uFEFF<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Hội</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>';
    const bytes = rawWorkbook({
      sheets: [{ xml: '' }],
      parts: { 'xl/worksheets/s1.xml': Buffer.from(sheet.normalize('NFD'), 'utf16le') },
    });
    const { sheets } = await readWorkbook(bytes, 'a.xlsx');
    expect(cellText(sheets[0]!.rows.at(0)!.cells[0])).toBe('Hội');
  });

  it('tells progress and stops when cancelled', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [`Hội số ${index}`, index]);
    const bytes = await writeWorkbook([{ name: 'a', columns: [{ header: 'Tên' }, { header: 'Số' }], rows }]);
    let turns = 0;
    let reading = true;
    const turn = (): void => {
      turns += 1;
      if (reading) setImmediate(turn);
    };
    setImmediate(turn);
    const seen: [number, number][] = [];
    const controller = new AbortController();
    const { signal } = controller;
    await readWorkbook(bytes, 'a.xlsx', { signal, progress: (done, total) => seen.push([done, total]) });
    reading = false;
    // Other work had its turn between pieces of the file.
    expect(turns).toBeGreaterThan(2);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.at(-1)![0]).toBe(seen.at(-1)![1]);
    const cancelled = readWorkbook(bytes, 'a.xlsx', { signal, progress: () => controller.abort() });
    await expect(cancelled).rejects.toThrow('abort');
    await expect(
      writeWorkbook([{ name: 'a', columns: [{ header: 'Tên' }], rows }], {
        signal,
        progress: () => undefined,
      }),
    ).rejects.toThrow('abort');
  });
});

/** A compound file (OLE) as far as its directory goes. */
function compoundFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  const name = Buffer.from(`${stream}\0`, 'utf16le');
  name.copy(bytes, 1024);
  bytes.writeUInt16LE(name.length, 1024 + 64);
  return bytes;
}

const sheetOf = (xml: string): Uint8Array => rawWorkbook({ sheets: [{ name: 'Hội', xml }] });

describe('files that cannot be read', () => {
  it.each([
    ['encrypted', compoundFile('EncryptedPackage'), 'mật khẩu'],
    ['old-workbook', compoundFile('Workbook'), '(.xls)'],
    ['not-a-workbook', compoundFile('WordDocument'), 'không phải bảng tính'],
    ['not-a-workbook', strToU8('%PDF-1.7'), 'PDF'],
    ['disguised-workbook', strToU8('<html><table><tr><td>1'), 'trang web'],
    ['empty-file', new Uint8Array(), 'trống'],
    ['word-document', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'Word'],
    ['binary-workbook', zipSync({ 'xl/workbook.bin': strToU8('a') }), '.xlsb'],
    ['open-document', zipSync({ mimetype: strToU8('a'), 'content.xml': strToU8('<a/>') }), '.ods'],
    ['not-a-workbook', zipSync({ 'a.txt': strToU8('a') }), 'không phải bảng tính'],
    ['path-escape', zipSync({ '../../a.xml': strToU8('a') }), 'đường dẫn nguy hiểm'],
    ['zip-bomb', zipSync({ 'xl/a.xml': new Uint8Array(8_000_000) }), 'nén bất thường'],
    [
      'too-many-parts',
      zipSync(
        Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`p${index}`, new Uint8Array()])),
      ),
      '5001 phần',
    ],
    [
      'xml-entities',
      rawWorkbook({ sheets: [], parts: { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' } }),
      'thực thể',
    ],
    ['part-broken', sheetOf('<sheetData><row r="7"><c r="A7"><v>1</v></row>'), 'trang tính “Hội”, dòng 7'],
    ['part-broken', sheetOf('<sheetData><row r="1"><c r="A1"><v>&nbsp;</v></c></row></sheetData>'), 'dòng 1'],
    ['row-order', sheetOf('<sheetData><row r="3"/><row r="2"/></sheetData>'), 'sau dòng 3'],
    ['cell-place', sheetOf('<sheetData><row r="3"><c r="A9"/></row></sheetData>'), '“A9”'],
    ['bad-number', sheetOf('<sheetData><row r="3"><c r="B3"><v>1,5</v></c></row></sheetData>'), 'ô B3'],
    ['part-broken', sheetOf('<sheetData><row r="3"><c r="B3" t="s"><v>4</v></c></row></sheetData>'), 'ô B3'],
    ['part-broken', sheetOf('<sheetData/><mergeCells><mergeCell ref="A0:B"/></mergeCells>'), 'gộp ô'],
    [
      'cell-too-long',
      sheetOf(
        `<sheetData><row r="3"><c r="B3" t="inlineStr"><is><t>${'a'.repeat(32_768)}</t></is></c></row></sheetData>`,
      ),
      'trang tính “Hội”, ô B3',
    ],
    [
      'cell-too-long',
      sheetOf(
        `<sheetData><row r="3"><c r="B3" t="inlineStr"><is><t>${'<![CDATA[aaaaaaaaaa]]>'.repeat(30_000)}`,
      ),
      'ô B3',
    ],
    [
      'sheet-too-large',
      sheetOf(
        `<sheetData>${Array.from({ length: 1000 }, (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}"><v>1</v></c></row>`).join('')}</sheetData>`,
      ),
      'quá nhiều ô',
    ],
    [
      'sheet-too-large',
      rawWorkbook({
        strings: `<si><t>${'a'.repeat(32_000)}</t></si>`,
        sheets: [
          {
            name: 'Hội',
            xml: `<sheetData>${Array.from({ length: 3200 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>0</v></c></row>`).join('')}</sheetData>`,
          },
        ],
      }),
      'quá nhiều chữ (trang tính “Hội”, dòng 3126)',
    ],
    ['xml-too-deep', sheetOf('<a>'.repeat(200)), 'quá sâu'],
    ['no-sheet', rawWorkbook({ sheets: [] }), 'không có trang tính'],
    [
      'part-missing',
      rawWorkbook({
        sheets: [],
        parts: {
          '_rels/.rels': '<R><Relationship Id="a" Type="x/officeDocument" Target="xl/none.xml"/></R>',
          'xl/_rels/none.xml.rels': '<R/>',
        },
      }),
      'xl/none.xml',
    ],
  ])('%s', async (code, bytes, words) => {
    const error = await errorOf(bytes, 'a.xls');
    expect(error.code).toBe(code);
    expect(error.message).toContain(words);
  });

  it('a part that was cut or changed', async () => {
    const good = await writeWorkbook([
      {
        name: 'a',
        columns: [{ header: 'Tên' }],
        rows: Array.from({ length: 50 }, (_, index) => [`Hội ${index * index}`]),
      },
    ]);
    const at = Buffer.from(good).indexOf('xl/worksheets/sheet1.xml');
    const changed = good.slice();
    changed[at + 200]! ^= 0x55;
    expect(await errorOf(changed)).toMatchObject({ code: 'part-broken' });
    expect(await errorOf(good.slice(0, good.length - 40))).toMatchObject({ code: 'not-a-zip' });
  });

  it('never throws anything but a mendable error, whatever the bytes', async () => {
    const good = rawWorkbook({
      sheets: [{ xml: '<sheetData><row r="1"><c r="A1" t="s" s="1"><v>0</v></c></row></sheetData>' }],
      strings: '<si><t>Hội</t></si>',
      styles: DATE_STYLES,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const bytes = good.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          await readWorkbook(bytes, 'a.xlsx').catch((error: unknown) => {
            if (!(error instanceof MendableError)) throw error;
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('reading separated text', () => {
  const table = async (bytes: Uint8Array, name = 'ds.csv'): Promise<string[][]> => {
    const { sheets } = await readWorkbook(bytes, name);
    return [...sheets[0]!.rows].map(({ cells }) => cells.map(cellText));
  };
  const expected = [
    ['Tên hội', 'Ghi chú'],
    ['Hội Luật gia', 'một, "hai"; ba\nbốn'],
  ];

  it.each([
    ['commas', 'Tên hội,Ghi chú\r\nHội Luật gia,"một, ""hai""; ba\nbốn"\r\n'],
    ['semicolons', 'Tên hội;Ghi chú\nHội Luật gia;"một, ""hai""; ba\nbốn"'],
    ['tabs', 'Tên hội\tGhi chú\rHội Luật gia\t"một, ""hai""; ba\nbốn"'],
    ['a separator told', 'sep=;\r\nTên hội;Ghi chú\nHội Luật gia;"một, ""hai""; ba\nbốn"'],
  ])('with %s, in every encoding', async (_name, text) => {
    expect(await table(strToU8(text))).toEqual(expected);
    expect(await table(strToU8(`\uFEFF${text}`))).toEqual(expected);
    expect(await table(strToU8(text.normalize('NFD')))).toEqual(expected);
    expect(await table(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual(expected);
    expect(await table(Buffer.from(text, 'utf16le').swap16())).toEqual(expected);
  });

  it('in windows-1258: letters and marks on their own', async () => {
    const bytes = Buffer.concat([
      strToU8('T'),
      Buffer.from([0xea]),
      strToU8('n;H'),
      Buffer.from([0xf4, 0xf2]),
      strToU8('i\nL'),
      Buffer.from([0xea, 0xcc]),
      strToU8(';V'),
      Buffer.from([0xf5]),
    ]);
    const workbook = await readWorkbook(bytes, 'ds.csv');
    expect(workbook.encoding).toBe('windows-1258');
    expect([...workbook.sheets[0]!.rows].map(({ cells }) => cells.map(cellText))).toEqual([
      ['Tên', 'Hội'],
      ['Lề', 'Vơ'],
    ]);
  });

  it('keeps the bytes of a legacy font for its own conversion', async () => {
    // "Héi Khoa häc kü thuËt" in TCVN3.
    const workbook = await readWorkbook(Buffer.from('STT,Héi Khoa häc kü thuËt', 'latin1'), 'ds.csv');
    expect(workbook.encoding).toBe('windows-1252');
    expect(cellText(workbook.sheets[0]!.rows.at(0)!.cells[1])).toBe('Héi Khoa häc kü thuËt');
  });

  it('tells a quote never closed by its row, and a file that is no text', async () => {
    expect(await errorOf(strToU8('a,b\nc,"d\ne,f'), 'a.csv')).toMatchObject({
      code: 'open-quote',
      message: expect.stringContaining('Dòng 2'),
    });
    expect(await errorOf(new Uint8Array([65, 0, 0, 0, 200, 1]), 'a.csv')).toMatchObject({ code: 'not-text' });
  });

  it('a row without end is refused', async () => {
    const error = await errorOf(strToU8(','.repeat(200_000)), 'a.csv');
    expect(error).toMatchObject({ code: 'sheet-too-large', message: 'Dòng 1: tệp có quá nhiều cột.' });
  });

  it('counts empty rows and keeps quotes in mid-field', async () => {
    const { sheets } = await readWorkbook(strToU8('a,b\n\n12" màn,x\n'), 'a.csv');
    expect([...sheets[0]!.rows].map(({ number, cells }) => [number, ...cells.map(cellText)])).toEqual([
      [1, 'a', 'b'],
      [3, '12" màn', 'x'],
    ]);
  });
});

describe('small rules', () => {
  it('serial days and the calendar are each other’s inverse', () => {
    expect(fromSerial(59, false)).toMatchObject({ month: 2, day: 28 });
    expect(fromSerial(60, false)).toMatchObject({ year: 1900, month: 2, day: 29 });
    expect(fromSerial(61, false)).toMatchObject({ month: 3, day: 1 });
    expect(fromSerial(0, false)).toBeNull();
    expect(fromSerial(43_558.999_999, false)).toMatchObject({ day: 4, seconds: 0 });
    expect(toSerial({ year: 1900, month: 2, day: 29 })).toBeNull();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_958_465 }), (serial) => {
        const at = fromSerial(serial, false)!;
        expect(toSerial(at)).toBe(serial === 60 ? null : serial);
      }),
    );
  });

  it('number formats', () => {
    const kinds = [
      'dd/mm/yyyy',
      '[$-42A]dd mmmm yyyy;@',
      'mm/yyyy',
      'yyyy',
      'h:mm',
      '[h]:mm',
      'mm:ss',
      '0.0%',
      '#,##0 "đồng"',
      'General',
      '[Red]0',
      '\\n\\g\\à\\y d',
      '0.00E+00',
      'h:mm SA/CH',
    ];
    expect(kinds.map(formatKind)).toEqual([
      'day',
      'day',
      'month',
      'year',
      'time',
      'number',
      'time',
      'percent',
      'number',
      'number',
      'number',
      'day',
      'number',
      'time',
    ]);
  });

  it('column letters', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
    expect(parseReference('xfd1048576')).toEqual({ row: 1_048_576, column: 16_383 });
    for (const bad of ['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1B', 'AAAA1'])
      expect(parseReference(bad)).toBeNull();
  });
});
