/** The native menu, in Vietnamese. */
import type { MenuItemConstructorOptions } from 'electron';

/** The menu as data; `go` leads the window to one of its pages. */
export function menuTemplate(go: (hash: string) => void): MenuItemConstructorOptions[] {
  return [
    {
      label: 'Tệp',
      submenu: [
        { label: 'Soạn văn bản mới', accelerator: 'CmdOrCtrl+N', click: () => go('#/new') },
        { label: 'Danh sách văn bản', click: () => go('#/documents') },
        { type: 'separator' },
        { label: 'Thoát', role: 'quit' },
      ],
    },
    {
      label: 'Sửa',
      submenu: [
        { label: 'Cắt', role: 'cut' },
        { label: 'Sao chép', role: 'copy' },
        { label: 'Dán', role: 'paste' },
        { label: 'Chọn tất cả', role: 'selectAll' },
      ],
    },
    {
      label: 'Xem',
      submenu: [
        { label: 'Phóng to', role: 'zoomIn' },
        { label: 'Thu nhỏ', role: 'zoomOut' },
        { label: 'Cỡ thường', role: 'resetZoom' },
        { label: 'Toàn màn hình', role: 'togglefullscreen' },
      ],
    },
    {
      label: 'Dữ liệu',
      submenu: [
        { label: 'Mẫu văn bản', click: () => go('#/templates') },
        { label: 'Hồ sơ cơ quan', click: () => go('#/office') },
        { label: 'Thùng rác', click: () => go('#/trash') },
      ],
    },
  ];
}
