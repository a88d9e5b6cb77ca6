import AxeBuilder from '@axe-core/playwright';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importDocument } from '../../templates/import/import.ts';
import { productPdfMissing } from '../support/browser.ts';
import { openWindow, type OpenWindow } from '../support/window.ts';
import { pdfPages } from '../support/pdf-words.ts';

const shots = process.env['LHH_SCREENSHOTS'] === 'docs' ? 'docs/images' : 'test/e2e/screenshots';

describe('a clerk’s day in the window', () => {
  let window: OpenWindow;
  let page: Page;
  const shot = (name: string): Promise<unknown> => page.screenshot({ path: path.join(shots, `${name}.png`) });
  const axe = async (): Promise<string[]> => {
    const result = await new AxeBuilder({ page }).analyze();
    return result.violations.map(
      (violation) => `${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
  };
  const download = async (act: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> => {
    const [file] = await Promise.all([page.waitForEvent('download'), act()]);
    return { name: file.suggestedFilename(), bytes: readFileSync((await file.path()) ?? '') };
  };

  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    window = await openWindow();
    page = window.page;
  });
  afterAll(() => window.close());

  it('first run: asks for the office profile and names what is missing', async () => {
    await page.getByRole('heading', { name: 'Chào mừng đến với LHH Office' }).waitFor();
    await shot('first-run');
    expect(await axe()).toEqual([]);
    await page.getByRole('link', { name: 'Khai hồ sơ cơ quan' }).click();
    await page.getByRole('button', { name: 'Lưu hồ sơ' }).click();
    await page.getByRole('alert').filter({ hasText: 'chưa ghi tên tỉnh' }).waitFor();
    await page.getByLabel('Tỉnh, thành phố').fill('Đại Phong');
    await page.getByLabel('Địa danh ghi trên văn bản').fill('Đại Phong');
    await page.getByLabel('Tên cơ quan').fill('Liên hiệp các Hội\nKhoa học và Kỹ thuật tỉnh');
    await page.getByRole('button', { name: 'Thêm người ký' }).click();
    await page.getByLabel('Họ tên').fill('Lê Văn Bình');
    expect(await axe()).toEqual([]);
    await shot('office');
    await page.getByRole('button', { name: 'Lưu hồ sơ' }).click();
    await page.getByRole('status').filter({ hasText: 'Đã lưu hồ sơ cơ quan.' }).waitFor();
  });

  it('drafts a Kế hoạch from a template by keyboard, with an error that keeps what was typed', async () => {
    await page.keyboard.press('Alt+2');
    await page.getByLabel('Tìm mẫu (không cần dấu)').fill('hoi thi');
    const card = page.getByRole('link', { name: 'Kế hoạch tổ chức Hội thi Sáng tạo kỹ thuật' });
    await card.waitFor();
    expect(await axe()).toEqual([]);
    await shot('templates');
    await card.focus();
    await page.keyboard.press('Enter');
    const round = page.getByLabel('Lần thứ (bắt buộc)');
    await round.fill('IX');
    await page.getByLabel('Kỳ (năm) (bắt buộc)').fill('2026-2027');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Hạn nhận hồ sơ: còn thiếu' }).waitFor();
    expect(await round.inputValue()).toBe('IX');
    expect(await axe()).toEqual([]);
    await page.getByLabel('Hạn nhận hồ sơ (bắt buộc)').fill('2027-05-31');
    await page
      .getByRole('group', { name: 'Phân công', exact: true })
      .getByRole('button', { name: 'Thêm dòng' })
      .click();
    await page.getByLabel('Nội dung').fill('Ban hành thể lệ Hội thi.');
    await page.getByLabel('Cơ quan chủ trì').fill('Liên hiệp các Hội.');
    await page.getByRole('button', { name: 'Soạn văn bản' }).click();
    await page
      .getByRole('heading', { name: /Kế hoạch Tổ chức Hội thi Sáng tạo kỹ thuật tỉnh Đại Phong lần thứ IX/ })
      .waitFor();
  });

  it('shows the pages while typing, saves by itself, undoes', async () => {
    const subject = page.getByLabel('Trích yếu nội dung');
    const typed = `${await subject.inputValue()} tại Đại Phong`;
    await subject.fill(typed);
    await expect
      .poll(() => page.locator('.preview').evaluate((element) => element.shadowRoot?.textContent ?? ''))
      .toContain('tại Đại Phong');
    await page.getByText(/^Đã lưu lúc/).waitFor();
    await shot('editor');
    expect(await axe()).toEqual([]);
    await page.keyboard.press('Control+z');
    expect(await subject.inputValue()).not.toContain('tại Đại Phong');
    await page.keyboard.press('Control+y');
    expect(await subject.inputValue()).toBe(typed);
    await page.reload();
    expect(await page.getByLabel('Trích yếu nội dung').inputValue()).toBe(typed);
  });

  it('adds a block below, moves it, and numbers follow', async () => {
    const first = page.getByRole('group', { name: /^Khối 2 I\./ }).getByRole('textbox');
    await first.focus();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('Quan điểm');
    await page.getByRole('group', { name: /^Khối 3 II\./ }).waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    await expect
      .poll(() =>
        page
          .getByRole('group', { name: /^Khối 2 I\./ })
          .getByRole('textbox')
          .inputValue(),
      )
      .toBe('Quan điểm');
    await expect
      .poll(() => page.locator('.preview').evaluate((element) => element.shadowRoot?.textContent ?? ''))
      .toContain('I. QUAN ĐIỂM');
  });

  it('exports Word with the words of the document', async () => {
    const word = await download(() => page.keyboard.press('Control+Shift+D'));
    expect(word.name).toMatch(/\.docx$/);
    const back = importDocument({ bytes: word.bytes, fileName: word.name });
    expect(
      back.ok &&
        back.document.body.some(
          (block) => block.type === 'heading' && JSON.stringify(block.content).includes('QUAN ĐIỂM'),
        ),
    ).toBe(true);
  });

  it('exports a PDF with as many pages as the preview shows', async (context) => {
    if (productPdfMissing) return context.skip(productPdfMissing);
    const pdf = await download(() => page.keyboard.press('Control+Shift+F'));
    const pages = await pdfPages(pdf.bytes);
    expect(pages.join('')).toContain('QUANĐIỂM');
    expect(await page.locator('.toolbar .state').last().textContent()).toBe(`${pages.length} trang`);
  });

  it('changes the layout to the Party’s by one setting', async () => {
    await page.getByLabel('Thể thức').selectOption('party');
    await expect
      .poll(() => page.locator('.preview').evaluate((element) => element.shadowRoot?.textContent ?? ''))
      .toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    await page.getByLabel('Thể thức').selectOption('state');
    await page.getByText(/^Đã lưu lúc/).waitFor();
  });

  it('saves the document as a template and drafts from it', async () => {
    await page.getByRole('button', { name: 'Lưu thành mẫu' }).click();
    await page.getByLabel('Tên mẫu (bắt buộc)').fill('Mẫu hội thi của cơ quan');
    await page.getByRole('button', { name: 'Lưu mẫu' }).click();
    await page.getByRole('status').filter({ hasText: 'Đã lưu mẫu' }).waitFor();
    await page.keyboard.press('Alt+3');
    await page.getByRole('link', { name: 'Mẫu hội thi của cơ quan' }).waitFor();
    expect(await axe()).toEqual([]);
    await page.getByRole('link', { name: 'Mẫu hội thi của cơ quan' }).click();
    await page.getByRole('button', { name: 'Soạn văn bản' }).click();
    await page.getByRole('toolbar').waitFor();
  });

  it('finds without diacritics, deletes to the bin and restores', async () => {
    await page.keyboard.press('Alt+1');
    await page.getByLabel('Tìm (không cần dấu)').fill('quan diem');
    await page.getByText('2 văn bản').waitFor();
    expect(await axe()).toEqual([]);
    await shot('list');
    await page.getByRole('button', { name: /^Xóa/ }).first().click();
    await page.getByText('1 văn bản').waitFor();
    await page.keyboard.press('Alt+4');
    await page.getByRole('button', { name: /^Khôi phục Tổ chức/ }).click();
    await page.getByText('Thùng rác trống.').waitFor();
  });

  it('imports a text and shows what was noticed; refuses what is no document', async () => {
    await page.keyboard.press('Alt+1');
    const input = page.getByLabel('Nhập tệp Word, văn bản');
    await input.setInputFiles({
      name: 'cu.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('không phải zip'),
    });
    await page.getByRole('alert').filter({ hasText: 'không phải văn bản Word' }).waitFor();
    const text =
      'Số: 12 /KH-LHH\n\nĐại Phong, ngày 05 tháng 02 năm 2026\n\nKẾ HOẠCH\n\nKiểm tra hội thành viên\n\nI. MỤC ĐÍCH\n\nNắm tình hình.\n\nIII. TỔ CHỨC THỰC HIỆN\n\nVăn phòng theo dõi./.\n\nNơi nhận:\n- Lưu: VT.\n';
    await input.setInputFiles({ name: 'cu.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    const dialog = page.getByRole('dialog', { name: 'Đã nhập, cần xem lại' });
    await dialog.getByText('Đề mục “III” không theo thứ tự').waitFor();
    await shot('import');
    await dialog.getByRole('button', { name: 'Mở văn bản' }).click();
    expect(await page.getByLabel('Số', { exact: true }).inputValue()).toBe('12');
  });

  it('keeps the text and names the field when a value cannot be saved', async () => {
    await page.getByLabel('Ngày', { exact: true }).fill('30');
    await page.getByLabel('Tháng', { exact: true }).fill('2');
    await page
      .getByRole('alert')
      .filter({ hasText: 'Ngày ban hành: không có ngày này trong lịch' })
      .waitFor();
    expect(await page.getByLabel('Ngày', { exact: true }).inputValue()).toBe('30');
    await page.getByLabel('Ngày', { exact: true }).fill('28');
    await page.getByText(/^Đã lưu lúc/).waitFor();
  });

  it('prints no error of the page or of the Content-Security-Policy', () => {
    expect(window.problems).toEqual([]);
  });
});
