/** app://lhh/…: the built window and the print pages of documents, and nothing else of the disk. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Backend } from '../backend/backend.ts';
import { CONTENT_SECURITY_POLICY, PRINT_PAGE_POLICY } from '../host/content-security.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** File of the window that an address names, or null where it leads out of the folder. Pure. */
export function resolveAsset(rendererDir: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const file = path.resolve(rendererDir, `.${decoded === '/' ? '/index.html' : decoded}`);
  const relative = path.relative(rendererDir, file);
  return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) || decoded.includes('\0')
    ? null
    : file;
}

/** Answers one request of the window. */
export async function answerRequest(url: string, rendererDir: string, backend: Backend): Promise<Response> {
  const { pathname, host } = new URL(url);
  if (host !== 'lhh') return new Response('not found', { status: 404 });
  if (pathname.startsWith('/print/')) {
    const result = await backend.invoke('documents.renderHtml', {
      id: Number(pathname.slice('/print/'.length)),
    });
    const page = z.object({ html: z.string() }).safeParse(result.ok ? result.value : null);
    return page.success
      ? new Response(page.data.html, {
          headers: {
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': PRINT_PAGE_POLICY,
          },
        })
      : new Response('Không tìm thấy văn bản.', { status: 404 });
  }
  const file = resolveAsset(rendererDir, pathname);
  if (!file) return new Response('not found', { status: 404 });
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
      },
    });
  } catch {
    return new Response('not found', { status: 404 });
  }
}
