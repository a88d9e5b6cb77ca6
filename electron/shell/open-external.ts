/** The only door from the window to other programs. The linter forbids Electron's `shell` everywhere else. */
import { shell } from 'electron';
import { mayOpenOutside } from './addresses.ts';

/** Opens a link in the system's browser; any address that is not a plain https page is dropped. */
export function openOutside(address: string): void {
  if (mayOpenOutside(address)) void shell.openExternal(address);
}
