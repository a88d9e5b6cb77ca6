/** The office's ugly Excel list in the real window: imported by keyboard, its problems seen, undone; a register exported and read back. */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellText } from '../../electron/backend/sheets/cells.ts';
import { readWorkbook } from '../../electron/backend/sheets/read-workbook.ts';
import { writeWorkbook } from '../../electron/backend/sheets/write-workbook.ts';
import { officeFile } from '../fixtures/office-list.ts';
import { openWindow, type OpenWindow } from '../support/window.ts';
import { axeViolations, cutTexts } from './pages/checks.ts';
import { tabTo } from './pages/focus.ts';

const SHOTS = 'test/e2e/screenshots';

/** Three experts, one born on a day that is not in the calendar, and another list under them. */
async function expertsFile(): Promise<Uint8Array> {
  const rows = [
    ['TT', 'Họ và tên', 'Học vị', 'Đơn vị công tác', 'Ngày sinh', 'Điện thoại'],
    [1, 'Nguyễn Thị Hạnh', 'Tiến sĩ', 'Trường Cao đẳng Đại Phong', '3/4/1975', '0912345678'],
    [2, 'Trần Văn Bình', 'Thạc sĩ', 'Sở Khoa học và Công nghệ', 'tháng 5/1980', 912_345_679],
    [3, 'Lê Minh Châu', 'Tiến sĩ', 'Bệnh viện tỉnh', '29/02/1971', '0912 345 670'],
    ['DANH SÁCH CỘNG TÁC VIÊN'],
    ['TT', 'Họ và tên', 'Địa bàn', 'Thuộc hội', 'Điện thoại', 'Ghi chú'],
    [1, 'Phạm Thị Mai', 'An Phú', 'Hội Đông y', '0912345671', 'mới'],
  ];
  const columns = ['DANH SÁCH CHUYÊN GIA', '', '', '', '', ''].map((header) => ({ header }));
  return writeWorkbook([{ name: 'Chuyên gia', columns, rows }]);
}

