/** The system's own dialogs, in Vietnamese. */
import { app, dialog, type BrowserWindow, type Session } from 'electron';
import path from 'node:path';
import { MendableError } from '../api/errors.ts';
import { fileFilter } from './file-filter.ts';

/** Tells why the program cannot start. Works before any window is there. */
export function tellStartFailure(error: unknown): void {
  dialog.showErrorBox(
    'LHH Office',
    error instanceof MendableError
      ? error.message
      : 'Không khởi động được LHH Office. Hãy khởi động lại máy; nếu vẫn không được, báo cho người phụ trách công nghệ thông tin.',
  );
}

/** Asks between two buttons; `enter` and `escape` are those that these keys press. @returns whether the first was pressed */
function isFirstChosen(
  window: BrowserWindow,
  question: { type: 'error' | 'warning'; message: string; detail: string; buttons: [string, string] },
  { enter, escape }: { enter: 0 | 1; escape: 0 | 1 },
): boolean {
  const pressed = dialog.showMessageBoxSync(window, {
    ...question,
    title: 'LHH Office',
    defaultId: enter,
    cancelId: escape,
    noLink: true,
  });
  return pressed === 0;
}

/** Whether to load the page again after its process has died. What was typed is saved as it is typed. */
export function mayReloadAfterCrash(window: BrowserWindow): boolean {
  return isFirstChosen(
    window,
    {
      type: 'error',
      message: 'Cửa sổ đã dừng đột ngột.',
      detail: 'Chữ đã soạn được lưu tự động. Mở lại cửa sổ để làm tiếp.',
      buttons: ['Mở lại', 'Đóng'],
    },
    { enter: 0, escape: 1 },
  );
}

/** Whether to close although not all that was typed is stored. */
export function mayLoseWords(window: BrowserWindow): boolean {
  const stays = isFirstChosen(
    window,
    {
      type: 'warning',
      message: 'Còn chữ đã gõ mà chưa lưu.',
      detail:
        'Có văn bản chưa lưu được, hoặc còn biểu mẫu đang gõ dở. Ở lại để lưu; đóng thì phần chưa lưu sẽ mất.',
      buttons: ['Ở lại', 'Đóng, bỏ phần chưa lưu'],
    },
    { enter: 0, escape: 0 },
  );
  return !stays;
}

/** Files that the window hands over (Word, PDF, templates) are saved where the clerk says; anything from elsewhere is not saved. */
export function askWhereToSave(session: Session, mayRequest: (address: string) => boolean): void {
  session.on('will-download', (event, item) => {
    if (!mayRequest(item.getURL())) {
      event.preventDefault();
      return;
    }
    item.setSaveDialogOptions({
      title: 'Lưu tệp',
      buttonLabel: 'Lưu',
      defaultPath: path.join(app.getPath('documents'), item.getFilename()),
      filters: fileFilter(item.getFilename()),
    });
  });
}
