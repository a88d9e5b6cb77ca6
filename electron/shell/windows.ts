/** The clerk's window: opened where it was closed, shown when it has something to show, opened again when its page has crashed. */
import { app, BrowserWindow, screen } from 'electron';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { replaceFile } from '../../db/replace-file.ts';
import { APP_ORIGIN } from './addresses.ts';
import { MIN_SIZE, placeWindow } from './bounds.ts';
import { mayLoseWords, mayReloadAfterCrash } from './dialogs.ts';
import { guardUnload } from './unload.ts';

const boundsFile = (): string => path.join(app.getPath('userData'), 'window.json');

function storedBounds(): unknown {
  try {
    const stored: unknown = JSON.parse(readFileSync(boundsFile(), 'utf8'));
    return stored;
  } catch {
    // First start, or a file that was cut off: the default place serves.
    return null;
  }
}

function rememberBounds(window: BrowserWindow): void {
  try {
    replaceFile(
      boundsFile(),
      JSON.stringify({ ...window.getNormalBounds(), isMaximized: window.isMaximized() }),
    );
  } catch (error) {
    // A full disk must not keep the window from closing; it opens at its former place next time.
    process.stderr.write(`window bounds not stored: ${String(error)}\n`);
  }
}

/** Opens the window on the built pages. `preload` is the bundled preload script. */
export function openWindow(preload: string): BrowserWindow {
  const { isMaximized, ...bounds } = placeWindow(
    storedBounds(),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    title: 'LHH Office',
    show: false,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      devTools: !app.isPackaged,
      // The spell checker would fetch its dictionaries from elsewhere, and has none for Vietnamese.
      spellcheck: false,
    },
  });
  if (isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => rememberBounds(window));
  window.webContents.on(
    'will-prevent-unload',
    guardUnload(
      () => {
        if (!window.isDestroyed()) window.close();
      },
      () => mayLoseWords(window),
    ),
  );
  window.webContents.on('render-process-gone', () => {
    if (mayReloadAfterCrash(window)) window.webContents.reload();
    else window.destroy();
  });
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/** Brings the window to the front: a second start of the program means this. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/**
 * Presses keys in the window as if typed there. The menu does this, so that each command is known in one place, the window's own list of keys.
 * `keys` as that list writes them: "Ctrl+Shift+D".
 */
export function pressKeys(window: BrowserWindow, keys: string): void {
  const parts = keys.split('+');
  const keyCode = parts.pop() ?? '';
  const modifiers = parts.map((part) => {
    if (part === 'Ctrl') return 'control' as const;
    return part === 'Alt' ? ('alt' as const) : ('shift' as const);
  });
  window.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
  window.webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
}
