/** app://lhh/…: the built window and the print pages of documents, and nothing else of the disk. */
import type { CustomScheme } from 'electron';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Backend } from '../backend/backend.ts';
import { PRINT_PAGE_POLICY } from '../host/content-security.ts';
import { rendererFileHeaders, resolveRendererFile } from '../host/renderer-files.ts';
import { APP_SCHEME, isAppAddress } from './addresses.ts';

/** The scheme's rights: an origin of its own and fetch. Not CORS, not service workers, and never past the Content-Security-Policy. */
export const APP_SCHEME_RIGHTS: CustomScheme = {
  scheme: APP_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
};

const PRINT_PATH = '/print/';

/** Answers one request of the window. */
export async function answerRequest(
  request: Pick<Request, 'url' | 'method'>,
  rendererDir: string,
  backend: Backend,
): Promise<Response> {
  if (request.method !== 'GET') return plainText(405, 'not allowed');
  if (!isAppAddress(request.url)) return plainText(404, 'not found');
  const { pathname } = new URL(request.url);
  if (pathname.startsWith(PRINT_PATH)) return answerPrintPage(pathname.slice(PRINT_PATH.length), backend);
  const file = resolveRendererFile(rendererDir, pathname);
  if (file === null) return plainText(404, 'not found');
  try {
    return new Response(new Uint8Array(await readFile(file)), { headers: rendererFileHeaders(file) });
  } catch {
    // Not there, a folder, or not readable: all the same to the window.
    return plainText(404, 'not found');
  }
}

async function answerPrintPage(id: string, backend: Backend): Promise<Response> {
  const result = await backend.invoke('documents.renderHtml', { id: Number(id) });
  const page = z.object({ html: z.string() }).safeParse(result.ok ? result.value : null);
  return page.success ? printPage(page.data.html) : plainText(404, 'Không tìm thấy văn bản.');
}

/** A page that is only printed: its styles and fonts stand inside it, and it runs nothing. */
export function printPage(html: string): Response {
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': PRINT_PAGE_POLICY,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  });
}

function plainText(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' },
  });
}
