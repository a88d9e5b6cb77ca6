/** The one channel from window to backend. Every message passes through here, so the sender is checked in this one place. */
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { z } from 'zod';
import type { BackendEvent } from '../api/contract.ts';
import type { Backend } from '../backend/backend.ts';
import { isAppAddress } from './addresses.ts';
import { EVENT_CHANNEL, INVOKE_CHANNEL } from './channels.ts';

const callName = z.string().max(100);

/** Whether a message comes from the top frame of one of our own pages; print pages and frames send none. */
export function isTrustedSender(sender: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = sender.senderFrame;
  return frame !== null && frame.parent === null && isAppAddress(frame.url);
}

/** Answers the window's calls by the backend, which parses their input. */
export function answerCalls(ipcMain: IpcMain, backend: Backend): void {
  ipcMain.handle(INVOKE_CHANNEL, (event, name: unknown, input: unknown) => {
    if (!isTrustedSender(event)) throw new Error('call from a page that is not ours');
    return backend.invoke(callName.parse(name), input);
  });
}

/** Tells every window what the backend has to say. */
export function publish(windows: readonly { webContents: WebContents }[], event: BackendEvent): void {
  for (const { webContents } of windows) webContents.send(EVENT_CHANNEL, event);
}
