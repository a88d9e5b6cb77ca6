/** The only bridge between window and program: one invoke, one subscribe. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';

contextBridge.exposeInMainWorld('lhh', {
  invoke: (name: unknown, input: unknown): Promise<unknown> =>
    ipcRenderer.invoke('lhh:invoke', String(name), input),
  subscribe: (listener: (event: unknown) => void): (() => void) => {
    const forward = (_event: IpcRendererEvent, message: unknown): void => listener(message);
    ipcRenderer.on('lhh:event', forward);
    return () => ipcRenderer.off('lhh:event', forward);
  },
});
