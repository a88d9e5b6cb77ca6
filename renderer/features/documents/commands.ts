/** Commands of the document editor and of its blocks: what runs, what the bar shows and what "Phím tắt" lists. */
import type { BarCommand } from '../../components/command-bar.tsx';
import type { Command } from '../../app/keys.ts';
import type { KindKey } from './block-edit.ts';
import type { Emphasis } from '../../../templates/model/edit-content.ts';

export type EditorCommandId =
  | 'save'
  | 'undo'
  | 'redo'
  | 'docx'
  | 'pdf'
  | 'print'
  | 'template'
  | 'versions'
  | 'duplicate'
  | 'remove'
  | 'find'
  | 'replace'
  | 'goto'
  | 'check'
  | 'pane'
  | 'close';

export const EDITOR_COMMANDS: readonly BarCommand<EditorCommandId>[] = [
  { id: 'undo', keys: 'Ctrl+Z', label: 'Hoàn tác' },
  { id: 'redo', keys: 'Ctrl+Y', label: 'Làm lại' },
  { id: 'save', keys: 'Ctrl+S', label: 'Lưu ngay', short: 'Lưu' },
  { id: 'docx', keys: 'Ctrl+Shift+D', label: 'Xuất tệp Word (.docx)', short: 'Xuất Word', primary: true },
  { id: 'pdf', keys: 'Ctrl+Shift+F', label: 'Xuất tệp PDF', short: 'Xuất PDF' },
  { id: 'print', keys: 'Ctrl+P', label: 'In văn bản', short: 'In' },
  { id: 'template', keys: 'Ctrl+Shift+M', label: 'Lưu thành mẫu của cơ quan', short: 'Lưu thành mẫu' },
  { id: 'versions', keys: 'Ctrl+Shift+H', label: 'Các bản đã lưu trước', short: 'Bản trước' },
  { id: 'duplicate', label: 'Nhân bản văn bản', short: 'Nhân bản' },
  { id: 'remove', label: 'Chuyển vào thùng rác', short: 'Xóa' },
  { id: 'find', keys: 'Ctrl+F', label: 'Tìm trong văn bản', short: 'Tìm' },
  { id: 'replace', keys: 'Ctrl+H', label: 'Tìm và thay' },
  { id: 'goto', keys: 'Ctrl+G', label: 'Đến một mục của văn bản', short: 'Đến mục' },
  { id: 'check', keys: 'F8', label: 'Đến lỗi tiếp theo' },
  { id: 'pane', keys: 'F6', label: 'Chuyển giữa biểu mẫu, danh sách kiểm tra, bản xem trước' },
  { id: 'close', keys: 'Ctrl+F4', label: 'Về danh sách văn bản', short: 'Đóng' },
];

/** Commands that have a button; the others have keys only. */
export const BAR_COMMANDS = EDITOR_COMMANDS.filter(
  ({ id }) => id !== 'check' && id !== 'pane' && id !== 'replace',
);

export type BlockCommandId =
  | `kind ${KindKey}`
  | `emphasis ${Emphasis}`
  | 'task'
  | 'raise'
  | 'lower'
  | 'up'
  | 'down'
  | 'insert'
  | 'delete'
  | 'reference';

export const BLOCK_COMMANDS: readonly Command<BlockCommandId>[] = [
  { id: 'kind heading:roman', keys: 'Ctrl+1', label: 'Đề mục I.' },
  { id: 'kind heading:arabic', keys: 'Ctrl+2', label: 'Đề mục 1.' },
  { id: 'kind heading:letter', keys: 'Ctrl+3', label: 'Đề mục a)' },
  { id: 'kind bullet:0', keys: 'Ctrl+4', label: 'Gạch đầu dòng' },
  { id: 'task', keys: 'Ctrl+5', label: 'Nhiệm vụ có phân công' },
  { id: 'kind target:bullet', keys: 'Ctrl+6', label: 'Chỉ tiêu' },
  { id: 'kind paragraph', keys: 'Ctrl+0', label: 'Đoạn văn' },
  { id: 'lower', keys: 'Alt+Shift+→', label: 'Hạ một cấp' },
  { id: 'raise', keys: 'Alt+Shift+←', label: 'Nâng một cấp' },
  { id: 'up', keys: 'Alt+↑', label: 'Chuyển lên' },
  { id: 'down', keys: 'Alt+↓', label: 'Chuyển xuống' },
  { id: 'insert', keys: 'Ctrl+Enter', label: 'Thêm khối cùng loại ở dưới' },
  { id: 'delete', keys: 'Ctrl+Shift+Backspace', label: 'Xóa khối' },
  { id: 'emphasis bold', keys: 'Ctrl+B', label: 'Đậm chữ đang chọn' },
  { id: 'emphasis italic', keys: 'Ctrl+I', label: 'Nghiêng chữ đang chọn' },
  { id: 'emphasis underline', keys: 'Ctrl+U', label: 'Gạch chân chữ đang chọn' },
  { id: 'reference', keys: 'Ctrl+K', label: 'Chèn dẫn chiếu đến một mục (tự đổi số theo mục)' },
];

/** Keys of writing, told in "Phím tắt" only. */
export const BLOCK_TYPING: readonly Command[] = [
  { id: 'enter', keys: 'Enter', label: 'Khối mới; trong nhiệm vụ: dòng sau, rồi nhiệm vụ sau' },
  { id: 'break', keys: 'Shift+Enter', label: 'Xuống dòng trong khối' },
  { id: 'join', keys: 'Backspace', label: 'Ở đầu khối: bỏ số, rồi nối vào khối trên' },
  { id: 'step', keys: 'Tab', label: 'Trong nhiệm vụ, bảng: sang ô, dòng sau (Shift+Tab: trước)' },
  { id: 'offer', keys: 'Ctrl+Dấu cách', label: 'Gợi ý cơ quan, thời gian cho dòng phân công' },
  { id: 'typed', keys: 'I. 1. a) - +', label: 'Gõ ở đầu đoạn rồi dấu cách: thành khối đánh số' },
];
