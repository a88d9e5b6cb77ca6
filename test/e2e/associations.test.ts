/** The office's associations, people and duties in the real window, by keyboard alone: real browser, real host, real database. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EMPTY_PERSON } from '../../electron/api/people.ts';
import { pageClient, value } from '../support/client.ts';
import { focusedName, tabTo as walkTo } from './pages/focus.ts';
import { openWindow, type OpenWindow } from '../support/window.ts';
import { axeViolations, cutTexts } from './pages/checks.ts';
import { holdCalls, slowCalls } from './pages/late-calls.ts';

const SHOTS = 'test/e2e/screenshots';
const REFUSED = 'Máy từ chối.';
const FULL = { width: 1366, height: 768 };
/** The same screen at 125 % and 150 %. */
const ENLARGED = [
  { width: 1093, height: 614 },
  { width: 911, height: 512 },
];

describe('associations, people and duties in the window', () => {
  let window: OpenWindow;
  let page: Page;

  /** Looks at a page: a picture, axe, nothing cut at 100, 125 and 150 %. */
  const look = async (name: string): Promise<void> => {
    await page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
    expect(await axeViolations(page)).toEqual([]);
    for (const size of [FULL, ...ENLARGED]) {
      await page.setViewportSize(size);
      expect(await cutTexts(page)).toEqual([]);
    }
    await page.setViewportSize(FULL);
  };
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const type = (text: string): Promise<void> => page.keyboard.type(text);
  const news = (text: string): Promise<void> =>
    page.getByRole('status').filter({ hasText: text }).first().waitFor();
  const heading = (name: string | RegExp): Promise<void> =>
    page.getByRole('heading', { name, level: 1 }).waitFor();
  const focused = (): Promise<string> => focusedName(page);
  const tabTo = (name: string | RegExp, key?: 'Tab' | 'Shift+Tab'): Promise<void> => walkTo(page, name, key);

  const slowly = (name: string, delay: number, run: () => Promise<void>): Promise<void> =>
    slowCalls(page, name, delay, run);

  /** Calls of this name are refused while `run` goes on. */
  const failing = async (name: string, run: () => Promise<void>): Promise<void> => {
    const at = '**/api/invoke';
    await page.route(at, (route) =>
      route.request().postData()?.includes(`"name":"${name}"`)
        ? route.fulfill({ json: { ok: false, error: { code: 'test', message: REFUSED } } })
        : route.continue(),
    );
    await run();
    await page.unroute(at);
  };

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    window = await openWindow();
    page = window.page;
    const api = pageClient(page);
    await value(api.office.addSample({}));
    await value(api.associations.loadSample({}));
    await page.getByRole('region', { name: 'Việc đến hạn' }).waitFor();
  });
  // One task that ends in the middle of a dialog does not take those after it with it.
  beforeEach(() => press('Escape', 'Escape'));
  afterAll(() => window.close());

  it('shows what is due on the start page', async () => {
    const board = page.getByRole('region', { name: 'Việc đến hạn' });
    for (const name of [/^Quá hạn \d+$/, /^Tuần này \d+$/, /^Tháng này \d+$/])
      await board.getByRole('heading', { name }).waitFor();
    const { duties } = await value(pageClient(page).duties.board({}));
    const overdue = duties.filter(({ state }) => state === 'overdue');
    expect(overdue.length).toBeGreaterThan(3);
    await board
      .getByRole('link', { name: overdue.at(-1)?.associationName ?? '' })
      .first()
      .waitFor();
    await look('start-with-duties');
    await board.getByRole('link', { name: `${overdue.length - 3} việc quá hạn khác` }).press('Enter');
    await heading('Việc đến hạn');
    await press('Alt+1');
  });

  it('adds an association by keyboard, and says at the field what is wrong', async () => {
    await press('Alt+6');
    await heading('Hội thành viên');
    await page.getByRole('grid').waitFor();
    await look('associations');
    await tabTo('Thêm hội');
    await press('Enter');
    await heading('Thêm hội');
    await expect.poll(focused).toMatch(/^Tên hội/);
    await press('Control+s');
    await page.getByRole('alert').filter({ hasText: 'Tên hội: chưa ghi' }).waitFor();
    await expect.poll(focused).toMatch(/^Tên hội/);
    await type('Hội Sinh vật cảnh tỉnh Đại Phong');
    await press('Tab');
    await type('HSVC');
    // A look elsewhere takes nothing away.
    await press('Alt+1');
    await heading('Văn bản');
    await press('Alt+6');
    await heading('Hội thành viên');
    await tabTo('Thêm hội');
    await press('Enter');
    await page.getByText('Còn nguyên phần gõ dở').waitFor();
    expect(await page.getByLabel('Tên hội').first().inputValue()).toBe('Hội Sinh vật cảnh tỉnh Đại Phong');
    expect(await page.getByLabel('Tên viết tắt').first().inputValue()).toBe('HSVC');
    await look('new-association-kept');
    await tabTo('Ngày kết nạp');
    await type('31/2/2019');
    await press('Control+s');
    await page.getByRole('alert').filter({ hasText: 'Ngày kết nạp' }).waitFor();
    await expect.poll(focused).toBe('Ngày kết nạp');
    await look('new-association-refused');
    await press('Control+a');
    await type('4/2019');
    await press('Control+s');
    await heading(/^Hội Sinh vật cảnh tỉnh Đại Phong/);
    await news('Đã thêm “Hội Sinh vật cảnh tỉnh Đại Phong”.');
    await press('Alt+6');
    await heading('Hội thành viên');
    await tabTo('Thêm hội');
    await press('Enter');
    await heading('Thêm hội');
    expect(await page.getByLabel('Tên hội').first().inputValue()).toBe('');
    expect(await page.getByText('Còn nguyên phần gõ dở').count()).toBe(0);
    await page.goBack();
    await page.goBack();
    await heading(/^Hội Sinh vật cảnh tỉnh Đại Phong/);
  });

  it('saves general fields as they are left, and keeps what is refused on the screen', async () => {
    await tabTo('Lĩnh vực');
    await type('Nông nghiệp');
    await tabTo('Đại hội kế tiếp');
    await type('2029');
    await tabTo('Nhiệm kỳ từ');
    await press('Tab');
    expect(await focused()).toBe('Nhiệm kỳ đến');
    await type('thang tu');
    await press('Tab');
    await page.getByRole('alert').filter({ hasText: 'Nhiệm kỳ đến' }).waitFor();
    await look('association-general');
    await page.reload();
    await heading(/^Hội Sinh vật cảnh/);
    expect(await page.getByLabel('Lĩnh vực').inputValue()).toBe('Nông nghiệp');
    expect(await page.getByLabel('Đại hội kế tiếp').inputValue()).toBe('2029');
    expect(await page.getByLabel('Ngày kết nạp', { exact: true }).inputValue()).toBe('4/2019');
    expect(await page.getByLabel('Nhiệm kỳ đến').inputValue()).toBe('');
  });

  it('finds a leader while typing and enters one who is new', async () => {
    await tabTo('Lãnh đạo');
    await press('Enter');
    await tabTo('Thêm lãnh đạo');
    await press('Enter');
    await expect.poll(focused).toMatch(/^Họ và tên/);
    await type('Trần Thị Sinh Vật');
    await page.getByRole('option', { name: 'Thêm người mới: Trần Thị Sinh Vật' }).waitFor();
    await press('ArrowUp', 'Enter');
    await news('Đã thêm “Trần Thị Sinh Vật” vào danh sách người.');
    await press('Control+s');
    await page.getByRole('cell', { name: 'Trần Thị Sinh Vật' }).first().waitFor();
    await tabTo('Thêm lãnh đạo');
    await press('Enter');
    await expect.poll(focused).toMatch(/^Họ và tên/);
    await type('tran thi sinh');
    // The person is offered before a new one, though the diacritics are missing.
    await page.getByRole('option', { name: /^Trần Thị Sinh Vật/ }).waitFor();
    await look('association-leader');
  });

  it('renames an association from a day on; the name of an earlier day stays', async () => {
    await tabTo('Sự kiện, đổi tên');
    await press('Enter');
    await tabTo('Thêm sự kiện');
    await press('Enter');
    await tabTo(/^Ngày có hiệu lực/);
    await type('1/7/2025');
    await tabTo(/^Tên mới/);
    await press('Control+a');
    await type('Hội Sinh vật cảnh và Làng nghề tỉnh Đại Phong');
    await press('Control+s');
    await heading(/^Hội Sinh vật cảnh và Làng nghề tỉnh Đại Phong/);
    await page.getByRole('cell', { name: '01/07/2025' }).first().waitFor();
    await tabTo('Ngày cần xem');
    await type('31/12/2024');
    await page.getByRole('status').filter({ hasText: 'Hội Sinh vật cảnh tỉnh Đại Phong' }).waitFor();
    await look('association-events');
  });

  it('moves the address from a day on, and says what is wrong at its field', async () => {
    await tabTo('Thêm sự kiện');
    await press('Enter');
    await tabTo('Sự kiện');
    await press('ArrowDown', 'ArrowDown', 'ArrowDown');
    await tabTo(/^Ngày có hiệu lực/);
    await type('1/11/2026');
    await tabTo(/^Trụ sở mới/);
    await press('Control+s');
    await page.getByRole('alert').filter({ hasText: 'chưa ghi' }).first().waitFor();
    await tabTo(/^Trụ sở mới/);
    await type('2 Lê Lợi, Đại Phong');
    await press('Control+s');
    await page.getByRole('cell', { name: '2 Lê Lợi, Đại Phong' }).first().waitFor();
    await look('association-moved');
  });

  it('takes yearly figures in a grid, refuses more women than members, and works out sums', async () => {
    await tabTo('Số liệu hằng năm');
    await press('Enter');
    await tabTo('Năm');
    await press('Control+a');
    await type('2025');
    await press('Enter');
    await expect.poll(focused).toBe('Chi hội năm 2025');
    await type('4');
    await press('Enter');
    await type('1.250');
    await press('Enter');
    await type('2.000');
    await press('Enter');
    await page.getByRole('alert').filter({ hasText: 'Hội viên nữ: nhiều hơn tổng số hội viên' }).waitFor();
    await press('ArrowUp');
    await press('Control+a');
    await type('500');
    await press('Enter');
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
    await tabTo('Tiến sĩ năm 2025');
    await type('3');
    await press('Enter');
    await type('7');
    await press('Enter');
    await page.getByRole('row', { name: /Cộng theo trình độ 10/ }).waitFor();
    await page.getByRole('img', { name: /Hội viên theo năm. 2025: 1.250/ }).waitFor();
    await look('association-figures');
  });

  it('stores a figure whose page is left by keys, and keeps what is typed while its cell is saved', async () => {
    const api = pageClient(page);
    const id = Number(/association\/(\d+)/.exec(page.url())?.[1]);
    const members = async (): Promise<number | null | undefined> =>
      (await value(api.associations.get({ id }))).figures.find(({ year }) => year === 2025)?.members;
    const cell = page.getByLabel('Hội viên năm 2025');
    await slowly('associations.savePart', 500, async () => {
      await cell.fill('1277');
      await press('Enter', 'ArrowUp');
      await type('127755');
      await expect.poll(members).toBe(1277);
      await page.waitForTimeout(300);
      expect(await cell.inputValue()).toBe('127755');
    });
    await press('Alt+1');
    await heading('Văn bản');
    await expect.poll(members).toBe(127_755);
    await page.goBack();
    await cell.fill('nhiều');
    await press('Alt+1');
    await page.getByRole('alert').filter({ hasText: 'Ô này chưa được lưu.' }).waitFor();
    await page.getByRole('button', { name: 'Đóng thông báo' }).click();
    await page.goBack();
    await cell.fill('1250');
    await press('Enter');
    await expect.poll(members).toBe(1250);
  });

  it('keeps congresses, reports, awards, notes, documents, files and the history', async () => {
    for (const [section, add, fields, shown] of [
      ['Đại hội, báo cáo', 'Thêm báo cáo', ['2025', '20/11/2025'], '20/11/2025'],
      [
        'Khen thưởng, ghi chú',
        'Thêm khen thưởng',
        ['Bằng khen của UBND tỉnh', '2024'],
        'Bằng khen của UBND tỉnh',
      ],
    ] as const) {
      await tabTo(section);
      await press('Enter');
      await tabTo(add);
      await press('Enter');
      for (const text of fields) {
        await press('Control+a');
        await type(text);
        await press('Tab');
      }
      await press('Control+s');
      await page.getByRole('cell', { name: shown }).first().waitFor();
      await look(`association-${add === 'Thêm báo cáo' ? 'congresses' : 'awards'}`);
    }
    await tabTo('Văn bản, tệp kèm');
    await press('Enter');
    await page.locator('input[type=file]').setInputFiles({
      name: 'Điều lệ.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Điều lệ Hội'),
    });
    await news('Đã lưu tệp “Điều lệ.txt”.');
    await tabTo('Thêm văn bản');
    await press('Enter');
    await tabTo('Tìm (không cần dấu)');
    await type('phan bien');
    await page
      .getByRole('checkbox', { name: /phản biện/i })
      .first()
      .waitFor();
    await tabTo(/phản biện/i);
    await press('Space');
    await press('Enter');
    await page
      .getByRole('link', { name: /phản biện/i })
      .first()
      .waitFor();
    await look('association-documents');
    await tabTo('Lịch sử');
    await press('Enter');
    await page.getByRole('cell', { name: 'Ghi sự kiện' }).first().waitFor();
    await look('association-history');
  });

  it('finds anything from anywhere by a few letters, initials too', async () => {
    await press('Control+k');
    await expect.poll(focused).toBe('Tìm văn bản, hội, người');
    await type('hlg');
    await page
      .getByRole('option', { name: /Hội Luật gia/ })
      .first()
      .waitFor();
    expect(await page.getByRole('option', { selected: true }).textContent()).toContain('Hội Luật gia');
    expect(await page.locator('mark').allTextContents()).toContain('L');
    await look('search-initials');
    await press('Control+a');
    await type('sinh vat canh');
    await expect
      .poll(() => page.getByRole('option', { selected: true }).textContent())
      .toContain('Hội Sinh vật cảnh và Làng nghề');
    await press('Enter');
    await heading(/^Hội Sinh vật cảnh và Làng nghề/);
  });

  it('opens what the newest words find, also where Enter comes before the answer', async () => {
    await press('Control+k');
    await type('luat gia');
    await page
      .getByRole('option', { name: /Hội Luật gia/ })
      .first()
      .waitFor();
    await slowly('search.query', 300, async () => {
      await press('Control+a');
      await type('hoi dong y');
      await press('Enter');
      await heading(/^Hội Đông y/);
    });
  });

  it('leaves the keys of the search to the body of a document, where they insert a cross reference', async () => {
    await press('Control+k');
    await type('ke hoach cong tac nam');
    await page
      .getByRole('option', { name: /Kế hoạch/ })
      .first()
      .waitFor();
    await press('Enter');
    const body = page.locator('.ProseMirror').first();
    await body.waitFor();
    await body.focus();
    await press('Control+k');
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('dialog').getByRole('heading').textContent()).not.toBe('Tìm khắp nơi');
  });

  it('bins associations and brings them back', async () => {
    await press('Alt+6');
    await tabTo('Tìm (không cần dấu)');
    await type('sinh vat canh');
    await news('Hiện 1 trong 26 hội');
    await press('ArrowDown', 'Delete');
    await news('vào thùng rác');
    await news('Hiện 0 trong 25 hội');
    await tabTo('Khôi phục');
    await press('Enter');
    await news('Hiện 1 trong 26 hội');
  });

  it('stores a cell of the list whose page is left by keys, and tells where it was refused', async () => {
    const row = page.getByRole('row', { name: /Hội (Luật gia|Sinh vật cảnh)/ }).first();
    const cell = row.locator('[data-column="phone"]');
    const leaveWith = async (text: string): Promise<void> => {
      await press('Alt+6');
      await cell.click();
      await press('F2', 'Control+a');
      await type(text);
      await press('Alt+1');
      await heading('Văn bản');
    };
    await leaveWith('0900 111 222');
    await press('Alt+6');
    await expect.poll(() => cell.textContent()).toBe('0900 111 222');
    await leaveWith('1'.repeat(101));
    await page.getByRole('alert').filter({ hasText: 'Ô này chưa được lưu.' }).waitFor();
    await page.getByRole('button', { name: 'Đóng thông báo' }).click();
    await press('Alt+6');
    await expect.poll(() => cell.textContent()).toBe('0900 111 222');
    await tabTo('Tìm (không cần dấu)');
  });

  it('lists the members of a day, and says what is no day', async () => {
    await tabTo('Tìm (không cần dấu)');
    await press('Control+a', 'Delete');
    await news('26 hội');
    await tabTo('Danh sách tại ngày');
    await type('31/2/2024');
    await press('Enter');
    await page.getByRole('alert').filter({ hasText: 'không có ngày này trong lịch' }).waitFor();
    await press('Control+a');
    await type('1/1/1980');
    await page.getByText('Không có hội nào khớp').or(page.getByText('0 hội')).first().waitFor();
    await press('Control+a', 'Delete');
    await news('26 hội');
  });

  it('drafts a letter that reminds a chosen association, and opens it', async () => {
    await tabTo('Tìm (không cần dấu)');
    await press('Control+a');
    await type('luat gia');
    await page.getByRole('row', { name: /Hội Luật gia/ }).waitFor();
    await news('Hiện 1 trong 26 hội');
    await press('ArrowDown', 'Control+a');
    await tabTo('Soạn thư nhắc');
    await press('Enter');
    await page.waitForURL(/#\/document\/\d+$/);
    await expect.poll(() => page.locator('main').textContent()).toContain('Hội Luật gia tỉnh Đại Phong');
    await press('Alt+6');
    await tabTo('Tìm (không cần dấu)');
    await press('Control+a');
    await type('sinh vat canh');
    await page.getByRole('row', { name: /Sinh vật cảnh/ }).waitFor();
    await news('Hiện 1 trong 26 hội');
  });

  it('prints the list in the state layout', async () => {
    // The browser's own dialog cannot be driven: what goes to it is looked at.
    await tabTo('In danh sách');
    const printed = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const look = (): void => {
            const frame = document.querySelector('iframe');
            const text = frame?.contentDocument?.body?.textContent ?? '';
            if (text.includes('Hội Sinh vật cảnh')) resolve(text);
            else setTimeout(look, 20);
          };
          look();
        }),
    );
    await press('Enter');
    const text = await printed;
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text.toUpperCase()).toContain('DANH SÁCH HỘI THÀNH VIÊN');
  });

  it('adds up figures, each leading to the associations behind it', async () => {
    await press('Alt+6');
    await tabTo('Số liệu tổng hợp');
    await press('Enter');
    await heading('Số liệu tổng hợp');
    await page.getByRole('img', { name: /Số hội theo loại hội/ }).waitFor();
    await look('figures');
    const download = page.waitForEvent('download');
    await tabTo('Tải ảnh');
    await press('Enter');
    expect((await download).suggestedFilename()).toBe('Số hội theo loại hội.png');
    await (await download).saveAs(path.join(SHOTS, 'figures-chart.png'));
    await tabTo('Bảng số liệu');
    await press('Tab');
    const count = Number(await focused());
    await press('Enter');
    await heading('Hội thành viên');
    await page.getByText(`${count} hội`).first().waitFor();
  });

  it('puts figures into a document, offers the way to it, and takes them out again', async () => {
    await press('Alt+6');
    await tabTo('Số liệu tổng hợp');
    await press('Enter');
    await heading('Số liệu tổng hợp');
    await page.getByRole('img', { name: /Số hội theo loại hội/ }).waitFor();
    await tabTo('Chép bảng');
    await press('Enter');
    await news('Đã chép bảng');
    await tabTo('Chép ảnh');
    await press('Enter');
    await news('Đã chép ảnh biểu đồ');
    const download = page.waitForEvent('download');
    await tabTo('Tải bảng (.xlsx)');
    await press('Enter');
    expect((await download).suggestedFilename()).toMatch(/^Số liệu hội thành viên theo loại hội.*\.xlsx$/);

    await tabTo('Đưa vào văn bản…');
    await press('Enter');
    await expect.poll(focused).toBe('Số hội');
    await look('figures-to-document');
    await tabTo('Chọn văn bản đã có…');
    await press('Enter');
    await tabTo(/^Tìm \(không cần dấu\)/);
    await type('ke hoach to chuc hoi thi');
    await expect.poll(() => page.getByRole('radio').count()).toBe(1);
    await look('figures-pick-document');
    await press('Tab', 'Space', 'Enter');
    await page.getByText(/^Bảng đã ở cuối nội dung của “/).waitFor();
    await expect.poll(focused).toBe('Mở văn bản');
    await tabTo('Hoàn tác');
    await press('Enter');
    await page.getByText(/trở lại như trước/).waitFor();
    await expect.poll(focused).toBe('Xong');
    await press('Enter');

    await tabTo('Đưa vào văn bản…');
    await press('Enter');
    await tabTo('Văn bản mới…');
    await press('Enter');
    await expect.poll(focused).toBe('Mẫu văn bản');
    await tabTo('Soạn và đưa bảng vào');
    await look('figures-new-document');
    const { total } = await value(pageClient(page).documents.list({ limit: 1, offset: 0 }));
    await page.getByRole('button', { name: 'Soạn và đưa bảng vào' }).evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
    await expect.poll(focused).toBe('Mở văn bản');
    await press('Enter');
    await page.getByText('Bảng: Số liệu hội thành viên theo loại hội').first().waitFor();
    await page
      .getByText(/^Nguồn: sổ hội thành viên/)
      .first()
      .waitFor();
    await page.screenshot({ path: path.join(SHOTS, 'figures-in-document.png'), fullPage: true });
    expect((await value(pageClient(page).documents.list({ limit: 1, offset: 0 }))).total).toBe(total + 1);
  });

  it('shows no figures of one heading under another, and no associations while those behind a figure are unknown', async () => {
    await page.evaluate(() => (location.hash = '#/figures'));
    const table = page.getByRole('region', { name: 'Bảng số liệu' });
    await table.waitFor();
    await slowly('associations.figures', 500, async () => {
      await page.getByLabel('Xếp theo').selectOption('Địa bàn');
      await page.getByText('Đang cộng…').waitFor();
      expect(await table.count()).toBe(0);
      await table.getByRole('columnheader', { name: 'Địa bàn' }).waitFor();
    });
    await failing('associations.figures', async () => {
      await table.getByRole('link').first().click();
      await page.getByRole('alert').filter({ hasText: REFUSED }).waitFor();
      await page.getByText('Chưa biết những hội nào đứng sau con số này.').waitFor();
      expect(await page.getByRole('grid').count()).toBe(0);
    });
    await page.getByRole('link', { name: 'Xem mọi hội' }).click();
    await page.getByRole('grid').waitFor();
  });

  it('tells that documents are not read, and that a file cannot be', async () => {
    const [first] = await value(pageClient(page).associations.list({}));
    await page.evaluate((id) => (location.hash = `#/association/${id}/documents`), first?.id);
    await failing('documents.list', async () => {
      await page.getByRole('button', { name: 'Thêm văn bản' }).click();
      await page.getByRole('dialog').getByRole('alert').filter({ hasText: REFUSED }).waitFor();
      expect(await page.getByText('Chưa có văn bản nào.').count()).toBe(0);
      await press('Escape');
    });
    await page.evaluate(() => {
      FileReader.prototype.readAsDataURL = function () {
        queueMicrotask(() => this.dispatchEvent(new ProgressEvent('error')));
      };
    });
    const file = { name: 'mat.xlsx', mimeType: 'text/plain', buffer: Buffer.from('x') };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('alert').filter({ hasText: 'Không đọc được tệp “mat.xlsx”.' }).waitFor();
    await page.getByRole('button', { name: 'Đóng thông báo' }).click();
    await page.evaluate(() => (location.hash = '#/import/associations'));
    await page.getByLabel('Chọn tệp Excel…').last().setInputFiles(file);
    await page.getByRole('alert').filter({ hasText: 'Không đọc được tệp “mat.xlsx”.' }).waitFor();
    await page.reload();
    await press('Alt+6');
    await heading('Hội thành viên');
  });

  it('tells that a change could not be undone', async () => {
    const api = pageClient(page);
    const { id } = await value(api.people.create({ fields: { ...EMPTY_PERSON, name: 'Bùi Văn Bận' } }));
    const days = { fromOn: '2026-12-01', toOn: '2026-12-02', note: 'họp' };
    await value(api.people.saveBusy({ id, busy: days }));
    await page.evaluate((person) => (location.hash = `#/person/${person}`), id);
    await page.getByRole('button', { name: /^Bỏ ngày bận 01\/12\/2026/ }).click();
    await failing('people.saveBusy', async () => {
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      await page.getByRole('alert').filter({ hasText: REFUSED }).waitFor();
    });
    await page.getByRole('button', { name: 'Đóng thông báo' }).click();
    await value(api.people.remove({ ids: [id] }));
    await press('Alt+6');
    await heading('Hội thành viên');
  });

  it('keeps the catalogue of types: added, ordered, renamed, retired, refused at the field', async () => {
    await press('Alt+6');
    await tabTo('Loại hội');
    await press('Enter');
    await heading('Loại hội thành viên');
    await tabTo('Thêm loại hội');
    await press('Enter');
    await expect.poll(focused).toBe('Tên loại 8');
    await press('Control+s');
    await page.getByRole('alert').filter({ hasText: 'chưa ghi' }).waitFor();
    await expect.poll(focused).toBe('Tên loại 8');
    await look('types-refused');
    await type('câu lạc bộ');
    // A look elsewhere takes nothing away.
    await press('Alt+1');
    await heading('Văn bản');
    await page.goBack();
    await page.getByText('Còn nguyên phần gõ dở').waitFor();
    await tabTo('Tên loại 8');
    expect(await page.getByLabel('Tên loại 8').inputValue()).toBe('câu lạc bộ');
    await press('Control+s');
    await page.getByRole('alert').filter({ hasText: 'có hai lần' }).waitFor();
    await press('Control+a');
    await type('Mạng lưới chuyên gia');
    await press('Alt+ArrowUp');
    await expect.poll(focused).toBe('Tên loại 7');
    await tabTo('Thôi dùng Mạng lưới chuyên gia');
    await press('Enter');
    await press('Control+s');
    await news('Đã lưu danh mục loại hội.');
    await look('types');
    await page.reload();
    await heading('Loại hội thành viên');
    expect(await page.getByLabel('Tên loại 7').inputValue()).toBe('Mạng lưới chuyên gia');
    await page.getByRole('button', { name: 'Dùng lại Mạng lưới chuyên gia' }).waitFor();
    await tabTo('Bỏ hẳn Mạng lưới chuyên gia');
    await press('Enter');
    // Another window saves the catalogue meanwhile.
    const types = (await value(pageClient(page).associations.typeCatalogue({}))).map(
      ({ bearers: _bearers, uses: _uses, ...type }) => type,
    );
    await value(pageClient(page).associations.saveTypes({ types: types.toReversed() }));
    await press('Control+s');
    await page.getByRole('alert').filter({ hasText: 'đã được lưu ở nơi khác' }).waitFor();
    await value(pageClient(page).associations.saveTypes({ types }));
    await press('Control+s');
    await news('Đã lưu danh mục loại hội.');
    await press('Alt+6');
    await heading('Hội thành viên');
  });

  it('keeps people: adds one, offers who may be the same, finds experts free in a period', async () => {
    await press('Alt+7');
    await page.getByRole('grid').waitFor();
    await look('people');
    await tabTo('Thêm người');
    await press('Enter');
    await expect.poll(focused).toMatch(/^Họ và tên/);
    await type('Trần Thị Sinh Vật');
    await page.getByText('Có thể đã có người này:').waitFor();
    await tabTo('Lĩnh vực');
    await type('Y dược');
    await tabTo('Điện thoại');
    await type('0900 555 777');
    await look('new-person');
    await press('Control+s');
    await heading('Trần Thị Sinh Vật');
    await page.getByText('Có thể trùng với').waitFor();
    await tabTo('Thêm ngày bận');
    await press('Enter');
    await expect.poll(focused).toMatch(/^Bận từ ngày/);
    await type('1/12/2026');
    await press('Tab');
    await type('5/12/2026');
    await press('Control+s');
    await page.getByRole('cell', { name: '01/12/2026' }).first().waitFor();
    const chooser = page.waitForEvent('filechooser');
    await tabTo('Thêm tệp');
    await press('Enter');
    await (
      await chooser
    ).setFiles({ name: 'Lý lịch khoa học.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
    await news('Đã lưu tệp “Lý lịch khoa học.pdf”.');
    await look('person');
    const file = page.waitForEvent('download');
    await tabTo('Tải về Lý lịch khoa học.pdf');
    await press('Enter');
    expect((await file).suggestedFilename()).toBe('Lý lịch khoa học.pdf');
    await press('Tab');
    await press('Enter');
    await news('Đã bỏ tệp “Lý lịch khoa học.pdf”.');
    await tabTo('Hoàn tác');
    await press('Enter');
    await page.getByRole('button', { name: 'Tải về Lý lịch khoa học.pdf' }).waitFor();
    await press('Alt+7');
    await tabTo('Tìm chuyên gia');
    await press('Enter');
    await heading('Tìm chuyên gia');
    await tabTo('Tìm (không cần dấu)');
    await type('sinh vat');
    await page.getByRole('link', { name: 'Trần Thị Sinh Vật' }).waitFor();
    // Backwards to the period.
    for (let at = 0; at < 10 && (await focused()) !== 'Rảnh từ ngày'; at += 1) await press('Shift+Tab');
    await type('4/12/2026');
    await expect.poll(() => page.getByRole('link', { name: 'Trần Thị Sinh Vật' }).count()).toBe(0);
    await look('find-experts');
  });

  it('leaves the clerk where he has gone while a person is added, and offers the way there', async () => {
    await page.evaluate(() => (location.hash = '#/new-person'));
    await page.getByLabel('Họ và tên').fill('Nguyễn Thị Đến Muộn');
    const held = await holdCalls(page, 'people.create');
    await press('Control+Enter');
    await held.asked;
    await press('Alt+1');
    await heading('Văn bản');
    await held.release();
    await news('Đã thêm “Nguyễn Thị Đến Muộn”.');
    await heading('Văn bản');
    await page.getByRole('button', { name: 'Mở hồ sơ' }).click();
    await heading(/Nguyễn Thị Đến Muộn/);
  });

  it('shows and prints no experts of another field while those of the chosen one are unknown', async () => {
    await page.evaluate(() => (location.hash = '#/find-experts'));
    const field = page.getByLabel('Lĩnh vực', { exact: true });
    await page.getByRole('grid').waitFor();
    const held = await holdCalls(page, 'people.list');
    await field.selectOption({ index: 1 });
    await held.asked;
    await page.getByText('Đang đọc…').waitFor();
    expect(await page.getByRole('grid').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'In danh sách' }).isEnabled()).toBe(false);
    await held.release();
    await page.getByRole('grid').waitFor();
    expect(await page.getByRole('button', { name: 'In danh sách' }).isEnabled()).toBe(true);
  });

  it('merges two records of one person and parts them again', async () => {
    await press('Alt+7');
    await tabTo(/^Hồ sơ có thể trùng/);
    await press('Enter');
    await heading('Hồ sơ có thể trùng');
    const pair = page.getByRole('region', { name: /Trần Thị Sinh Vật/ });
    await pair.waitFor();
    await look('duplicates');
    await tabTo('Gộp hai hồ sơ');
    await press('Enter');
    await news('Đã gộp hai hồ sơ “Trần Thị Sinh Vật”.');
    await expect.poll(() => pair.count()).toBe(0);
    await tabTo('Tách lại');
    await press('Enter');
    await news('Đã tách lại hai hồ sơ.');
    await pair.waitFor();
  });

  it('shows duties by due day, marks one done, drafts letters for several, lets rules be changed', async () => {
    await press('Alt+8');
    await heading('Việc đến hạn');
    const overdue = page.getByRole('heading', { name: /^Quá hạn/ });
    await overdue.waitFor();
    const all = (await overdue.textContent()) ?? '';
    await look('duties');
    await tabTo('Tìm (không cần dấu)');
    await type('bao cao hang nam');
    // The list follows the words a moment later: the first row chosen must be one of those found.
    await expect.poll(() => overdue.textContent()).not.toBe(all);
    await tabTo(/^Chọn Báo cáo hằng năm/);
    await press('Space');
    await tabTo('Chọn tất cả việc quá hạn');
    const before = await overdue.textContent();
    await page.locator('body').press('Home');
    await tabTo('Đã xong…');
    await press('Enter');
    await expect.poll(focused).toMatch(/^Ngày/);
    await press('Tab');
    await type('Đã nhận qua thư điện tử.');
    await look('duty-done');
    await press('Control+s');
    await expect.poll(() => overdue.textContent()).not.toBe(before);
    await tabTo('Chọn tất cả việc quá hạn');
    await press('Space');
    await tabTo('Soạn thư nhắc');
    await press('Enter');
    await news('thư nhắc, mỗi hội một thư');
    await heading('Văn bản');
    await look('reminders-drafted');
    await press('Alt+8');
    await heading('Việc đến hạn');
    // A new page begins in its search box; this stands before it.
    await expect.poll(focused).toBe('Tìm (không cần dấu)');
    await tabTo('Quy tắc nghĩa vụ', 'Shift+Tab');
    await press('Enter');
    await heading('Quy tắc nghĩa vụ');
    await tabTo(/^Sửa quy tắc Báo cáo hằng năm/);
    await press('Enter');
    await tabTo('Đã đối chiếu với văn bản gốc');
    await press('Space');
    await look('duty-rule');
    await press('Control+s');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    const row = page.getByRole('row', { name: /Báo cáo hằng năm/ });
    await expect.poll(() => row.textContent()).not.toContain('CHƯA XÁC MINH');
    await look('duty-rules');
  });

  it('leaves no error in the console', () => {
    expect(window.problems).toEqual([]);
  });
});
