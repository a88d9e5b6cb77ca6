/** Keys of the document editor; the editor and the list of keys read the same table. */
export type EditorCommand = 'save' | 'undo' | 'redo' | 'print' | 'docx' | 'pdf' | 'check';

export const EDITOR_SHORTCUTS: readonly { command: EditorCommand; keys: string; label: string }[] = [
  { command: 'save', keys: 'Ctrl+S', label: 'Lưu ngay' },
  { command: 'undo', keys: 'Ctrl+Z', label: 'Hoàn tác' },
  { command: 'redo', keys: 'Ctrl+Y', label: 'Làm lại' },
  { command: 'print', keys: 'Ctrl+P', label: 'In văn bản' },
  { command: 'docx', keys: 'Ctrl+Shift+D', label: 'Xuất tệp Word (.docx)' },
  { command: 'pdf', keys: 'Ctrl+Shift+F', label: 'Xuất tệp PDF' },
  { command: 'check', keys: 'Ctrl+Shift+K', label: 'Đến danh sách kiểm tra' },
];

/** The command of a key press, or null. */
export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): EditorCommand | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const keys = `Ctrl+${event.shiftKey ? 'Shift+' : ''}${event.key.toUpperCase()}`;
  if (keys === 'Ctrl+Shift+Z') return 'redo';
  return EDITOR_SHORTCUTS.find((entry) => entry.keys === keys)?.command ?? null;
}

/** Keys inside a block, for the list of keys. */
export const BLOCK_SHORTCUTS = [
  ['Alt+↑ / Alt+↓', 'Chuyển khối lên, xuống'],
  ['Ctrl+Enter', 'Thêm khối cùng loại ở dưới'],
  ['Ctrl+B, Ctrl+I, Ctrl+U', 'Đậm, nghiêng, gạch chân chữ đang chọn'],
] as const;
