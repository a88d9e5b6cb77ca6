/** HTML page -> PDF in a hidden window of its own session, which runs no script and reaches nothing but the page itself. */
import { BrowserWindow, session, type Session } from 'electron';
import { randomUUID } from 'node:crypto';
import { withoutClock } from '../host/pdf.ts';
import { APP_SCHEME, mayRequestToPrint, PRINT_HOST } from './addresses.ts';
import { printPage } from './protocol.ts';
import { refuseByDefault } from './security.ts';

/** Pages waiting to be printed, by the last part of their address. */
const pages = new Map<string, string>();
let printing: Session | null = null;

/** The session of print pages, in memory only; made at its first use, when the app is ready. */
function printSession(): Session {
  if (printing) return printing;
  printing = session.fromPartition('lhh-print', { cache: false });
  refuseByDefault(printing, mayRequestToPrint);
  printing.protocol.handle(APP_SCHEME, ({ url }) => {
    const html = pages.get(new URL(url).pathname.slice(1));
    return html === undefined ? new Response('not found', { status: 404 }) : printPage(html);
  });
  return printing;
}

/** Prints a page as PDF on the paper its CSS names, with bookmarks and tags. The same page gives the same bytes. */
export async function printPdf(html: string): Promise<Uint8Array> {
  const id = randomUUID();
  pages.set(id, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession(),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
    },
  });
  try {
    await window.loadURL(`${APP_SCHEME}://${PRINT_HOST}/${id}`);
    return withoutClock(
      await window.webContents.printToPDF({
        preferCSSPageSize: true,
        printBackground: true,
        generateDocumentOutline: true,
        generateTaggedPDF: true,
      }),
    );
  } finally {
    pages.delete(id);
    window.destroy();
  }
}
