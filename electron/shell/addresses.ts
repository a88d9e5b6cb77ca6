/** Which addresses the window may reach. Pure predicates; security.ts and ipc.ts wire them to Electron. */

export const APP_SCHEME = 'app';
const APP_HOST = 'lhh';
/** Where the window's own pages live. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/** Pages whose only purpose is to be printed: answered to hidden windows, never to the clerk's. */
export const PRINT_HOST = 'print';

function parseAddress(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/** Whether an address is one of the window's own: exactly app://lhh, no port, no user name. */
export function isAppAddress(address: string | undefined): boolean {
  const url = address === undefined ? null : parseAddress(address);
  return (
    url !== null &&
    url.protocol === `${APP_SCHEME}:` &&
    url.host === APP_HOST &&
    url.username === '' &&
    url.password === ''
  );
}

/** Requests the window may make: its own files, what it made itself (blob:, data:), and developer tools, which run unpackaged only. */
export function mayRequest(address: string): boolean {
  return isAppAddress(address) || /^(?:blob:app:\/\/lhh\/|data:|devtools:)/.test(address);
}

/** Requests a page made for printing may make: itself and what stands inside it. */
export function mayRequestToPrint(address: string): boolean {
  return address.startsWith(`${APP_SCHEME}://${PRINT_HOST}/`) || address.startsWith('data:');
}

/** Links the system's browser may open: https pages, without a user name that would make a foreign host look like ours. */
export function mayOpenOutside(address: string): boolean {
  const url = parseAddress(address);
  return url !== null && url.protocol === 'https:' && url.username === '' && url.password === '';
}
