/** The Electron program. Reads like a table of contents; each line's how is in the file it comes from. */
import { app, BrowserWindow, ipcMain, Menu, protocol, session } from 'electron';
import path from 'node:path';
import type { Backend } from '../backend/backend.ts';
import { startBackendWorker } from '../backend/client.ts';
import { defaultDataDir } from '../host/data-dir.ts';
import { mayRequest } from './addresses.ts';
import { askWhereToSave, tellStartFailure } from './dialogs.ts';
import { answerCalls, publish } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { openOutside } from './open-external.ts';
import { printPdf } from './printing.ts';
import { answerRequest, APP_SCHEME_RIGHTS } from './protocol.ts';
import { keepInside, refuseByDefault } from './security.ts';
import { bringToFront, openWindow, pressKeys } from './windows.ts';

const rendererDir = path.resolve(import.meta.dirname, '..', 'renderer');
const preload = path.join(import.meta.dirname, 'preload.cjs');
/** The backend ends what it has begun; one that does not answer must not keep the program, and the lock on the data, alive. */
const CLOSING_MS = 10_000;

app.setName('LHH Office');
app.setAppUserModelId('vn.lhh.office');
app.enableSandbox();
protocol.registerSchemesAsPrivileged([APP_SCHEME_RIGHTS]);

if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(start).catch(fail);
} else {
  app.quit();
}

async function start(): Promise<void> {
  refuseByDefault(session.defaultSession, mayRequest);
  app.on('web-contents-created', (_event, contents) => keepInside(contents, openOutside));
  const backend = await startBackendWorker({
    dataDir: defaultDataDir(),
    ports: { printPdf },
    onEvent: (event) => publish(BrowserWindow.getAllWindows(), event),
    workerFile: new URL('./worker.js', import.meta.url),
  });
  closeBeforeQuit(backend);
  protocol.handle('app', (request) => answerRequest(request, rendererDir, backend));
  answerCalls(ipcMain, backend);
  askWhereToSave(session.defaultSession, mayRequest);
  const window = openWindow(preload);
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate((keys) => pressKeys(window, keys), app.isPackaged)),
  );
  app.on('second-instance', () => bringToFront(window));
  app.on('window-all-closed', () => app.quit());
}

/** However the program is left (window closed, menu, end of session), the data are closed first. */
function closeBeforeQuit(backend: Backend): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    const limit = new Promise<void>((resolve) => {
      setTimeout(resolve, CLOSING_MS);
    });
    void Promise.race([backend.close(), limit]).finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  tellStartFailure(error);
  app.exit(1);
}
