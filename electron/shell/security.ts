/** What windows may not do: everything is refused that is not named here. */
import type { Session, WebContents } from 'electron';
import { isAppAddress } from './addresses.ts';

/** Writing to the clipboard after a press (copying a chart as a picture); nothing is ever read from it by itself. */
const GRANTED = 'clipboard-sanitized-write';

/** Takes from a session every other permission, every device, and every request that `mayRequest` does not name. */
export function refuseByDefault(session: Session, mayRequest: (address: string) => boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === GRANTED));
  session.setPermissionCheckHandler((_contents, permission) => permission === GRANTED);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }));
}

/** Keeps a page at its own addresses: no navigation elsewhere, no new window, no <webview>. Links go to `openOutside`. */
export function keepInside(contents: WebContents, openOutside: (address: string) => void): void {
  contents.on('will-frame-navigate', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAppAddress(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}
