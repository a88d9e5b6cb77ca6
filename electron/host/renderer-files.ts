/** The built window as files to be served: which file an address names, and as what. The same for both hosts. */
import path from 'node:path';
import { CONTENT_SECURITY_POLICY } from './content-security.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
};

/** File of the window that an address's path names; null where it is malformed or leads out of the folder. Pure. */
export function resolveRendererFile(rendererDir: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    // "%E0%A4%A" and the like name nothing.
    return null;
  }
  if (decoded.includes('\0')) return null;
  const file = path.resolve(rendererDir, `.${decoded === '/' ? '/index.html' : decoded}`);
  const relative = path.relative(rendererDir, file);
  const isInside = relative !== '' && !/^\.\.(?:[/\\]|$)/.test(relative) && !path.isAbsolute(relative);
  return isInside ? file : null;
}

/** Headers every file of the window is sent with. */
export function rendererFileHeaders(file: string): Record<string, string> {
  return {
    'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': 'no-cache',
  };
}
