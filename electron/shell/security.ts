/** What the window may not do. Pure predicates here; main.ts wires them to Electron. */
export const APP_ORIGIN = 'app://lhh';

/** Only our own pages send calls: checked for every message. */
export function isTrustedSender(url: string | undefined): boolean {
  return url !== undefined && (url === APP_ORIGIN || url.startsWith(`${APP_ORIGIN}/`));
}

/** The window never navigates away from its own pages. */
export function mayNavigate(url: string): boolean {
  return isTrustedSender(url);
}

/** Requests that may leave the page: its own scheme, and what it made itself. */
export function mayRequest(url: string): boolean {
  return (
    isTrustedSender(url) ||
    url.startsWith('blob:app://lhh/') ||
    url.startsWith('data:') ||
    url.startsWith('devtools:')
  );
}

/** Links that the system's browser may open: https pages only. */
export function mayOpenOutside(url: string): boolean {
  try {
    const { protocol, username, password } = new URL(url);
    return protocol === 'https:' && username === '' && password === '';
  } catch {
    return false;
  }
}