describe('lists from Excel in the window', () => {
  let window: OpenWindow;
  let page: Page;

  const look = async (name: string): Promise<void> => {
    await page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
    expect(await axeViolations(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
  };
  const pressOn = async (name: string): Promise<void> => {
    await tabTo(page, name);
    await page.keyboard.press('Enter');
  };
  const step = (name: string): Promise<void> =>
    page.getByRole('heading', { name: `${name}: ds-hoi.xlsx`, level: 2 }).waitFor();

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    window = await openWindow();
    page = window.page;
    await page.getByRole('link', { name: 'Hội thành viên' }).waitFor();
  });
  afterAll(() => window.close());

  it('takes the ugly list in by keyboard: columns, old fonts, every cell’s problem, dry run, import', async () => {
    await page.keyboard.press('Alt+6');
    await page.getByRole('heading', { name: 'Hội thành viên', level: 1 }).waitFor();
    await pressOn('Nhập từ Excel');
    await page.getByRole('heading', { name: 'Nhập hội thành viên từ Excel', level: 1 }).waitFor();
    await look('import-file');
    await tabTo(page, 'Chọn tệp Excel…');
    await page
      .getByLabel('Chọn tệp Excel…')
      .last()
      .setInputFiles({
        name: 'ds-hoi.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: Buffer.from(officeFile()),
      });
    await step('Ghép cột');
    const name = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'B', exact: true }) });
    expect(await name.getByRole('combobox').inputValue()).toBe('name');
    expect(await name.innerText()).toContain('TCVN3 (ABC)');
    await page.getByRole('combobox', { name: 'Cột G Ngày thành lập' }).waitFor();
    await look('import-mapping');

    await pressOn('Xem trước');
    await step('Xem trước');
    await page.getByText('60 dòng; 3 ô có lỗi, 0 cảnh báo, 171 lưu ý.').waitFor();
    const wrong = page.getByRole('cell', { name: /31\/02\/2001.*không có ngày 31\/02\/2001 trong lịch/ });
    await wrong.scrollIntoViewIfNeeded();
    await look('import-preview');
    await pressOn('Sửa ghép cột');
    await step('Ghép cột');
    expect(await name.innerText()).toContain('chắc chắn (100 %)');
    await pressOn('Xem trước');
    await step('Xem trước');

    await pressOn('Chạy thử');
    await step('Chạy thử');
    await page.getByText('Dòng 68 – Hội Luật gia 1: Trùng khóa với dòng 9 của tệp.').waitFor();
    await page.getByText('Ô F14 (Liên hệ / Email)').waitFor();
    await look('import-trial');

    await pressOn('Nhập vào danh sách');
    await step('Kết quả');
    await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).waitFor();
    await look('import-done');
  });

  it('the register has the list, and “Xuất Excel” gives what it shows', async () => {
    await page.keyboard.press('Alt+6');
    await page.getByRole('grid').waitFor();
    await page.getByRole('status').filter({ hasText: '59 hội' }).waitFor();
    await tabTo(page, 'Xuất Excel');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const file = await (await download).path();
    const { sheets } = await readWorkbook(readFileSync(file), 'ra.xlsx');
    const texts = [...(sheets[0]?.rows ?? [])].map(({ cells }) => cells.map(cellText));
    expect(texts).toHaveLength(60);
    expect(texts[0]).toContain('Tên hội');
    expect(texts.some((row) => row.includes('Hội Luật gia 1') && row.includes('1234'))).toBe(true);
  });

  it('the import is found under “Các lần nhập” and undone', async () => {
    await page.keyboard.press('Alt+6');
    await page.getByRole('grid').waitFor();
    await pressOn('Các lần nhập');
    await page.getByRole('heading', { name: 'Các lần nhập từ Excel', level: 1 }).waitFor();
    await page.getByText('thêm 59, sửa 0, giữ nguyên 0, bỏ qua 1').waitFor();
    await look('import-runs');
    await pressOn('Hoàn tác lần nhập 1 từ ds-hoi.xlsx');
    await page.getByText('xóa 59 hồ sơ mà lần nhập này đã thêm;').waitFor();
    await look('import-undo');
    await pressOn('Thôi');
    await pressOn('Hoàn tác lần nhập 1 từ ds-hoi.xlsx');
    await pressOn('Hoàn tác');
    await page.getByText('Đã hoàn tác 59 hồ sơ.').waitFor();
    await page.getByText(/^Đã hoàn tác \d+\//).waitFor();
    await page.keyboard.press('Alt+6');
    await page.getByText('Chưa có hội thành viên nào.').waitFor();
    expect(window.problems).toEqual([]);
  });

  it('a file that is none is refused in words', async () => {
    await pressOn('Nhập từ Excel');
    await page
      .getByLabel('Chọn tệp Excel…')
      .last()
      .setInputFiles({
        name: 'hong.xlsx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(officeFile().slice(0, 900)),
      });
    await page.getByRole('alert').waitFor();
    await look('import-refused');
  });

  it('experts: preview, a problem in its cell, dry run, import, report, register and undo, by keyboard', async () => {
    await page.keyboard.press('Alt+7');
    await page.getByRole('heading', { name: 'Chuyên gia và lãnh đạo hội', level: 1 }).waitFor();
    await pressOn('Nhập từ Excel');
    await page.getByRole('heading', { name: 'Nhập chuyên gia từ Excel', level: 1 }).waitFor();
    await tabTo(page, 'Chọn tệp Excel…');
    await page
      .getByLabel('Chọn tệp Excel…')
      .last()
      .setInputFiles({
        name: 'chuyen-gia.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: Buffer.from(await expertsFile()),
      });
    const at = (name: string): Promise<void> =>
      page.getByRole('heading', { name: `${name}: chuyen-gia.xlsx`, level: 2 }).waitFor();
    await at('Ghép cột');
    await page.getByText('“DANH SÁCH CỘNG TÁC VIÊN” (tiêu đề ở dòng 7, 1 dòng)').waitFor();
    await look('import-experts-mapping');
    await pressOn('Xem trước');
    await at('Xem trước');
    await page.getByText('3 dòng; 1 ô có lỗi, 0 cảnh báo').waitFor();
    await page.getByRole('cell', { name: /29\/02\/1971/ }).waitFor();
    await look('import-experts-preview');
    await pressOn('Chạy thử');
    await at('Chạy thử');
    await page.getByText('Ô E5 (Ngày sinh)').waitFor();
    await pressOn('Nhập vào danh sách');
    await at('Kết quả');
    await page.getByText('Chưa đọc một danh sách khác trong trang tính: “DANH SÁCH CỘNG TÁC VIÊN”').waitFor();
    await look('import-experts-done');
    await page.keyboard.press('Alt+7');
    await page.getByRole('gridcell').filter({ hasText: 'Nguyễn Thị Hạnh' }).first().waitFor();
    await page.getByRole('status').filter({ hasText: '3 người' }).waitFor();
    await pressOn('Các lần nhập');
    await pressOn('Hoàn tác lần nhập 2 từ chuyen-gia.xlsx');
    await pressOn('Hoàn tác');
    await page.getByText('Đã hoàn tác 3 hồ sơ.').waitFor();
    await page.keyboard.press('Alt+7');
    await page.getByText('Chưa có ai.').waitFor();
    expect(window.problems).toEqual([]);
  });

  it('goes on with an import whose page is left, and tells its end', async () => {
    await page.keyboard.press('Alt+7');
    await page.getByRole('link', { name: 'Nhập từ Excel' }).first().click();
    await page.getByRole('heading', { name: 'Nhập chuyên gia từ Excel', level: 1 }).waitFor();
    const rows = Array.from({ length: 5_000 }, (_, index) => `Nguyễn Văn ${index};09${10_000_000 + index}`);
    await page
      .getByLabel('Chọn tệp Excel…')
      .last()
      .setInputFiles({
        name: 'nam-nghin.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`Họ và tên;Điện thoại\n${rows.join('\n')}\n`),
      });
    for (const name of ['Xem trước', 'Chạy thử', 'Nhập vào danh sách'])
      await page.getByRole('button', { name, exact: true }).click({ timeout: 30_000 });
    await page.getByRole('progressbar').waitFor();
    await page.keyboard.press('Alt+1');
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    await page
      .getByRole('status')
      .filter({ hasText: 'Đã nhập “nam-nghin.csv”: thêm 5.000, sửa 0.' })
      .waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Các lần nhập' }).click();
    await page.getByText('thêm 5000, sửa 0').waitFor();
  }, 120_000);

  it('a large file tells how far it is and is cancelled', async () => {
    await page.keyboard.press('Alt+7');
    await page.getByRole('heading', { name: 'Chuyên gia và lãnh đạo hội', level: 1 }).waitFor();
    await page.getByRole('link', { name: 'Nhập từ Excel' }).first().click();
    await page.getByRole('heading', { name: 'Nhập chuyên gia từ Excel', level: 1 }).waitFor();
    const rows = Array.from({ length: 100_000 }, (_, index) => `Nguyễn Văn ${index};09${10_000_000 + index}`);
    await page
      .getByLabel('Chọn tệp Excel…')
      .last()
      .setInputFiles({
        name: 'nhieu.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`Họ và tên;Điện thoại\n${rows.join('\n')}\n`),
      });
    await page.getByRole('progressbar').waitFor();
    await tabTo(page, 'Hủy');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Đã hủy.' }).waitFor();
    expect(window.problems).toEqual([]);
  });
});
