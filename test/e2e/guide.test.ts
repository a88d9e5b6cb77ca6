/**
 * The user guide: the situations that it shows, and the guide in the program. With LHH_SCREENSHOTS=docs its pictures are written anew; without, the
 * test still holds that each picture the guide names comes out of here.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_PERSON } from '../../electron/api/people.ts';
import { readGuide } from '../../renderer/features/guide/guide.ts';
import { GUIDE_IMAGES, guideTexts, namedImages } from '../support/guide-files.ts';
import { pageClient, value } from '../support/client.ts';
import { openWindow, type OpenWindow } from '../support/window.ts';
import { axeViolations, cutTexts } from './pages/checks.ts';
import { EditorPage } from './pages/editor.ts';

const SHOTS = process.env['LHH_SCREENSHOTS'] === 'docs' ? GUIDE_IMAGES : 'test/e2e/screenshots/guide';

describe('the user guide', () => {
  const guide = readGuide(guideTexts());
  const made = new Set<string>();
  let window: OpenWindow;
  let page: Page;
  let editor: EditorPage;
  let api: ReturnType<typeof pageClient>;

  /** A picture of the window or of a part of it. */
  const shot = async (name: string, part?: Locator | { height: number }): Promise<void> => {
    made.add(`${name}.png`);
    const file = { path: path.join(SHOTS, `${name}.png`), animations: 'disabled', caret: 'initial' } as const;
    if (part && 'screenshot' in part) await part.screenshot(file);
    else
      await page.screenshot(
        part ? { ...file, clip: { x: 0, y: 0, width: 1366, height: part.height } } : file,
      );
  };
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const type = (text: string): Promise<void> => page.keyboard.type(text);
  const paste = (data: Record<string, string>): Promise<void> =>
    editor.body.evaluate((element, given) => {
      const clipboard = new DataTransfer();
      for (const [kind, text] of Object.entries(given)) clipboard.setData(kind, text);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }),
      );
    }, data);
  /** Waits until all is stored and checked. */
  const settled = async (): Promise<void> => {
    await editor.saved();
    await page
      .locator('.status-bar')
      .getByText(/Kiểm tra: \d/)
      .waitFor();
  };
  const dialog = (): Locator => page.getByRole('dialog', { name: 'Hướng dẫn sử dụng' });
  const chapter = (title: string): Locator => dialog().getByRole('article', { name: title });
  const closeNews = async (): Promise<void> => {
    const close = page.getByRole('button', { name: 'Đóng thông báo' });
    if (await close.isVisible()) await close.click();
  };

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    window = await openWindow();
    page = window.page;
    editor = new EditorPage(page);
    api = pageClient(page);
  });
  afterAll(() => window.close());

  it('tells a new office how to begin', async () => {
    await page.getByRole('heading', { name: 'Chào mừng đến với LHH Office' }).waitFor();
    await shot('lan-dau');
    await press('F1');
    await chapter('Bắt đầu').waitFor();
    await press('Escape');
    await expect.poll(() => dialog().count()).toBe(0);
  });

  it('shows the office profile', async () => {
    await page.getByRole('button', { name: /dữ liệu mẫu/i }).click();
    await page.getByRole('grid').waitFor();
    await press('Alt+5');
    await page.getByRole('button', { name: 'Lưu hồ sơ' }).waitFor();
    await closeNews();
    await shot('ho-so');
  });

  it('shows how a template is chosen and filled in', async () => {
    await press('Alt+2');
    await page.getByLabel(/^Tìm mẫu/).fill('ke hoach');
    await expect.poll(() => page.getByRole('listitem').count()).toBeLessThan(12);
    await shot('chon-mau', { height: 520 });
    await page.getByRole('link', { name: 'Kế hoạch tổ chức Hội thi Sáng tạo kỹ thuật' }).click();
    await page.getByLabel('Lần thứ').fill('IX');
    await page.getByLabel('Hạn nhận hồ sơ').fill('31/5/2027');
    await editor.previewShows('lần thứ IX');
    await shot('dien-mau');
  });

  it('shows the editor and its parts', async () => {
    await editor.draft('ke-hoach-thuc-hien-van-ban');
    await editor.previewShows('KẾ HOẠCH');
    await page.getByLabel('Trích yếu nội dung').focus();
    await settled();
    await shot('trinh-soan-thao');
    await shot('dau-van-ban', page.locator('[data-part="head"]'));
  });

  it('shows a căn cứ taken apart', async () => {
    await editor.draft('quyet-dinh');
    const box = page.getByLabel('Thêm căn cứ cả câu');
    await box.fill('Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư;');
    await box.press('Enter');
    await expect
      .poll(() => page.locator('[data-path$=".citation.number"]').last().inputValue())
      .toBe('30/2020/NĐ-CP');
    await settled();
    await shot('can-cu', page.locator('[data-part="bases"]'));
  });

  it('shows versions compared', async () => {
    const id = Number(page.url().split('/').at(-1));
    await value(api.documents.keepVersion({ id }));
    const subject = page.getByLabel('Trích yếu nội dung');
    await subject.fill(`${await subject.inputValue()} giai đoạn 2026 - 2030`);
    await editor.saved();
    await press('Control+Shift+h');
    await page.getByRole('region', { name: 'So sánh với văn bản hiện nay' }).waitFor();
    await shot('ban-truoc', page.getByRole('dialog'));
    await press('Escape');
  });

  it('shows the body as it is typed: marks, task lines with offers, tables, references', async () => {
    await editor.draft('ke-hoach-tu-van-phan-bien');
    const clear = async (): Promise<void> => {
      await editor.body.focus();
      await press('Control+a', 'Control+Shift+Backspace');
      await expect.poll(() => editor.body.textContent()).toBe('');
    };
    await clear();
    await type('I. Mục đích, yêu cầu');
    await press('Enter');
    await type('- Khảo sát đội ngũ trí thức của các hội thành viên;');
    await press('Enter');
    await type('Có số liệu đầy đủ, đúng hạn.');
    await press('Enter', 'Enter');
    await type('II. Nhiệm vụ');
    await press('Enter');
    await type('Lập danh sách chuyên gia');
    await page.getByLabel('Loại khối (nội dung)').selectOption('task:arabic');
    await press('End', 'Enter');
    await type('Văn phòng');
    await press('Escape', 'Enter');
    await type('Các hội thành viên');
    await press('Escape', 'Enter');
    await page.locator('[data-part="body"]').evaluate((part) => part.scrollIntoView({ block: 'start' }));
    await type('quy iv');
    await page.locator('.suggest [role="option"]').first().waitFor();
    await shot('goi-y', page.locator('.form-pane'));
    await press('Enter');
    await editor.previewShows('1. Lập danh sách chuyên gia');
    await settled();
    await shot('noi-dung');
    await press('Enter', 'Enter');
    await type('Thực hiện theo ');
    await press('Control+k');
    await page.getByRole('dialog', { name: 'Chèn dẫn chiếu' }).waitFor();
    await shot('dan-chieu', page.getByRole('dialog', { name: 'Chèn dẫn chiếu' }));
    await page.getByRole('button', { name: 'Chèn', exact: true }).click();
    await clear();
    await paste({
      'text/plain':
        'TT\tHội thành viên\tHội viên\r\n1\tHội Luật gia\t420\r\n2\tHội Đông y\t1.250\r\n3\tHội Làm vườn\t900\r\n',
    });
    await editor.body.locator('td').nth(1).click();
    await page.getByRole('button', { name: /Hàng tiêu đề/ }).click();
    await settled();
    await page.locator('[data-part="body"]').evaluate((part) => part.scrollIntoView({ block: 'start' }));
    await shot('bang', page.locator('.form-pane'));
  });

  it('shows what the check finds', async () => {
    await editor.draft('cong-van');
    await editor.goTo(1);
    await press('Home');
    await type('Liên hiệp các Hội tổ chức tổ chức  Hội nghị. ');
    await page.locator('.findings li').filter({ hasText: 'Lặp từ: “tổ chức tổ chức”' }).waitFor();
    await settled();
    await shot('kiem-tra', page.locator('.form-pane'));
  });

  it('shows words found and replaced', async () => {
    await editor.draft('ke-hoach-tu-van-phan-bien');
    await editor.body.focus();
    await press('Control+h');
    await type('phan bien');
    await page.getByLabel('Phân biệt dấu').uncheck();
    await page
      .getByRole('search')
      .getByText(/\d+\/\d+/)
      .waitFor();
    await settled();
    await shot('tim-va-thay', page.locator('.form-pane'));
    await press('Escape');
  });

  it('shows a document saved as a template, and the templates', async () => {
    await press('Control+Shift+m');
    const form = page.getByRole('dialog');
    await form.getByLabel('Tên mẫu').fill('Công văn mời họp');
    await form.getByLabel('Mô tả').fill('Mời các hội thành viên họp định kỳ.');
    await shot('luu-mau', form);
    await form.getByRole('button', { name: 'Lưu mẫu' }).click();
    await press('Alt+3');
    await page.getByRole('link', { name: 'Công văn mời họp' }).waitFor();
    await closeNews();
    await shot('mau-van-ban');
  });

  it('shows the list, a filter of a column, and the bin', async () => {
    await press('Alt+1');
    await page.getByRole('grid').waitFor();
    await page.getByLabel('Tìm (không cần dấu)').fill('phan bien');
    await page.getByRole('status').filter({ hasText: /^Hiện/ }).waitFor();
    await shot('danh-sach', { height: 420 });
    await page.getByLabel('Tìm (không cần dấu)').fill('');
    await page.getByRole('button', { name: /^Lọc và sắp xếp cột Tên loại/ }).click();
    const menu = page.getByRole('dialog', { name: 'Cột Tên loại' });
    await menu.waitFor();
    await shot('loc-cot');
    await menu.getByRole('button', { name: 'Xong' }).click();
    await page
      .getByRole('row', { name: /Công văn/ })
      .first()
      .getByText('chưa có số')
      .click();
    await press('Delete');
    await page.getByRole('status').filter({ hasText: 'vào thùng rác' }).waitFor();
    await press('Alt+4');
    await page.getByRole('heading', { name: 'Thùng rác' }).waitFor();
    await page.getByRole('row', { name: /Công văn/ }).click();
    await page.getByRole('button', { name: 'Khôi phục' }).first().waitFor();
    await closeNews();
    await shot('thung-rac', { height: 240 });
  });

  it('shows a file brought in', async () => {
    await press('Alt+1');
    await page.locator('input[type="file"]').setInputFiles({
      name: 'ke-hoach-cu.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(
        'Số: 12 /KH-LHH\n\nĐại Phong, ngày 05 tháng 02 năm 2026\n\nKẾ HOẠCH\n\nKiểm tra hội thành viên\n\nI. MỤC ĐÍCH\n\nNắm tình hình.\n\nIII. TỔ CHỨC THỰC HIỆN\n\nVăn phòng theo dõi./.\n\nNơi nhận:\n- Lưu: VT.\n',
      ),
    });
    await page.getByRole('toolbar', { name: 'Lệnh văn bản' }).waitFor();
    await editor.previewShows('II. TỔ CHỨC THỰC HIỆN');
    await settled();
    await closeNews();
    await shot('nhap-tep');
  });

  it('shows the associations, one of them, figures', async () => {
    await press('Alt+6');
    await page.getByRole('link', { name: /^Hội Đông y/ }).waitFor();
    await closeNews();
    await shot('hoi');
    await page.getByRole('link', { name: /^Hội Đông y/ }).click();
    await page.getByRole('navigation', { name: 'Các phần của hội' }).waitFor();
    await page.getByLabel('Tên viết tắt').waitFor();
    await shot('hoi-chi-tiet');
    await page.getByRole('link', { name: 'Số liệu hằng năm' }).click();
    await page.getByRole('button', { name: 'Thêm năm' }).waitFor();
    await shot('hoi-so-lieu');
    await press('F1');
    await chapter('Hội thành viên').waitFor();
    await press('Escape');
    await press('Alt+6');
    await page.getByRole('link', { name: 'Số liệu tổng hợp' }).click();
    await page.getByRole('region', { name: 'Bảng số liệu' }).waitFor();
    await shot('so-lieu-tong-hop');
    await page.getByRole('button', { name: 'Đưa vào văn bản…' }).click();
    await shot('so-lieu-vao-van-ban', page.getByRole('dialog', { name: 'Đưa vào văn bản' }));
    await press('Escape', 'Alt+6');
    await page.getByRole('link', { name: 'Loại hội', exact: true }).click();
    await page.getByLabel('Tên loại 1', { exact: true }).waitFor();
    await shot('loai-hoi', { height: 470 });
  });

  it('shows people, experts found, two records compared', async () => {
    await press('Alt+7');
    await page.getByRole('grid').waitFor();
    await shot('chuyen-gia');
    await press('F1');
    await chapter('Chuyên gia và lãnh đạo hội').waitFor();
    await press('Escape');
    await page.getByRole('link', { name: 'Tìm chuyên gia' }).click();
    await page.getByLabel('Lĩnh vực', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Rảnh từ ngày').fill('1/12/2026');
    await page.getByLabel('Đến hết ngày').fill('15/12/2026');
    await page.getByRole('grid').waitFor();
    await shot('tim-chuyen-gia', { height: 420 });
    for (const unit of ['Trường Đại học Đại Phong', 'Sở Khoa học và Công nghệ tỉnh Đại Phong'])
      await value(
        api.people.create({
          fields: {
            ...EMPTY_PERSON,
            name: 'Lê Thị Minh Tâm',
            degree: 'TS',
            unit,
            phone: '0900 000 001',
            isExpert: true,
          },
        }),
      );
    await press('Alt+7');
    await page.getByRole('link', { name: /Hồ sơ có thể trùng/ }).click();
    await page.getByRole('button', { name: 'Gộp hai hồ sơ' }).waitFor();
    await shot('gop-ho-so', { height: 260 });
  });

  it('shows what is due, and the search over everything', async () => {
    await press('Alt+8');
    await page.getByRole('heading', { name: /^Quá hạn/ }).waitFor();
    await shot('viec-den-han');
    await press('F1');
    await chapter('Việc đến hạn').waitFor();
    await press('Escape');
    await expect.poll(() => dialog().count()).toBe(0);
    await press('Control+k');
    const search = page.getByRole('dialog', { name: 'Tìm khắp nơi' });
    await search.getByRole('combobox').fill('hlg');
    await search.getByRole('option').first().waitFor();
    await shot('tim', search);
    await press('Escape');
  });

  it('opens by F1 at the chapter of the page, over it, with nothing lost that is being written', async () => {
    for (const [keys, title] of [
      ['Alt+1', 'Danh sách văn bản'],
      ['Alt+3', 'Mẫu văn bản của cơ quan'],
      ['Alt+4', 'Thùng rác'],
      ['Alt+5', 'Hồ sơ cơ quan'],
      ['Alt+2', 'Soạn văn bản mới từ mẫu'],
    ] as const) {
      await press(keys);
      await page.locator('h1').first().waitFor();
      await press('F1');
      await chapter(title).waitFor();
      // A place's key leads there; the guide goes.
      if (keys !== 'Alt+2') continue;
      await press('Escape');
    }
    await page.getByRole('link', { name: 'Kế hoạch tổ chức Hội thi Sáng tạo kỹ thuật' }).click();
    await page.getByLabel('Lần thứ').fill('XII');
    await press('F1');
    await chapter('Soạn văn bản mới từ mẫu').waitFor();
    expect(await chapter('Soạn văn bản mới từ mẫu').evaluate((text) => text === document.activeElement)).toBe(
      true,
    );
    await press('Escape');
    await expect.poll(() => dialog().count()).toBe(0);
    expect(await page.getByLabel('Lần thứ').inputValue()).toBe('XII');
    await editor.draft('cong-van');
    await editor.goTo(1);
    await press('F1');
    await chapter('Gõ nội dung').waitFor();
    await press('Escape');
    await expect.poll(() => dialog().count()).toBe(0);
    await page.getByRole('button', { name: /Hướng dẫn/ }).click();
    await chapter('Trình soạn thảo').waitFor();
  });

  it('leads by its links and back, by keyboard', async () => {
    await chapter('Trình soạn thảo').getByRole('link', { name: 'mục Kiểm tra' }).focus();
    await press('Enter');
    await chapter('Kiểm tra thể thức').waitFor();
    await press('Alt+ArrowLeft');
    await chapter('Trình soạn thảo').waitFor();
    await press('Alt+ArrowRight');
    await chapter('Kiểm tra thể thức').waitFor();
    // A section of another chapter is shown at the top.
    await dialog().getByRole('navigation').getByRole('link', { name: 'Nhập tệp Word, văn bản' }).click();
    await chapter('Nhập tệp Word, văn bản').getByRole('link', { name: 'dán vào nội dung' }).click();
    const heading = chapter('Gõ nội dung').getByRole('heading', { name: 'Dán từ Word, Excel, trang mạng' });
    await expect
      .poll(async () => {
        const [text, title] = await Promise.all([
          chapter('Gõ nội dung').boundingBox(),
          heading.boundingBox(),
        ]);
        return text !== null && title !== null && title.y >= text.y && title.y < text.y + text.height - 40;
      })
      .toBe(true);
    expect(page.url()).toContain('#/document/');
  });

  it('finds without diacritics', async () => {
    await press('Control+f');
    await type('thung rac');
    const results = dialog().getByRole('navigation', { name: 'Kết quả tìm' });
    await results.getByRole('link', { name: 'Thùng rác', exact: true }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await press('Tab');
    await press('Enter');
    await chapter('Thùng rác').waitFor();
    await dialog().getByRole('searchbox').focus();
    await press('Escape');
    expect(await dialog().getByRole('searchbox').inputValue()).toBe('');
    await dialog().getByRole('navigation', { name: 'Mục lục' }).waitFor();
  });

  it('opens every chapter with all its pictures, accessible, nothing cut', async () => {
    for (const { title } of guide.chapters) {
      await dialog().getByRole('navigation').getByRole('link', { name: title, exact: true }).first().click();
      await chapter(title).waitFor();
      const images = chapter(title).getByRole('img');
      await expect
        .poll(() =>
          images.evaluateAll((all) =>
            all.every(
              (image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0,
            ),
          ),
        )
        .toBe(true);
      const shown = namedImages({
        groups: [],
        chapters: guide.chapters.filter((one) => one.title === title),
      });
      expect(await images.count(), title).toBe(shown.length);
      expect(await axeViolations(page), title).toEqual([]);
      expect(await cutTexts(page), title).toEqual([]);
    }
  });

  it('shows a picture in its full size', async () => {
    await dialog().getByRole('navigation').getByRole('link', { name: 'Thùng rác', exact: true }).click();
    await chapter('Thùng rác').getByRole('button', { name: 'Thùng rác' }).press('Enter');
    const large = page.getByRole('dialog', { name: 'Thùng rác', exact: true });
    const width = (box: { width: number } | null): number => box?.width ?? 0;
    const small = width(await chapter('Thùng rác').getByRole('img').boundingBox());
    await expect.poll(async () => width(await large.getByRole('img').boundingBox())).toBeGreaterThan(small);
    expect(await axeViolations(page)).toEqual([]);
    await press('Escape');
    await expect.poll(() => large.count()).toBe(0);
    await chapter('Thùng rác').waitFor();
  });

  it('shows the keys as they work', async () => {
    await dialog().getByRole('navigation').getByRole('link', { name: 'Phím tắt', exact: true }).click();
    await chapter('Phím tắt').getByText('Xuất tệp Word (.docx)').waitFor();
    expect(await chapter('Phím tắt').locator('kbd').filter({ hasText: 'Ctrl+Shift+D' }).count()).toBe(1);
  });

  it('prints a chapter without the window around it', async () => {
    await page.evaluate(() => {
      globalThis.print = () => document.documentElement.setAttribute('data-printed', 'yes');
    });
    await dialog().getByRole('navigation').getByRole('link', { name: 'Kiểm tra thể thức' }).click();
    await chapter('Kiểm tra thể thức').waitFor();
    await press('Control+p');
    await page.locator(':root[data-printed="yes"]').waitFor();
    await page.emulateMedia({ media: 'print' });
    const printed = page.locator('.guide-print');
    expect(await printed.getByRole('heading', { name: 'Kiểm tra thể thức' }).isVisible()).toBe(true);
    expect(await page.locator('.frame').isVisible()).toBe(false);
    expect(await dialog().isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => globalThis.dispatchEvent(new Event('afterprint')));
    await expect.poll(() => printed.count()).toBe(0);
  });

  it('fits at 150 % and in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: Math.round(1366 / 1.5), height: Math.round(768 / 1.5) });
    expect(await axeViolations(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1366, height: 768 });
    await press('Escape');
  });

  it('shows itself in the first chapter', async () => {
    await press('Alt+1');
    await page.getByRole('grid').waitFor();
    await closeNews();
    await press('F1');
    await chapter('Danh sách văn bản').waitFor();
    await press('Control+f');
    await type('nguoi ky');
    await dialog().getByRole('navigation', { name: 'Kết quả tìm' }).waitFor();
    await shot('huong-dan');
    await press('Escape', 'Escape');
  });

  it('names exactly the pictures that are made here', () => {
    expect([...made].toSorted()).toEqual([...new Set(namedImages(guide))].toSorted());
    for (const name of readdirSync(SHOTS)) if (!made.has(name)) rmSync(path.join(SHOTS, name));
  });

  it('prints no error of the page or of the Content-Security-Policy', () => {
    expect(window.problems).toEqual([]);
  });
});
