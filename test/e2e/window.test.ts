/** A clerk's day in the real window: real browser, real host, real database, one office from first run to trash. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentText } from '../../templates/model/content.ts';
import { importDocument } from '../../templates/import/import.ts';
import { pdfPages } from '../support/pdf-words.ts';
import { pageClient, value } from '../support/client.ts';
import { openWindow, type OpenWindow } from '../support/window.ts';
import { axeViolations, cutTexts } from './pages/checks.ts';
import { EditorPage } from './pages/editor.ts';

const forDocs = process.env['LHH_SCREENSHOTS'] === 'docs';
const SHOTS = 'test/e2e/screenshots';
const DOC_SHOTS = 'docs/images';
/** The few that the README shows. */
const IN_README = new Set(['first-run', 'office', 'templates', 'editor', 'list', 'import']);

describe('a clerk’s day in the window', () => {
  let window: OpenWindow;
  let page: Page;
  let editor: EditorPage;
  const shot = async (name: string): Promise<void> => {
    await page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
    if (forDocs && IN_README.has(name))
      await page.screenshot({ path: path.join(DOC_SHOTS, `${name}.png`), animations: 'disabled' });
  };
  /** Looks at a page: a picture, axe, nothing cut. */
  const look = async (name: string): Promise<void> => {
    await shot(name);
    expect(await axeViolations(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
  };
  const news = (text: string): Promise<void> => page.getByRole('status').filter({ hasText: text }).waitFor();
  const alert = (text: string): Promise<void> =>
    page.getByRole('alert').filter({ hasText: text }).first().waitFor();

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    if (forDocs) mkdirSync(DOC_SHOTS, { recursive: true });
    window = await openWindow();
    page = window.page;
    editor = new EditorPage(page);
  });
  afterAll(() => window.close());

  it('first run: asks for the office profile and names what is missing', async () => {
    await page.getByRole('heading', { name: 'Chào mừng đến với LHH Office' }).waitFor();
    await page.getByRole('button', { name: /Dùng thử với dữ liệu mẫu/ }).waitFor();
    await look('first-run');
    await page.getByRole('link', { name: 'Khai hồ sơ cơ quan' }).click();
    await page.getByRole('button', { name: 'Lưu hồ sơ' }).click();
    await alert('Tỉnh, thành phố: chưa ghi tên tỉnh');
    const province = page.getByLabel('Tỉnh, thành phố');
    expect(await province.evaluate((element) => element === document.activeElement)).toBe(true);
    // By the names that the fields have on the page, and each marked.
    await alert('Địa danh ghi trên văn bản: chưa ghi');
    await alert('Cơ quan › Tên cơ quan: chưa ghi');
    const wrong = page.locator('form [aria-invalid="true"]');
    expect(await wrong.evaluateAll((boxes) => boxes.map((box) => box.dataset['path']))).toEqual([
      'province',
      'place',
      'state.organ',
    ]);
    await province.fill('Đại Phong');
    await page.getByLabel('Địa danh ghi trên văn bản').fill('Đại Phong');
    await page.getByLabel('Cơ quan chủ quản').fill('UBND tỉnh Đại Phong');
    await page.getByLabel(/^Tên cơ quan/).fill('Liên hiệp các Hội\nKhoa học và Kỹ thuật tỉnh');
    await page.getByLabel('Họ tên người ký').fill('Lê Văn Bình');
    await page.getByRole('button', { name: '+ Thêm nơi nhận' }).click();
    await page.getByLabel('Nơi nhận 1', { exact: true }).fill('UBND tỉnh');
    await page.getByLabel('Ghi chú của nơi nhận 1').fill('để báo cáo');
    await look('office-refused');
    // A look elsewhere takes nothing away.
    await page.keyboard.press('Alt+1');
    await page.getByRole('heading', { name: 'Chào mừng đến với LHH Office' }).waitFor();
    await page.goBack();
    await page.getByText('Còn nguyên phần gõ dở').waitFor();
    expect(await page.getByLabel('Họ tên người ký').inputValue()).toBe('Lê Văn Bình');
    await page.getByRole('button', { name: 'Lưu hồ sơ' }).click();
    await news('Đã lưu hồ sơ cơ quan.');
    await page.getByRole('button', { name: 'Đóng thông báo' }).click();
    await look('office');
    // Another window keeps a group meanwhile.
    await page.getByLabel('Họ tên người ký').fill('Lê Văn Ba');
    await value(
      pageClient(page).office.keepRecipientGroup({ name: 'Các hội', recipients: [{ name: 'Hội' }] }),
    );
    await page.getByRole('button', { name: 'Lưu hồ sơ' }).click();
    await alert('Hồ sơ cơ quan đã được lưu ở nơi khác');
    expect(await page.getByLabel('Họ tên người ký').inputValue()).toBe('Lê Văn Ba');
    await page.getByRole('button', { name: 'Bỏ phần đang sửa, mở hồ sơ đã lưu' }).click();
    expect(await page.getByLabel('Họ tên người ký').inputValue()).toBe('Lê Văn Bình');
    expect(await page.getByLabel('Tên nhóm').inputValue()).toBe('Các hội');
    await page.getByRole('button', { name: 'Bỏ nhóm nơi nhận 1' }).click();
    await page.getByRole('button', { name: 'Lưu hồ sơ' }).click();
    await news('Đã lưu hồ sơ cơ quan.');
    await page.getByRole('button', { name: 'Đóng thông báo' }).click();
    // A look at another profile takes nothing away, neither here nor there.
    const choice = page.getByLabel('Hồ sơ theo ngày hiệu lực');
    const stored = await choice.inputValue();
    await page.getByRole('button', { name: /lập hồ sơ mới từ hôm nay/ }).click();
    await page.getByLabel('Họ tên người ký').fill('Trần Thị Tư');
    await choice.selectOption(stored);
    expect(await page.getByLabel('Họ tên người ký').inputValue()).toBe('Lê Văn Bình');
    await page.getByLabel('Họ tên người ký').fill('Lê Văn Bốn');
    await choice.selectOption({ label: 'Hồ sơ mới, chưa lưu' });
    expect(await page.getByLabel('Họ tên người ký').inputValue()).toBe('Trần Thị Tư');
    await page.getByRole('button', { name: 'Bỏ, gõ lại từ đầu' }).click();
    expect(await page.getByLabel('Họ tên người ký').inputValue()).toBe('Lê Văn Bốn');
    await page.getByText('Còn nguyên phần gõ dở').waitFor();
    await page.getByRole('button', { name: 'Bỏ, gõ lại từ đầu' }).click();
    expect(await page.getByLabel('Họ tên người ký').inputValue()).toBe('Lê Văn Bình');
    expect(await choice.textContent()).not.toContain('chưa lưu');
  });

  it('drafts a Kế hoạch from a template by keyboard alone, with the pages beside and an error that keeps what was typed', async () => {
    await page.keyboard.press('Alt+2');
    await page.getByLabel(/^Tìm mẫu/).focus();
    await page.keyboard.type('hoi thi');
    const card = page.getByRole('link', { name: 'Kế hoạch tổ chức Hội thi Sáng tạo kỹ thuật' });
    await expect.poll(() => page.getByRole('listitem').count()).toBeLessThan(5);
    await look('templates');
    await page.keyboard.press('ArrowDown');
    expect(await card.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    const round = page.getByLabel('Lần thứ');
    await round.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('IX');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('2026-2027');
    await editor.previewShows('lần thứ IX');
    await page.keyboard.press('Control+Enter');
    await alert('Hạn nhận hồ sơ: còn thiếu');
    expect(await round.inputValue()).toBe('IX');
    const deadline = page.getByLabel('Hạn nhận hồ sơ');
    expect(await deadline.getAttribute('aria-invalid')).toBe('true');
    expect(await axeViolations(page)).toEqual([]);
    await deadline.fill('31/05/2027');
    await editor.previewShows('31/5/2027');
    const work = page.getByRole('group', { name: 'Phân công, dòng 1' });
    await work.getByLabel('Nội dung').focus();
    await page.keyboard.type('Ban hành thể lệ Hội thi.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Liên hiệp các Hội.');
    await editor.previewShows('Ban hành thể lệ Hội thi.');
    await look('template-form');
    await deadline.focus();
    await page.keyboard.press('Control+Enter');
    await page
      .getByRole('heading', { name: /^Kế hoạch Tổ chức Hội thi Sáng tạo kỹ thuật tỉnh Đại Phong lần thứ IX/ })
      .waitFor();
  });

  it('shows the pages while typing, saves by itself, undoes and redoes', async () => {
    const subject = page.getByLabel('Trích yếu nội dung');
    const before = await subject.inputValue();
    await subject.press('End');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' tại Đại Phong');
    await editor.previewShows('tại Đại Phong');
    await editor.saved();
    await look('editor');
    await page.keyboard.press('Control+z');
    expect(await subject.inputValue()).toBe(before);
    await page.keyboard.press('Control+y');
    expect(await subject.inputValue()).toBe(`${before} tại Đại Phong`);
    await editor.saved();
    await page.reload();
    await subject.waitFor();
    expect(await subject.inputValue()).toBe(`${before} tại Đại Phong`);
  });

  it('lets an input method compose: nothing is lost, doubled or moved', async () => {
    const subject = page.getByLabel('Trích yếu nội dung');
    const before = await subject.inputValue();
    await subject.focus();
    await page.keyboard.press('Control+Home');
    const input = await page.context().newCDPSession(page);
    for (const text of ['t', 'ti', 'tie', 'tiê', 'tiên', 'tiêng', 'tiếng'])
      await input.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await input.send('Input.insertText', { text: 'tiếng' });
    await page.keyboard.type(' ');
    for (const text of ['v', 'vi', 'vie', 'việ', 'việt'])
      await input.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await input.send('Input.insertText', { text: 'việt' });
    await page.keyboard.type(' ');
    expect(await subject.inputValue()).toBe(`tiếng việt ${before}`);
    await editor.previewShows('tiếng việt Tổ chức');
    await subject.fill(before);
    await editor.saved();
  });

  it('writes blocks by keyboard: Enter, levels, moving; the numbers follow', async () => {
    await editor.goTo(2);
    expect(await editor.mark(2)).toBe('I.');
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('Quan điểm');
    expect(await editor.mark(3)).toBe('II.');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => editor.blockText(2)).toBe('Quan điểm');
    await editor.previewShows('I. QUAN ĐIỂM');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Thiết thực, tiết kiệm;');
    await page.keyboard.press('Control+4');
    expect(await editor.mark(3)).toBe('-');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Công khai.');
    expect(await editor.mark(4)).toBe('-');
    await page.keyboard.press('Alt+Shift+ArrowRight');
    expect(await editor.mark(4)).toBe('+');
    await page.keyboard.press('Home');
    for (let step = 0; step < 'Công'.length; step += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+b');
    await expect
      .poll(() =>
        page
          .locator('.preview-pages')
          .evaluate((host) =>
            [...(host.shadowRoot?.querySelectorAll('b') ?? [])].map((element) => element.textContent),
          ),
      )
      .toContain('Công');
    await page.keyboard.press('End');
    await page.keyboard.type(' Minh bạch.');
    await editor.previewShows('Công khai. Minh bạch.');
    await editor.saved();
  });

  it('keeps the nơi nhận as a group of the office and takes a group again', async () => {
    const name = (): Promise<string> => page.getByLabel('Nơi nhận 1', { exact: true }).inputValue();
    await page.getByLabel('Nơi nhận 1', { exact: true }).fill('Đoàn kiểm tra');
    await page.getByRole('button', { name: 'Lưu thành nhóm…' }).click();
    const keeping = page.getByRole('dialog', { name: 'Lưu thành nhóm nơi nhận' });
    await page.keyboard.press('Enter');
    await keeping.getByRole('alert').waitFor();
    await keeping.getByLabel('Tên nhóm').fill('Nhóm kiểm tra');
    await page.keyboard.press('Enter');
    await expect.poll(() => keeping.count()).toBe(0);
    await page.getByLabel('Nơi nhận 1', { exact: true }).fill('Nơi khác');
    await page.getByRole('button', { name: 'Lấy nhóm nơi nhận…' }).click();
    const groups = page.getByRole('dialog', { name: /^Nhóm nơi nhận/ });
    await groups.getByLabel('Tìm (không cần dấu)').fill('nhom kiem tra');
    await page.keyboard.press('Enter');
    await expect.poll(() => name()).toBe('Đoàn kiểm tra');
  });

  it('takes a căn cứ apart and writes it in its right form', async () => {
    const box = page.getByLabel('Thêm căn cứ cả câu');
    await box.fill('Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;');
    await box.press('Enter');
    await expect
      .poll(() => page.locator('[data-path$=".citation.number"]').last().inputValue())
      .toBe('30/2020/NĐ-CP');
    await editor.previewShows('Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ');
  });

  it('exports Word and PDF with the same words, and as many pages as the preview shows', async () => {
    const word = await editor.download(() => page.keyboard.press('Control+Shift+D'));
    expect(word.name).toMatch(/\.docx$/);
    const back = importDocument({ bytes: word.bytes, fileName: word.name });
    const words = back.ok
      ? back.document.body
          .map((block) => (block.type === 'table' ? '' : contentText(block.content)))
          .join('\n')
      : back.error.message;
    expect(words).toContain('Công khai. Minh bạch.');
    expect(words.toUpperCase()).toContain('QUAN ĐIỂM');
    const pdf = await editor.download(() => page.keyboard.press('Control+Shift+F'));
    const pages = await pdfPages(pdf.bytes);
    expect(pages.join('')).toContain('QUANĐIỂM');
    expect(pages.length).toBe(await editor.previewPages());
    for (const index of pages.keys()) {
      if (index > 0) expect(pages[index]).toContain(String(index + 1));
    }
  });

  it('prints the document’s own page, not the window', async () => {
    // A browser without a window has no print dialog: each page notes that it was asked to print.
    await page.addInitScript(() => {
      globalThis.print = () => document.documentElement.setAttribute('data-printed', 'yes');
    });
    await page.keyboard.press('Control+p');
    const printed = page.frameLocator('iframe.print-frame').locator('html[data-printed="yes"]');
    await printed.waitFor({ state: 'attached' });
    const words = await printed.locator('body').textContent();
    expect(words).toContain('Minh bạch.');
    expect(words).not.toContain('Xuất PDF');
    expect(await page.locator(':root').getAttribute('data-printed')).toBeNull();
  });

  it('changes the layout to the Party’s by one setting', async () => {
    await page.getByLabel('Thể thức', { exact: true }).selectOption('party');
    await editor.previewShows('ĐẢNG CỘNG SẢN VIỆT NAM');
    await page.getByLabel('Thể thức', { exact: true }).selectOption('state');
    await editor.previewShows('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    await editor.saved();
  });

  it('lets one document deviate: marks, spacing, margins; and follow the layout again', async () => {
    await page.getByText('Trình bày: lề, cỡ chữ, giãn dòng, dấu').click();
    await page.getByLabel('Sau số La Mã').selectOption('-');
    await editor.previewShows('I- QUAN ĐIỂM');
    await page.getByLabel('Lề trái').selectOption('35');
    await page.getByLabel('Giãn dòng').selectOption('1.5');
    await editor.saved();
    await look('layout-form');
    await page.getByLabel('Sau số La Mã').selectOption('');
    await page.getByLabel('Lề trái').selectOption('');
    await page.getByLabel('Giãn dòng').selectOption('');
    await editor.previewShows('I. QUAN ĐIỂM');
    await page.getByText('Trình bày: lề, cỡ chữ, giãn dòng, dấu').click();
    await editor.saved();
  });

  it('shows what the check finds, leads to the place, mends it with one press, and can be undone', async () => {
    await editor.goTo(1);
    await page.keyboard.press('Home');
    await page.keyboard.type('Liên hiệp các Hội tổ chức tổ chức Hội thi. ');
    const finding = page.locator('.findings li').filter({ hasText: 'tổ chức tổ chức' });
    await finding.waitFor();
    await finding.locator('.finding').click();
    expect(await editor.caretBlock()).toContain('tổ chức tổ chức');
    await finding.locator('.fix').click();
    await expect.poll(() => editor.blockText(1)).toContain('Hội tổ chức Hội thi');
    await shot('check');
    await page.keyboard.press('Control+z');
    await expect.poll(() => editor.blockText(1)).toContain('tổ chức tổ chức');
    await page.keyboard.press('Control+y');
    await editor.saved();
  });

  it('refuses a wrong value by name and keeps what was typed', async () => {
    const date = page.getByLabel('Ngày ban hành');
    await date.fill('30/02/2026');
    await date.press('Tab');
    await alert('Ngày ban hành: không có ngày này trong lịch');
    expect(await date.inputValue()).toBe('30/02/2026');
    expect(await axeViolations(page)).toEqual([]);
    await date.fill('28/02/2026');
    await editor.previewShows('ngày 28 tháng 02 năm 2026');
    const number = page.getByLabel('Số', { exact: true });
    await number.fill('05/KH');
    await alert('Số: số văn bản gồm 1 đến 6 chữ số');
    expect(await number.inputValue()).toBe('05/KH');
    await number.fill('5');
    await editor.previewShows('05/KH-LHH');
    const subject = page.getByLabel('Trích yếu nội dung');
    const before = await subject.inputValue();
    await subject.fill(`${before} 😀`);
    await alert('Trích yếu nội dung: có biểu tượng cảm xúc');
    expect(await subject.inputValue()).toBe(`${before} 😀`);
    await subject.fill(before);
    await editor.saved();
  });

  it('keeps two windows of one document from writing over each other', async () => {
    const id = Number(page.url().split('/').at(-1));
    const other = pageClient(page).documents;
    const { revision, document } = await value(other.get({ id }));
    expect((await value(other.save({ id, revision, document }))).revision).toBeGreaterThan(revision);
    const subject = page.getByLabel('Trích yếu nội dung');
    const mine = `${await subject.inputValue()} của tôi`;
    await subject.fill(mine);
    await alert('Văn bản đã được lưu ở nơi khác');
    expect(await subject.inputValue()).toBe(mine);
    await page.getByRole('button', { name: 'Lưu bản của tôi thành văn bản khác' }).click();
    await editor.openedOther(id);
    expect(await subject.inputValue()).toBe(mine);
  });

  it('saves the document as a template, drafts from it, duplicates, renames, exports, imports and deletes templates', async () => {
    await page.keyboard.press('Control+Shift+M');
    await page.getByLabel('Tên mẫu').fill('Mẫu hội thi của cơ quan');
    expect(await axeViolations(page)).toEqual([]);
    // A double click makes one.
    await page.getByRole('button', { name: 'Lưu mẫu' }).evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await news('Đã lưu mẫu');
    await page.keyboard.press('Alt+3');
    await page.getByRole('link', { name: 'Mẫu hội thi của cơ quan' }).first().waitFor();
    expect(await page.getByRole('link', { name: 'Mẫu hội thi của cơ quan' }).count()).toBe(1);
    await look('templates-page');
    const file = await editor.download(() =>
      page.getByRole('button', { name: 'Xuất tệp mẫu Mẫu hội thi của cơ quan' }).click(),
    );
    expect(JSON.parse(file.bytes.toString('utf8'))).toMatchObject({ name: 'Mẫu hội thi của cơ quan' });
    await page.getByRole('button', { name: 'Nhân bản mẫu Công văn', exact: true }).click();
    await page.getByRole('dialog').getByLabel('Tên mẫu').fill('Công văn của Văn phòng');
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('link', { name: 'Công văn của Văn phòng' }).waitFor();
    const input = page.locator('input[type="file"]');
    await input.setInputFiles({ name: 'mau.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
    await alert('Phiên bản tệp: ');
    await input.setInputFiles({ name: file.name, mimeType: 'application/json', buffer: file.bytes });
    await expect.poll(() => page.getByRole('link', { name: 'Mẫu hội thi của cơ quan' }).count()).toBe(2);
    await page.getByRole('button', { name: 'Xóa mẫu Mẫu hội thi của cơ quan' }).first().click();
    await expect.poll(() => page.getByRole('link', { name: 'Mẫu hội thi của cơ quan' }).count()).toBe(1);
    await page.getByRole('link', { name: 'Mẫu hội thi của cơ quan' }).click();
    await page.getByRole('button', { name: 'Soạn văn bản', exact: true }).click();
    await page.getByRole('toolbar', { name: 'Lệnh văn bản' }).waitFor();
    await editor.previewShows('Minh bạch.');
  });

  it('finds without diacritics, filters, deletes to the bin and restores', async () => {
    await page.keyboard.press('Alt+1');
    await page.getByLabel('Tìm (không cần dấu)').fill('quan diem');
    await page.getByText('3 văn bản').waitFor();
    await look('list');
    await page.getByLabel('Tìm (không cần dấu)').fill('quan diem xyz');
    await page.getByText('Không có văn bản nào khớp').waitFor();
    await page.getByRole('button', { name: 'Bỏ bộ lọc' }).last().click();
    await page.getByText('3 văn bản').waitFor();
    // The list is a grid: rows are chosen first, then comes what is done with them.
    await page
      .getByRole('row', { name: /Tổ chức/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Xóa', exact: true }).click();
    await page.getByText('2 văn bản').waitFor();
    await page.keyboard.press('Alt+4');
    await page.getByRole('grid').waitFor();
    await look('trash');
    await page.getByRole('row', { name: /Tổ chức/ }).click();
    await page
      .getByRole('toolbar', { name: 'Việc với các dòng đã chọn' })
      .getByRole('button', { name: 'Khôi phục' })
      .click();
    await page.getByText('Thùng rác trống.').waitFor();
    await page.keyboard.press('Alt+1');
    await page.getByText('3 văn bản').waitFor();
  });

  it('imports a text with what was noticed beside it; refuses what is no document', async () => {
    const input = page.locator('input[type="file"]');
    await input.setInputFiles({
      name: 'cu.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('không phải zip'),
    });
    await alert('không phải văn bản Word');
    const text =
      'Số: 12 /KH-LHH\n\nĐại Phong, ngày 05 tháng 02 năm 2026\n\nKẾ HOẠCH\n\nKiểm tra hội thành viên\n\nI. MỤC ĐÍCH\n\nNắm tình hình.\n\nIII. TỔ CHỨC THỰC HIỆN\n\nVăn phòng theo dõi./.\n\nNơi nhận:\n- Lưu: VT.\n';
    await input.setInputFiles({ name: 'cu.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.getByRole('toolbar', { name: 'Lệnh văn bản' }).waitFor();
    expect(await page.getByLabel('Số', { exact: true }).inputValue()).toBe('12');
    await page.getByRole('button', { name: /^Ghi nhận khi nhập tệp/ }).click();
    await page.locator('.findings').getByText('Đề mục “III” không theo thứ tự').waitFor();
    await editor.previewShows('II. TỔ CHỨC THỰC HIỆN');
    await look('import');
    // The file's own words beside what was recognised.
    await page.getByRole('button', { name: 'Bản gốc trong tệp' }).click();
    const original = page.getByRole('region', { name: 'Bản gốc trong tệp' });
    expect(await original.textContent()).toContain('III. TỔ CHỨC THỰC HIỆN');
    await look('import-original');
    await page.getByRole('button', { name: 'Trang A4' }).click();
    await editor.previewShows('II. TỔ CHỨC THỰC HIỆN');
  });

  it('tells its keys by Ctrl+/, in light and dark, and fits at 125 % and 150 %', async () => {
    await page.keyboard.press('Control+/');
    await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
    await look('help');
    await page.keyboard.press('Escape');
    await page.emulateMedia({ colorScheme: 'dark' });
    await look('editor-dark');
    await page.keyboard.press('Alt+1');
    await page
      .getByText(/văn bản$/)
      .first()
      .waitFor();
    await look('list-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    for (const percent of [125, 150]) {
      // A screen of 1366×768 at this scale has so many CSS pixels.
      await page.setViewportSize({
        width: Math.round(136_600 / percent),
        height: Math.round(76_800 / percent),
      });
      for (const [name, hash] of [
        ['list', '#/documents'],
        ['office', '#/office'],
        ['new', '#/new'],
        ['editor', '#/document/1'],
      ] as const) {
        await page.evaluate((target) => (location.hash = target), hash);
        await page.locator('h1').first().waitFor();
        await page.waitForTimeout(300);
        await look(`${name}-${percent}`);
      }
    }
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('prints no error of the page or of the Content-Security-Policy', () => {
    expect(window.problems).toEqual([]);
  });
});
