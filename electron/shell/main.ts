/** The Electron window. Reads like a table of contents: what it may do is in security.ts, what it answers in protocol.ts. */
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen, session, shell } from 'electron';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { replaceFile } from '../../db/replace-file.ts';
import { MendableError } from '../api/errors.ts';
import type { Backend } from '../backend/backend.ts';
import { startBackendWorker } from '../backend/client.ts';
import { defaultDataDir } from '../host/data-dir.ts';
import { fitBounds } from './bounds.ts';
import { menuTemplate } from './menu.ts';
import { printPdf } from './printing.ts';
import { answerRequest } from './protocol.ts';
import { APP_ORIGIN, isTrustedSender, mayNavigate, mayOpenOutside, mayRequest } from './security.ts';

const here = path.dirname(fileURLToPath(import.meta.url));
const rendererDir = path.resolve(here, '..', 'renderer');
const boundsFile = (): string => path.join(app.getPath('userData'), 'window.json');

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

if (!app.requestSingleInstanceLock()) app.quit();
else void app.whenReady().then(start, fail);

async function start(): Promise<void> {
  refuseByDefault();
  const backend = await startBackendWorker({
    dataDir: defaultDataDir(),
    ports: { printPdf },
    onEvent: (event) => {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.send('lhh:event', event);
    },
    workerFile: new URL('./worker.js', import.meta.url),
  });
  protocol.handle('app', (request) => answerRequest(request.url, rendererDir, backend));
  answerCalls(backend);
  const window = openWindow();
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate((hash) => void window.loadURL(`${APP_ORIGIN}/index.html${hash}`))),
  );
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('window-all-closed', () => void backend.close().then(() => app.quit()));
}

function fail(error: unknown): void {
  dialog.showErrorBox(
    'LHH Office',
    error instanceof MendableError ? error.message : 'Không khởi động được LHH Office.',
  );
  app.exit(1);
}

function answerCalls(backend: Backend): void {
  ipcMain.handle('lhh:invoke', (event, name: unknown, input: unknown) => {
    if (!isTrustedSender(event.senderFrame?.url)) throw new Error('call from a page that is not ours');
    return backend.invoke(String(name), input);
  });
}

function refuseByDefault(): void {
  const own = session.defaultSession;
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }));
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event, url) => {
      if (!mayNavigate(url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      if (mayOpenOutside(url)) void shell.openExternal(url);
      return { action: 'deny' };
    });
  });
}

function storedBounds(): unknown {
  try {
    return JSON.parse(readFileSync(boundsFile(), 'utf8')) as unknown;
  } catch {
    // First start, or a file that was cut off: the default size serves.
    return null;
  }
}

function openWindow(): BrowserWindow {
  const { isMaximized, ...bounds } = fitBounds(
    storedBounds(),
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 800,
    minHeight: 500,
    title: 'LHH Office',
    show: false,
    webPreferences: {
      preload: path.join(here, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      devTools: !app.isPackaged,
      spellcheck: false,
    },
  });
  if (isMaximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () =>
    replaceFile(
      boundsFile(),
      JSON.stringify({ ...window.getNormalBounds(), isMaximized: window.isMaximized() }),
    ),
  );
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}
