/** Templates in the real window: guidance beside fields, what was typed offered again, editing a template of the office’s own. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdCalls } from './pages/late-calls.ts';
import { openWindow, type OpenWindow } from '../support/window.ts';
import { axeViolations, cutTexts } from './pages/checks.ts';
import { EditorPage } from './pages/editor.ts';

const SHOTS = 'test/e2e/screenshots';

describe('templates in the window', () => {
  let window: OpenWindow;
  let page: Page;
  let editor: EditorPage;
  const look = async (name: string): Promise<void> => {
    await page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
    expect(await axeViolations(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
  };
  const open = (hash: string): Promise<string> => page.evaluate((target) => (location.hash = target), hash);
  const news = (text: string): Promise<void> => page.getByRole('status').filter({ hasText: text }).waitFor();
  const part = (name: string) => page.getByRole('region', { name, exact: true });

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    window = await openWindow();
    page = window.page;
    editor = new EditorPage(page);
    await page.getByRole('button', { name: /Dùng thử với dữ liệu mẫu/ }).click();
    await page
      .getByText(/văn bản$/)
      .first()
      .waitFor();
  });
  afterAll(() => window.close());

  it('shows guidance beside the fields and takes it away', async () => {
    await open('#/new/bao-cao-thuc-hien-ke-hoach');
    await page.getByRole('heading', { name: 'Báo cáo kết quả thực hiện kế hoạch' }).waitFor();
    await page.getByRole('note').filter({ hasText: 'không bỏ dòng nào' }).waitFor();
    await look('template-guidance');
    await page.getByLabel('Hiện hướng dẫn soạn').uncheck();
    expect(await page.getByRole('note').count()).toBe(0);
  });

  it('offers what was typed in another document, lets choose the signer', async () => {
    await open('#/new/cong-van');
    await page.getByLabel('Về việc').and(page.locator('textarea, input')).fill('xác minh lời dặn');
    await page.getByLabel('Kính gửi').and(page.locator('textarea, input')).fill('Sở Nội vụ');
    await page
      .getByLabel('Lý do, căn cứ')
      .and(page.locator('textarea, input'))
      .fill('Thực hiện chương trình công tác năm.');
    await page
      .getByLabel('Nội dung đề nghị')
      .and(page.locator('textarea, input'))
      .fill('Đề nghị Quý Sở cho ý kiến.');
    await page
      .getByLabel('Người liên hệ')
      .and(page.locator('textarea, input'))
      .fill('bà Ngô Thanh Mai, điện thoại 0200 3000 101');
    await page.getByLabel('Người ký').selectOption({ label: 'Phó Chủ tịch Đặng Thu Hà' });
    await editor.previewShows('KT. CHỦ TỊCH');
    await page.getByRole('button', { name: 'Soạn văn bản', exact: true }).click();
    await page.getByRole('toolbar', { name: 'Lệnh văn bản' }).waitFor();
    // Another template with a field of the same memory.
    await open('#/new/giay-moi');
    const confirm = page.getByLabel('Xác nhận tham dự với');
    await confirm.waitFor();
    // Offered without diacritics, taken by ↓ and Enter.
    await expect
      .poll(async () => {
        await confirm.fill('ngo thanh');
        return page.getByRole('option', { name: 'bà Ngô Thanh Mai' }).count();
      })
      .toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await confirm.inputValue()).toBe('bà Ngô Thanh Mai, điện thoại 0200 3000 101');
    await open('#/new/to-trinh');
    await page.getByLabel('Dùng lại nội dung đã ghi ở “Kính gửi”').selectOption('Sở Nội vụ');
    expect(await page.getByLabel(/^Kính gửi/).inputValue()).toBe('Sở Nội vụ');
  });

  it('duplicates a template that came with the program and opens the copy for editing', async () => {
    await page.keyboard.press('Alt+3');
    await page.getByRole('button', { name: 'Sửa mẫu Thông báo', exact: true }).click();
    await page.getByText('Mẫu có sẵn không sửa được').waitFor();
    await look('template-built-in');
    await page.getByRole('button', { name: 'Nhân bản và sửa' }).click();
    await page.getByRole('toolbar', { name: 'Lệnh mẫu' }).waitFor();
    await editor.previewShows('[Thông báo về]');
    await look('template-editor');
  });

  it('changes name, fields and blocks with the pages beside; undoes', async () => {
    await page.getByLabel('Tên mẫu').fill('Thông báo nội bộ');
    await page.getByRole('button', { name: '+ Thêm ô điền' }).click();
    const field = page.getByRole('group', { name: 'Ô điền 5' });
    await field.getByText('Gợi ý, giá trị ban đầu, ghi nhớ').waitFor();
    await page.locator('.problem').filter({ hasText: 'chưa ghi nhãn' }).waitFor();
    await field.getByLabel('Nhãn').fill('Người theo dõi');
    await field.getByText('Gợi ý, giá trị ban đầu, ghi nhớ').click();
    await field.getByLabel('Nhớ giá trị đã ghi để gợi ý lần sau').check();
    await field.getByLabel('Điền sẵn giá trị dùng lần trước').check();
    // A new block after the last, with the field put in by choosing.
    await part('Nội dung').getByRole('button', { name: '+ Thêm khối', exact: true }).click();
    const last = part('Nội dung').locator('.outline > .outline-entry').last();
    await last.getByRole('textbox').fill('Giao  theo dõi.');
    await last.getByRole('textbox').evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(5, 5));
    await last.getByLabel(/^Chèn ô điền/).selectOption({ label: 'Người theo dõi' });
    expect(await last.getByRole('textbox').inputValue()).toBe('Giao {{Người theo dõi}} theo dõi.');
    await editor.previewShows('Giao [Người theo dõi] theo dõi.');
    await last.getByRole('button', { name: /thêm hướng dẫn soạn/ }).click();
    await last.getByLabel(/hướng dẫn soạn/).fill('Ghi tên một người, không ghi tên phòng.');
    await last.getByLabel(/: loại/).selectOption({ label: 'Gạch đầu dòng -' });
    await editor.previewShows('- Giao [Người theo dõi]');
    await page.keyboard.press('Control+z');
    await expect.poll(() => editor.previewText()).not.toContain('- Giao');
    await page.keyboard.press('Control+y');
    await editor.previewShows('- Giao [Người theo dõi]');
    await look('template-editor-fields');
    // The same by keyboard: up, a new block below, away again.
    await last.getByRole('textbox').first().focus();
    await page.keyboard.press('Alt+ArrowUp');
    await editor.previewShows('theo dõi.[Yêu cầu thực hiện]');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('Dòng mới.');
    await editor.previewShows('Dòng mới.[Yêu cầu thực hiện]');
    await page.keyboard.press('Control+Shift+Backspace');
    await expect.poll(() => editor.previewText()).not.toContain('Dòng mới.');
    await page.keyboard.press('Alt+ArrowDown');
    await editor.previewShows('[Yêu cầu thực hiện]- Giao');
  });

  it('shows a field that leads nowhere at its place and does not save', async () => {
    await page.getByLabel('Trích yếu nội dung', { exact: true }).fill('{{Thông báo về}} {{Nơi nào}}');
    await page.locator('.problem').filter({ hasText: 'không có ô điền “{{Nơi nào}}”' }).waitFor();
    await page.keyboard.press('Control+s');
    await page.getByRole('alert').filter({ hasText: 'Mẫu còn 1 chỗ cần sửa' }).waitFor();
    expect(
      await page
        .getByLabel('Trích yếu nội dung', { exact: true })
        .evaluate((box) => box === document.activeElement),
    ).toBe(true);
    await look('template-editor-problem');
    await page.getByLabel('Trích yếu nội dung', { exact: true }).fill('{{Thông báo về}}');
    // Căn cứ typed letter by letter are not tidied under the clerk's hands; they become citations all the same.
    const basis = 'Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;';
    const bases = page.getByLabel(/^Căn cứ \(mỗi căn cứ/);
    await bases.pressSequentially(`${basis} `);
    expect(await bases.inputValue()).toBe(`${basis} `);
    await editor.previewShows('ngày 05 tháng 3 năm 2020 của Chính phủ');
    await bases.fill('');
    // The order of fields changes by keyboard.
    await page.getByRole('group', { name: 'Ô điền 5' }).getByLabel('Nhãn', { exact: true }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    expect(
      await page.getByRole('group', { name: 'Ô điền 4' }).getByLabel('Nhãn', { exact: true }).inputValue(),
    ).toBe('Người theo dõi');
    await page.keyboard.press('Control+s');
    await news('Đã lưu mẫu “Thông báo nội bộ”.');
    await page.locator('[data-template="saved"]').waitFor();
  });

  it('drafts from it: the new field, its guidance, its memory', async () => {
    for (const who of ['ông Vũ Văn An', null]) {
      await page.keyboard.press('Alt+3');
      await page.getByRole('link', { name: 'Thông báo nội bộ', exact: true }).click();
      const field = page.getByLabel('Người theo dõi');
      if (who === null) {
        expect(await field.inputValue()).toBe('ông Vũ Văn An');
        break;
      }
      await field.fill(who);
      await page.getByRole('note').filter({ hasText: 'không ghi tên phòng' }).waitFor();
      await page.getByLabel('Thông báo về').fill('lịch trực');
      await page.getByLabel(/^Nội dung \*/).fill('Trực theo lịch.');
      await page.getByRole('button', { name: 'Soạn văn bản', exact: true }).click();
      await page.getByRole('toolbar', { name: 'Lệnh văn bản' }).waitFor();
      await editor.previewShows('Giao ông Vũ Văn An theo dõi');
      expect(await editor.previewText()).not.toContain('không ghi tên phòng');
    }
  });

  it('makes blocks repeat by a list and depend on a field; asks before changes are lost', async () => {
    await page.keyboard.press('Alt+3');
    await page.getByRole('button', { name: 'Sửa mẫu Thông báo nội bộ' }).click();
    await page.getByRole('toolbar', { name: 'Lệnh mẫu' }).waitFor();
    await page.getByRole('button', { name: '+ Thêm ô điền' }).click();
    const field = page.getByRole('group', { name: 'Ô điền 6' });
    await field.getByLabel('Nhãn', { exact: true }).fill('Ca trực');
    await field.getByLabel('Loại').selectOption({ label: 'Danh sách nhiều cột' });
    await field.getByLabel('Cột 1', { exact: true }).fill('Ngày');
    await part('Nội dung').getByRole('button', { name: '+ Bảng theo “Ca trực”' }).click();
    await editor.previewShows('[Ngày 2]');
    await part('Nội dung').getByRole('button', { name: '+ Thêm khối', exact: true }).click();
    const last = part('Nội dung').locator('.outline > .outline-entry').last();
    await last.getByLabel(/in khi nào/).selectOption({ label: 'Lặp theo “Ca trực”' });
    await last.getByRole('textbox').fill('Trực ngày {{Dòng: Ngày}}.');
    await editor.previewShows('Trực ngày [Ngày 2].');
    await look('template-editor-list');
    await page.keyboard.press('Alt+3');
    await page.getByRole('button', { name: 'Sửa mẫu Thông báo nội bộ' }).click();
    await page.locator('[data-template="changed"]').waitFor();
    await editor.previewShows('Trực ngày [Ngày 2].');
    await page.getByRole('button', { name: 'Đóng', exact: true }).click();
    await page.getByRole('dialog').getByText('Bạn muốn lưu các thay đổi').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ thay đổi' }).click();
    await page.getByRole('button', { name: 'Sửa mẫu Thông báo nội bộ' }).click();
    await page.locator('[data-template="saved"]').waitFor();
    expect(await page.getByRole('group', { name: 'Ô điền 6' }).count()).toBe(0);
  });

  it('stores what is saved twice or left while it is stored, and can be stored again', async () => {
    const answers: boolean[] = [];
    const onResponse = async (response: Response): Promise<void> => {
      if (response.request().postData()?.includes('"name":"templates.save"'))
        answers.push((await response.text()).startsWith('{"ok":true'));
    };
    page.on('response', onResponse);
    const answered = (count: number): Promise<void> =>
      expect.poll(() => answers).toEqual(Array.from({ length: count }, () => true));
    const box = page.locator('.template-editor [data-path="description"]');
    const write = async (words: string): Promise<void> => {
      await box.press('End');
      await page.keyboard.type(words);
    };
    const leave = async (): Promise<void> => {
      await page.keyboard.press('Alt+3');
      await page.getByRole('button', { name: 'Sửa mẫu Thông báo nội bộ' }).waitFor();
    };
    const comeBack = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Sửa mẫu Thông báo nội bộ' }).click();
      await box.waitFor();
    };
    const twice = await holdCalls(page, 'templates.save');
    await write(' một');
    await box.press('Control+s');
    await box.press('Control+s');
    await twice.asked;
    await twice.release();
    await answered(2);

    const left = await holdCalls(page, 'templates.save');
    await write(' hai');
    await box.press('Control+s');
    await left.asked;
    await leave();
    await left.release();
    await answered(3);
    await comeBack();
    await page.locator('[data-template="saved"]').waitFor();
    await write(' ba');
    await box.press('Control+s');
    await answered(4);

    // Back before the answer.
    const back = await holdCalls(page, 'templates.save');
    await write(' bốn');
    await box.press('Control+s');
    await back.asked;
    await leave();
    await comeBack();
    await back.release();
    await answered(5);
    await write(' năm');
    await box.press('Control+s');
    await answered(6);
    await page.locator('[data-template="saved"]').waitFor();
    await leave();
    await comeBack();
    expect(await box.inputValue()).toMatch(/ một hai ba bốn năm$/);
    page.off('response', onResponse);
  });

  it('fits in the dark and at 150 %', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 911, height: 512 });
    await look('template-editor-150-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('prints no error of the page or of the Content-Security-Policy', () => {
    expect(window.problems).toEqual([]);
  });
});
