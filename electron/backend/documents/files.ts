/** Documents as files: .docx, HTML and PDF out, .docx and text in. Renderers and importer are loaded when first needed, so that the program starts fast. */
import type { Finding } from '../../../templates/check/finding.ts';
import type { StoredDocument } from '../../api/documents.ts';
import { MendableError } from '../../api/errors.ts';
import type { CommandContext, JobContext, QueryContext } from '../context.ts';
import { fileBaseName } from './rules.ts';
import { get, storeDocument } from './service.ts';

export interface RenderedFile {
  fileName: string;
  base64: string;
}

export async function renderDocxFile(context: QueryContext, id: number): Promise<RenderedFile> {
  const { document } = await get(context, id);
  const { renderDocx } = await import('../../../templates/docx/render.ts');
  const bytes = await renderDocx(document);
  return { fileName: `${fileBaseName(document)}.docx`, base64: Buffer.from(bytes).toString('base64') };
}

/** One page that stands alone, with its fonts inside: for export, printing and PDF. */
export async function renderHtmlFile(
  context: QueryContext,
  id: number,
): Promise<{ fileName: string; html: string }> {
  const { document } = await get(context, id);
  const [{ renderHtml }, { embeddedFontCss }] = await Promise.all([
    import('../../../templates/html/render.ts'),
    import('../../../templates/html/fonts.ts'),
  ]);
  return {
    fileName: `${fileBaseName(document)}.html`,
    html: renderHtml(document, { fontCss: embeddedFontCss() }),
  };
}

/** A job: the browser needs seconds. @throws MendableError without a browser, when printing fails or is cancelled */
export async function renderPdfFile(context: JobContext, id: number): Promise<RenderedFile> {
  context.progress(0, 2, 'Đang dàn trang');
  const page = await renderHtmlFile(context, id);
  context.progress(1, 2, 'Đang in ra PDF');
  const bytes = await context.ports.printPdf(page.html, context.signal);
  context.progress(2, 2, 'Xong');
  return {
    fileName: page.fileName.replace(/\.html$/, '.pdf'),
    base64: Buffer.from(bytes).toString('base64'),
  };
}

/** Stores a file's document as a new draft. @throws MendableError naming the part that cannot be read; then nothing is stored */
export async function importFile(
  context: CommandContext,
  input: { fileName: string; base64: string },
): Promise<{ stored: StoredDocument; notes: Finding[]; original: string[] }> {
  const { importDocument } = await import('../../../templates/import/import.ts');
  const result = importDocument({ fileName: input.fileName, bytes: Buffer.from(input.base64, 'base64') });
  if (!result.ok)
    throw new MendableError(result.error.code, result.error.message, result.error.field ?? 'fileName');
  const { document, notes, original } = result;
  return { stored: await storeDocument(context, document, null), notes, original };
}
