/** The only bridge between window and program: one invoke, one subscribe. Runs sandboxed, so it is bundled into a single CommonJS file. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import { EVENT_CHANNEL, INVOKE_CHANNEL } from './channels.ts';

contextBridge.exposeInMainWorld('lhh', {
  invoke: (name: unknown, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke(INVOKE_CHANNEL, String(name), input),
  subscribe: (listener: (event: unknown) => void): (() => void) => {
    // The window never sees Electron's own event object, which leads back to ipcRenderer.
    const forward = (_event: IpcRendererEvent, message: unknown): void => listener(message);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => ipcRenderer.off(EVENT_CHANNEL, forward);
  },
});
