/** The native menu, in Vietnamese, as data. Its own commands press the keys that the window listens for; the rest is Electron's. */
import type { MenuItemConstructorOptions } from 'electron';

/** An item that presses the window's own keys. They are shown, not registered: typed, they reach the window by themselves. */
function press(label: string, keys: string, pressKeys: (keys: string) => void): MenuItemConstructorOptions {
  return { label, accelerator: keys, registerAccelerator: false, click: () => pressKeys(keys) };
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** The menu; `pressKeys` sends keys to the window. Developer tools are offered where the app is not packaged. */
export function menuTemplate(
  pressKeys: (keys: string) => void,
  isPackaged: boolean,
): MenuItemConstructorOptions[] {
  const item = (label: string, keys: string): MenuItemConstructorOptions => press(label, keys, pressKeys);
  return [
    {
      label: '&Tệp',
      submenu: [
        item('Soạn văn bản mới', 'Alt+2'),
        item('Danh sách văn bản', 'Alt+1'),
        SEPARATOR,
        item('Lưu ngay', 'Ctrl+S'),
        item('Xuất tệp Word…', 'Ctrl+Shift+D'),
        item('Xuất tệp PDF…', 'Ctrl+Shift+F'),
        item('In…', 'Ctrl+P'),
        SEPARATOR,
        { label: 'Thoát', role: 'quit' },
      ],
    },
    {
      label: '&Sửa',
      submenu: [
        item('Hoàn tác', 'Ctrl+Z'),
        item('Làm lại', 'Ctrl+Y'),
        SEPARATOR,
        { label: 'Cắt', role: 'cut' },
        { label: 'Sao chép', role: 'copy' },
        { label: 'Dán', role: 'paste' },
        { label: 'Chọn tất cả', role: 'selectAll' },
      ],
    },
    {
      label: '&Xem',
      submenu: [
        { label: 'Phóng to', role: 'zoomIn' },
        { label: 'Thu nhỏ', role: 'zoomOut' },
        { label: 'Cỡ thường', role: 'resetZoom' },
        SEPARATOR,
        { label: 'Toàn màn hình', role: 'togglefullscreen' },
        ...(isPackaged
          ? []
          : [SEPARATOR, { label: 'Công cụ cho người lập trình', role: 'toggleDevTools' } as const]),
      ],
    },
    {
      label: '&Dữ liệu',
      submenu: [
        item('Mẫu văn bản', 'Alt+3'),
        item('Hồ sơ cơ quan', 'Alt+5'),
        SEPARATOR,
        item('Thùng rác', 'Alt+4'),
      ],
    },
    { label: 'Trợ &giúp', submenu: [item('Hướng dẫn sử dụng', 'F1'), item('Phím tắt', 'Ctrl+/')] },
  ];
}
