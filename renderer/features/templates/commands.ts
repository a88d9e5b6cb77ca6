/** Commands of the template editor and of its blocks: what runs, what the bar shows and what "Phím tắt" lists. */
import type { Command } from '../../app/keys.ts';
import type { BarCommand } from '../../components/command-bar.tsx';

export type TemplateCommandId = 'undo' | 'redo' | 'save' | 'draft' | 'close';

export const TEMPLATE_COMMANDS: readonly BarCommand<TemplateCommandId>[] = [
  { id: 'undo', keys: 'Ctrl+Z', label: 'Hoàn tác' },
  { id: 'redo', keys: 'Ctrl+Y', label: 'Làm lại' },
  { id: 'save', keys: 'Ctrl+S', label: 'Lưu mẫu', primary: true },
  { id: 'draft', label: 'Soạn văn bản từ mẫu này', short: 'Soạn thử' },
  { id: 'close', keys: 'Ctrl+F4', label: 'Về danh sách mẫu', short: 'Đóng' },
];

export type OutlineCommandId = 'up' | 'down' | 'insert' | 'delete';

export const OUTLINE_COMMANDS: readonly (Command<OutlineCommandId> & { sign: string })[] = [
  { id: 'up', keys: 'Alt+↑', label: 'Chuyển lên', sign: '↑' },
  { id: 'down', keys: 'Alt+↓', label: 'Chuyển xuống', sign: '↓' },
  { id: 'insert', keys: 'Ctrl+Enter', label: 'Thêm khối ở dưới', sign: '+' },
  { id: 'delete', keys: 'Ctrl+Shift+Backspace', label: 'Bỏ khối', sign: '×' },
];
