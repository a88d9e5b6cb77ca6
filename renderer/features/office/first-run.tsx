/** What a new office sees: its profile first, or a fictional province to try. */
import { useState } from 'react';
import { routeHash } from '../../app/route.ts';
import { useMessages } from '../../components/message.tsx';
import { addSample } from './add-sample.ts';

export function FirstRun() {
  const { tell, fail } = useMessages();
  const [busy, setBusy] = useState(false);
  const add = async (): Promise<void> => {
    setBusy(true);
    const added = await addSample();
    setBusy(false);
    if (added.ok) tell(added.value);
    else fail(added.error);
  };
  return (
    <div className="page">
      <div className="first-run">
        <h1>Chào mừng đến với LHH Office</h1>
        <p>
          Phần mềm soạn văn bản hành chính đúng thể thức Nghị định 30/2020/NĐ-CP và thể thức văn bản của Đảng.
          Mọi dữ liệu nằm trên máy này.
        </p>
        <ol>
          <li>
            <b>Khai hồ sơ cơ quan</b>: tên cơ quan, tên viết tắt trong ký hiệu, địa danh, người ký. Văn bản
            nào cũng lấy từ đây.
          </li>
          <li>
            <b>Chọn mẫu</b> và điền: Kế hoạch, Báo cáo, Quyết định, Tờ trình, Công văn, Giấy mời…
          </li>
          <li>
            <b>Xem trước, xuất</b> ra Word, PDF hoặc in.
          </li>
        </ol>
        <div className="inline">
          <a className="button primary" href={routeHash({ page: 'office' })}>
            Khai hồ sơ cơ quan
          </a>
          <button type="button" disabled={busy} onClick={() => void add()}>
            {busy ? 'Đang thêm…' : 'Dùng thử với dữ liệu mẫu (tỉnh Đại Phong)'}
          </button>
        </div>
      </div>
    </div>
  );
}
