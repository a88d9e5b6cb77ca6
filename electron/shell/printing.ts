/** HTML page -> PDF in a hidden window that runs no script and reaches nothing. */
import { BrowserWindow } from 'electron';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withoutClock } from '../host/pdf.ts';

/** Prints a page as PDF with the paper its CSS names. */
export async function printPdf(html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lhh-pdf-'));
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      partition: 'lhh-print',
    },
  });
  try {
    const file = path.join(folder, 'page.html');
    await writeFile(file, html);
    await window.loadFile(file);
    return withoutClock(
      await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateDocumentOutline: true,
        generateTaggedPDF: true,
      }),
    );
  } finally {
    window.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}
