/** The list of all registers in a real browser: by keyboard, by mouse, with many rows; then the list of documents that is made of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBackendWorker } from '../../electron/backend/client.ts';
import { startBrowserHost, type BrowserHost } from '../../electron/host/browser-host.ts';
import { printPdf } from '../../electron/host/pdf.ts';
import { SAMPLE_VALUES } from '../../templates/catalogue/sample/values.ts';
import { launchBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { pageClient, value } from '../support/client.ts';
import { holdCalls } from './pages/late-calls.ts';
import { openWindow, type OpenWindow } from '../support/window.ts';
import { fold } from '../../renderer/components/register/fold.ts';
import { clubs, type Club } from '../fixtures/register-page/clubs.ts';
import { axeViolations, cutTexts } from './pages/checks.ts';

const SHOTS = 'test/e2e/screenshots';
const ROW = 28;

/** Looks at a page: a picture, axe, nothing cut. */
async function look(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
  expect(await axeViolations(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
}

/** Texts of the drawn rows, from top to bottom, cell by cell. */
function drawnRows(page: Page): Promise<string[][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-place]')]
      .toSorted((a, b) => Number(a.dataset['place']) - Number(b.dataset['place']))
      .map((row) =>
        [...row.querySelectorAll<HTMLElement>('[data-column]')].map((cell) => cell.textContent ?? ''),
      ),
  );
}

/** Text of the cell that the keyboard is on, as assistive technology is told. */
function activeCell(page: Page): Promise<string | null> {
  return page.getByRole('grid').evaluate((grid) => {
    const id = grid.getAttribute('aria-activedescendant');
    return id === null ? null : (document.getElementById(id)?.textContent ?? null);
  });
}

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

describe('a register', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let origin: string;
  let close: () => Promise<void>;
  const problems: string[] = [];
  const status = (text: string): Promise<void> =>
    page.getByRole('status').filter({ hasText: text }).first().waitFor();
  const open = async (rows: number): Promise<void> => {
    // Another address, so that the page begins anew.
    await page.goto('about:blank');
    await page.goto(`${origin}/#${rows}`);
    await page.getByRole('grid').waitFor();
  };

  beforeAll(async () => {
    const rendererDir = temporaryFolder();
    await build({
      root: 'test/fixtures/register-page',
      base: './',
      configFile: false,
      logLevel: 'error',
      plugins: [react()],
      build: {
        outDir: rendererDir,
        emptyOutDir: true,
        modulePreload: { polyfill: false },
        assetsInlineLimit: 0,
      },
    });
    browser = await launchBrowser();
    let host: BrowserHost | null = null;
    const backend = await startBackendWorker({
      dataDir: temporaryFolder(),
      ports: { printPdf },
      onEvent: (event) => host?.publish(event),
    });
    const opened = await startBrowserHost({ backend, rendererDir });
    host = opened;
    origin = opened.origin;
    context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    context.setDefaultTimeout(10_000);
    page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(opened.url);
    close = async () => {
      await browser.close();
      await opened.close();
      await backend.close();
    };
  });
  afterAll(() => close());

  it('is a grid with all its rows told, also those that are not drawn', async () => {
    await open(60);
    const grid = page.getByRole('grid', { name: 'Danh sách hội' });
    expect(await grid.getAttribute('aria-rowcount')).toBe('62');
    expect(await grid.getAttribute('aria-multiselectable')).toBe('true');
    await status('60 hội');
    expect(await page.getByRole('row').last().textContent()).toContain(
      clubs(60)
        .reduce((sum, club) => sum + (club.members ?? 0), 0)
        .toLocaleString('vi-VN'),
    );
    await look(page, 'register');
  });

  it('goes by keyboard as a Windows list', async () => {
    await open(60);
    const all = clubs(60);
    await page.getByLabel('Tìm (không cần dấu)').focus();
    await press(page, 'ArrowDown');
    expect(await activeCell(page)).toBe(all[0]?.name);
    await press(page, 'ArrowDown', 'ArrowDown');
    expect(await activeCell(page)).toBe(all[2]?.name);
    await page.getByText('Đã chọn 1').waitFor();
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown');
    await page.getByText('Đã chọn 3').waitFor();
    await press(page, 'Control+ArrowDown', 'Control+ArrowDown', 'Space');
    await page.getByText('Đã chọn 4').waitFor();
    await press(page, 'ArrowRight', 'End');
    expect(await activeCell(page)).toBe(all[6]?.isActive ? 'Có' : 'Không');
    await press(page, 'Home', 'Control+End');
    expect(await activeCell(page)).toBe(all[59]?.name);
    await press(page, 'PageUp');
    const above = await activeCell(page);
    expect(all.findIndex((club) => club.name === above)).toBeLessThan(50);
    await press(page, 'Control+Home');
    expect(await activeCell(page)).toBe(all[0]?.name);
    await press(page, 'Control+a');
    await page.getByText('Đã chọn 60').waitFor();
    await press(page, 'Escape');
    expect(await page.getByText(/^Đã chọn \d/).count()).toBe(0);
    // Letters without diacritics lead to the next row that begins with them.
    await page.keyboard.type('trung tam duoc');
    expect(fold((await activeCell(page)) ?? '')).toMatch(/^trung tam duoc/);
    await press(page, 'Control+Home', 'ArrowUp');
    expect(await activeCell(page)).toBe('Tên hội');
    await look(page, 'register-keyboard');
  });

  it('sorts by several columns, by keyboard and by mouse', async () => {
    await open(60);
    await page.getByRole('grid').focus();
    await press(page, 'ArrowRight', 'Enter', 'ArrowRight', 'ArrowRight', 'Shift+Enter', 'Shift+Enter');
    const wanted = clubs(60).toSorted(
      (a, b) =>
        Number(a.kind === '') - Number(b.kind === '') ||
        a.kind.localeCompare(b.kind, 'vi') ||
        Number(a.members === null) - Number(b.members === null) ||
        (b.members ?? 0) - (a.members ?? 0),
    );
    await expect.poll(async () => (await drawnRows(page))[0]?.[0]).toBe(wanted[0]?.name);
    expect((await drawnRows(page)).slice(0, 12).map(([name]) => name)).toEqual(
      wanted.slice(0, 12).map((club) => club.name),
    );
    expect(await page.getByRole('columnheader', { name: /^Loại hình/ }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    await page.getByRole('columnheader', { name: /^Thành lập/ }).click();
    await expect
      .poll(async () => (await drawnRows(page)).slice(0, 3).map((row) => row[2]))
      .toEqual(['1980', '11/1980', '02/1981']);
  });

  it('filters by a column, by the quick box, tells what is filtered, and clears', async () => {
    await open(60);
    await page.getByRole('grid').focus();
    await press(page, 'ArrowRight', 'Alt+ArrowDown');
    const menu = page.getByRole('dialog', { name: 'Cột Loại hình' });
    await menu.getByLabel('Câu lạc bộ (19)').check();
    await menu.getByLabel('(để trống) (1)').check();
    await look(page, 'register-filter');
    await press(page, 'Escape');
    await status('Hiện 20 trong 60 hội');
    expect(await page.getByRole('grid').evaluate((grid) => grid === document.activeElement)).toBe(true);
    await page.getByLabel('Tìm (không cần dấu)').fill('an binh');
    await expect.poll(async () => (await drawnRows(page)).length).toBeLessThan(10);
    expect(
      new Set((await drawnRows(page)).map(([name]) => /^Câu lạc bộ .* An Bình/.test(name ?? ''))),
    ).toEqual(new Set([true]));
    await page.getByLabel('Tìm (không cần dấu)').fill('không có hội này');
    await page.getByText('Không có hội nào khớp').waitFor();
    await look(page, 'register-nothing');
    await page.getByRole('button', { name: 'Bỏ bộ lọc' }).last().click();
    await status('60 hội');
    await page.getByRole('grid').focus();
    for (const done of ['Enter', 'Escape']) {
      await press(page, 'Home', 'Control+Home', 'Alt+ArrowDown');
      await page.getByLabel('Chứa chữ (không cần dấu)').fill('thu y');
      await press(page, done);
      await page.getByText('Tên hội: chứa “thu y” ×').waitFor();
      expect(await page.getByRole('grid').evaluate((grid) => grid === document.activeElement)).toBe(true);
      await page.getByRole('button', { name: 'Tên hội: chứa “thu y” ×' }).click();
      await page.getByRole('grid').focus();
    }
    await page.getByRole('button', { name: 'Lọc và sắp xếp cột Hội viên' }).click();
    const members = page.getByRole('dialog', { name: 'Cột Hội viên' });
    await members.getByLabel('Từ', { exact: true }).fill('900');
    const many = clubs(60).filter((club) => (club.members ?? -1) >= 900).length;
    await status(`Hiện ${many} trong 60 hội`);
    await members.getByRole('button', { name: 'Bỏ lọc cột này' }).click();
    await page.getByRole('button', { name: 'Lọc và sắp xếp cột Thành lập' }).click();
    const founded = page.getByRole('dialog', { name: 'Cột Thành lập' });
    await founded.getByLabel('Lọc').selectOption('Chỉ dòng để trống');
    await status('Hiện 1 trong 60 hội');
    await press(page, 'Escape');
    await page.getByRole('button', { name: 'Thành lập: để trống ×' }).click();
    await status('60 hội');
  });

  it('writes in cells: refuses by name and keeps what was typed, goes on by Tab, gives up by Escape', async () => {
    await open(60);
    const all = clubs(60);
    await page.getByRole('grid').focus();
    await press(page, 'ArrowDown', 'F2');
    const name = page.getByRole('textbox', { name: 'Tên hội' });
    await name.fill('');
    await press(page, 'Enter');
    await page.getByRole('alert').filter({ hasText: 'Tên hội: chưa ghi tên' }).waitFor();
    await look(page, 'register-edit');
    await press(page, 'Escape');
    expect(await activeCell(page)).toBe(all[0]?.name);
    // Scrolled out of view, a cell that is written in keeps its words and the keyboard.
    await press(page, 'F2');
    await name.fill('Hội Toán');
    await page.getByRole('grid').evaluate((grid) => grid.scrollTo({ top: grid.scrollHeight }));
    await expect.poll(async () => (await drawnRows(page)).at(-1)?.[0]).toBe(all[59]?.name);
    expect(await name.inputValue()).toBe('Hội Toán');
    expect(await name.evaluate((element) => element === document.activeElement)).toBe(true);
    await press(page, 'Escape', 'Control+Home', 'Enter');
    await name.fill('Hội Sinh học');
    await press(page, 'Tab');
    const kind = page.getByRole('combobox', { name: 'Loại hình' });
    await kind.selectOption('Trung tâm');
    await press(page, 'Tab');
    const members = page.getByRole('textbox', { name: 'Hội viên' });
    await members.fill('nhiều');
    await press(page, 'Enter');
    await page.getByRole('alert').filter({ hasText: 'ghi một số nguyên' }).waitFor();
    expect(await members.inputValue()).toBe('nhiều');
    // Elsewhere it is tried again, refused again, and still there.
    await page.getByRole('heading', { name: 'Hội thành viên' }).click();
    expect(await members.inputValue()).toBe('nhiều');
    await members.fill('4321');
    await press(page, 'Enter');
    await expect
      .poll(async () => (await drawnRows(page))[0])
      .toEqual(['Hội Sinh học', 'Trung tâm', all[0]?.founded, '4.321', 'Không']);
    expect(await page.getByRole('grid').evaluate((grid) => grid === document.activeElement)).toBe(true);
    expect(await page.getByRole('row').last().textContent()).toContain(
      (
        all.reduce((sum, club) => sum + (club.members ?? 0), 0) +
        4321 -
        (all[0]?.members ?? 0)
      ).toLocaleString('vi-VN'),
    );
    // A cell that is not written in opens its row.
    await press(page, 'Home', 'ArrowRight', 'ArrowRight', 'Enter');
    expect(await page.locator('output').getAttribute('data-opened')).toBe('Hội Sinh học');
  });

  it('copies chosen rows for a spreadsheet, hands exactly what is shown to export, runs actions by key', async () => {
    await open(60);
    const all = clubs(60);
    const shown = ({ name, kind, founded, members, isActive }: Club): string =>
      [
        name,
        kind,
        founded?.split('-').toReversed().join('/') ?? '',
        members?.toLocaleString('vi-VN') ?? '',
        isActive ? 'Có' : 'Không',
      ].join('\t');
    await page.getByRole('row', { name: all[1]?.name ?? '' }).click();
    await page.getByRole('row', { name: all[3]?.name ?? '' }).click({ modifiers: ['Control'] });
    await press(page, 'Control+c');
    const box = page.getByLabel('Tìm (không cần dấu)');
    // A box of one line would join the lines: the words are read from the event.
    await box.evaluate((element) =>
      element.addEventListener('paste', (event) => {
        event.preventDefault();
        if (event instanceof ClipboardEvent)
          document.body.dataset['pasted'] = event.clipboardData?.getData('text/plain') ?? '';
      }),
    );
    const pasted = async (): Promise<string | null> => {
      await page.evaluate(() => delete document.body.dataset['pasted']);
      await box.focus();
      await press(page, 'Control+v');
      await page.locator('body[data-pasted]').waitFor();
      return page.locator('body').getAttribute('data-pasted');
    };
    expect(await pasted()).toBe(`${shown(all[1]!)}\r\n${shown(all[3]!)}`);
    await page.getByRole('button', { name: 'Sao chép' }).click();
    expect(await pasted()).toBe(`${shown(all[1]!)}\r\n${shown(all[3]!)}`);
    await page.getByRole('grid').focus();
    await press(page, 'Home', 'Control+Shift+c');
    expect(await pasted()).toBe(all[3]?.name);

    await page.getByRole('button', { name: 'Cột…' }).click();
    await page.getByLabel('Hoạt động', { exact: true }).uncheck();
    await page.getByRole('button', { name: 'Đưa cột Hội viên lên trước' }).click();
    await look(page, 'register-columns');
    await page.getByRole('button', { name: 'Xong' }).click();
    await page.getByLabel('Tìm (không cần dấu)').fill('dien luc');
    await status('trong 60 hội');
    await page.getByRole('button', { name: 'Xuất Excel' }).click();
    const list = JSON.parse((await page.locator('output').getAttribute('data-list')) ?? '') as {
      columns: { label: string }[];
      rows: { value: unknown; text: string }[][];
    };
    expect(list.columns.map((column) => column.label)).toEqual([
      'Tên hội',
      'Loại hình',
      'Hội viên',
      'Thành lập',
    ]);
    const fitting = all.filter((club) => club.name.includes('Điện lực'));
    expect(list.rows.map(([name]) => name?.value)).toEqual(fitting.map((club) => club.name));
    expect(list.rows[0]?.[2]).toEqual({
      value: fitting[0]?.members,
      text: fitting[0]?.members?.toLocaleString('vi-VN'),
    });

    await page.getByRole('grid').focus();
    await press(page, 'Control+a', 'Delete');
    await page.getByLabel('Tìm (không cần dấu)').fill('');
    await status(`${60 - fitting.length} hội`);
  });

  it('saves views: columns, order and filters come back, also as the default after a restart', async () => {
    await open(60);
    await page.getByRole('button', { name: 'Cột…' }).click();
    await page.getByRole('button', { name: 'Về các cột ban đầu' }).click();
    await page.getByRole('button', { name: 'Xong' }).click();
    await page.getByRole('grid').focus();
    await press(page, 'Control+Home', 'Home', 'ArrowUp', 'Alt+ArrowDown');
    const menu = page.getByRole('dialog', { name: 'Cột Tên hội' });
    await menu.getByLabel('Chứa chữ (không cần dấu)').fill('luat gia');
    await menu.getByRole('button', { name: 'Giảm dần' }).click();
    await page.getByRole('button', { name: 'Lưu dạng xem…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Dạng xem' });
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('alert').filter({ hasText: 'Tên dạng xem: chưa ghi tên' }).waitFor();
    await dialog.getByLabel('Tên dạng xem').fill('Luật gia, mới nhất');
    await dialog.getByLabel('Mở danh sách bằng dạng xem này').check();
    await look(page, 'register-view');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await status('Đã lưu dạng xem');
    await page.getByLabel('Dạng xem', { exact: true }).selectOption('Ban đầu');
    await status('60 hội');
    await open(60);
    await page.getByText('Tên hội: chứa “luat gia” ×').waitFor();
    const names = (await drawnRows(page)).map(([name]) => name);
    expect(names).toEqual(
      clubs(60)
        .map((club) => club.name)
        .filter((name) => name.includes('Luật gia'))
        .toSorted(new Intl.Collator('vi', { numeric: true }).compare)
        .toReversed(),
    );
    await page.getByRole('button', { name: 'Lưu dạng xem…' }).click();
    await dialog.getByRole('button', { name: 'Xóa dạng xem' }).click();
    await status('60 hội');
    await page.getByRole('button', { name: 'Khôi phục' }).click();
    await page.getByLabel('Dạng xem', { exact: true }).selectOption('Luật gia, mới nhất (mặc định)');
    await status(`Hiện ${names.length} trong 60 hội`);
    await page.getByRole('button', { name: 'Lưu dạng xem…' }).click();
    await dialog.getByRole('button', { name: 'Xóa dạng xem' }).click();
    await status('60 hội');
  });

  it('columns are resized and moved by mouse, and are so again after a restart', async () => {
    await open(60);
    const header = page.getByRole('columnheader', { name: /^Loại hình/ });
    const before = await header.boundingBox();
    if (!before) throw new Error('no header');
    await page.mouse.move(before.x + before.width - 2, before.y + 10);
    await page.mouse.down();
    await page.mouse.move(before.x + before.width + 58, before.y + 10, { steps: 5 });
    await page.mouse.up();
    expect((await header.boundingBox())?.width).toBeCloseTo(before.width + 60, 0);
    await header.dragTo(page.getByRole('columnheader', { name: /^Tên hội/ }));
    await expect.poll(async () => (await drawnRows(page))[0]?.[0]).toBe('Hội');
    await open(60);
    expect((await drawnRows(page))[0]?.[0]).toBe('Hội');
    expect((await header.boundingBox())?.width).toBeCloseTo(before.width + 60, 0);
  });

  it('scrolls 50,000 rows without a blank frame, by wheel, by jumps and by keys', async () => {
    await open(50_000);
    await status('50.000 hội');
    // In each frame, as it is about to be painted, every row of the view is there and is the right one.
    await page.getByRole('grid').evaluate((grid, rowHeight) => {
      const wrong: string[] = [];
      let frames = 0;
      const look = (): void => {
        const box = grid.getBoundingClientRect();
        const foot = grid.clientHeight - rowHeight;
        for (let y = rowHeight + 2; y < foot - 2; y += rowHeight / 2) {
          const wanted = Math.floor((grid.scrollTop + y - rowHeight) / rowHeight);
          const found = document
            .elementFromPoint(box.left + 100, box.top + 1 + y)
            ?.closest<HTMLElement>('[data-place]')?.dataset['place'];
          // A border belongs to either row.
          if (Math.abs(Number(found ?? Number.NaN) - wanted) > 1 || found === undefined)
            wrong.push(`${Math.round(grid.scrollTop)}+${y}: row ${wanted}, found ${found ?? 'nothing'}`);
        }
        frames += 1;
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      Object.assign(globalThis, { framesSeen: () => ({ frames, wrong: wrong.slice(0, 5) }) });
    }, ROW);
    const grid = page.getByRole('grid');
    await grid.hover();
    for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 40 * turn);
    for (const share of [0.5, 0.1, 0.93, 1, 0.33])
      await grid.evaluate(async (element, to) => {
        element.scrollTop = element.scrollHeight * to;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }, share);
    await grid.focus();
    await press(page, 'Control+End', ...Array.from({ length: 20 }, () => 'PageUp'));
    await press(page, 'Control+Home', ...Array.from({ length: 20 }, () => 'PageDown'));
    const seen = await page.evaluate(() =>
      (globalThis as unknown as { framesSeen: () => { frames: number; wrong: string[] } }).framesSeen(),
    );
    expect(seen.wrong).toEqual([]);
    expect(seen.frames).toBeGreaterThan(20);
  });

  it('paints no empty picture while the browser scrolls by itself and the script is busy', async () => {
    await open(50_000);
    await status('50.000 hội');
    await page.screenshot();
    const session = await context.newCDPSession(page);
    const pictures: string[] = [];
    session.on('Page.screencastFrame', (frame) => {
      pictures.push(frame.data);
      void session.send('Page.screencastFrameAck', { sessionId: frame.sessionId });
    });
    const box = await page.getByRole('grid').boundingBox();
    if (!box) throw new Error('no grid');
    await page.evaluate(() =>
      setInterval(() => {
        const end = performance.now() + 100;
        while (performance.now() < end);
      }, 130),
    );
    await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
    await session.send('Input.synthesizeScrollGesture', {
      x: box.x + 200,
      y: box.y + 200,
      yDistance: -60_000,
      speed: 40_000,
      gestureSourceType: 'mouse',
    });
    await session.send('Page.stopScreencast');
    if (process.env['LHH_KEEP_PICTURES'])
      for (const [at, data] of pictures.entries())
        writeFileSync(path.join(SHOTS, `scroll-${at}.png`), Buffer.from(data, 'base64'));
    const judge = await context.newPage();
    // How many bands, each as high as a row, have nothing but one colour where the tick boxes stand.
    const blank = await judge.evaluate(
      async ({ images, left, top, bottom, rowHeight }) => {
        const counts: string[] = [];
        for (const [at, data] of images.entries()) {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = image.width;
          canvas.height = image.height;
          const drawing = canvas.getContext('2d');
          if (!drawing) throw new Error('no canvas');
          drawing.drawImage(image, 0, 0);
          const scale = image.width / innerWidth;
          let empty = 0;
          for (let y = top; y + rowHeight <= bottom; y += rowHeight) {
            const { data: dots } = drawing.getImageData(
              left * scale,
              y * scale,
              24 * scale,
              rowHeight * scale,
            );
            let darkest = 255;
            for (let dot = 0; dot < dots.length; dot += 4) darkest = Math.min(darkest, dots[dot] ?? 255);
            if (darkest > 150) empty += 1;
          }
          if (empty > 0) counts.push(`picture ${at}: ${empty} rows`);
        }
        return counts;
      },
      {
        images: pictures,
        left: box.x + 2,
        top: box.y + ROW + 1,
        bottom: box.y + box.height - ROW - 16,
        rowHeight: ROW,
      },
    );
    await judge.close();
    expect(pictures.length).toBeGreaterThan(3);
    expect(blank).toEqual([]);
  });

  it('shows that there is nothing yet', async () => {
    await page.goto('about:blank');
    await page.goto(`${origin}/#0`);
    await page.getByText('Chưa có hội nào.').waitFor();
    await look(page, 'register-empty');
  });

  it('prints no error of the page or of the Content-Security-Policy', () => {
    expect(problems).toEqual([]);
  });
});

describe('the list of documents', () => {
  let window: OpenWindow;
  let page: Page;
  beforeAll(async () => {
    window = await openWindow();
    page = window.page;
    await page.getByRole('button', { name: /Dùng thử với dữ liệu mẫu/ }).click();
    await page.waitForFunction(() => !document.body.textContent.includes('Chào mừng'));
    await press(page, 'Alt+1');
    await page.getByRole('grid').waitFor();
  });
  afterAll(() => window.close());

  it('opens, duplicates, deletes several and takes them back, by keyboard alone', async () => {
    const total = Number((await page.getByRole('grid').getAttribute('aria-rowcount')) ?? 0) - 1;
    expect(total).toBeGreaterThan(10);
    await page.getByLabel('Tìm (không cần dấu)').focus();
    await press(page, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    const name = await activeCell(page);
    await press(page, 'Enter');
    await page.getByRole('toolbar', { name: 'Lệnh văn bản' }).waitFor();
    await press(page, 'Alt+1');
    await page.getByRole('grid').waitFor();
    await page.getByRole('row', { name: name ?? '' }).waitFor();
    await page.getByRole('grid').focus();
    await press(page, 'ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Delete');
    await page.getByRole('status').filter({ hasText: 'Đã chuyển 3 văn bản vào thùng rác.' }).waitFor();
    await page.getByText(`${total - 3} văn bản`).waitFor();
    // The keyboard is on the row that has come to the place of the deleted one.
    expect(await page.locator('.register-rows .register-cell.active').count()).toBe(1);
    await page.getByRole('button', { name: 'Khôi phục' }).click();
    await page.getByText(`${total} văn bản`).waitFor();
  });

  it('opens what the newest words find, also where Arrow down and Enter come before the list and its answer', async () => {
    const api = pageClient(page);
    for (const number of [14, 19]) {
      const { id, revision, document } = await value(
        api.documents.create({ templateId: 'cong-van', values: { ...SAMPLE_VALUES['cong-van'] } }),
      );
      const content = [{ text: `Hồ sơ mang số ${number} trong sổ.` }];
      const body = [{ type: 'paragraph' as const, id: 'p1', content }];
      await value(
        api.documents.save({ id, revision, document: { ...document, subject: `mật ${number}`, body } }),
      );
    }
    const box = page.getByLabel('Tìm (không cần dấu)');
    // Both stand in the answer to these words, which is kept until the next one comes.
    await box.fill('mang so 1');
    await expect.poll(async () => (await drawnRows(page)).length).toBe(2);
    const held = await holdCalls(page, 'documents.matching');
    await box.press('4');
    await press(page, 'ArrowDown', 'Enter');
    await held.release();
    await page.getByRole('heading', { name: 'Công văn mật 14', level: 1 }).waitFor();
    await press(page, 'Alt+1');
    await page.getByRole('button', { name: 'Bỏ bộ lọc' }).first().click();
  });

  it('does once what a key held down asks for', async () => {
    const grid = page.getByRole('grid');
    const { total } = await value(pageClient(page).documents.list({ limit: 1 }));
    await page.getByText(`${total} văn bản`).waitFor();
    await grid.focus();
    await press(page, 'ArrowDown');
    await page.keyboard.down('Delete');
    await page.getByText(`${total - 1} văn bản`).waitFor();
    for (let repeat = 0; repeat < 3; repeat += 1) await page.keyboard.down('Delete');
    await page.keyboard.up('Delete');
    // What the keys might have asked for stands before this in the backend's queue.
    expect((await value(pageClient(page).documents.list({ limit: 1 }))).total).toBe(total - 1);
    await page.getByRole('button', { name: 'Khôi phục' }).click();
    await page.getByText(`${total} văn bản`).waitFor();
  });

  it('finds by what stands inside the documents, too', async () => {
    const box = page.getByLabel('Tìm (không cần dấu)');
    await box.fill('tho ky hoi dong');
    await expect.poll(async () => (await drawnRows(page)).length).toBeGreaterThan(0);
    await box.fill('');
  });

  it('prints the list in the state layout with exactly what is shown', async () => {
    await page.getByRole('button', { name: 'Lọc và sắp xếp cột Tên loại' }).click();
    await page.getByLabel(/^Báo cáo \(\d+\)/).check();
    await press(page, 'Escape');
    await page.getByText(/^Hiện \d+ trong/).waitFor();
    const rows = await drawnRows(page);
    // A browser without a window has no print dialog: the page's own frame notes that it was asked to print.
    await page.evaluate(() => {
      const append = document.body.append.bind(document.body);
      document.body.append = (...nodes) => {
        append(...nodes);
        for (const node of nodes)
          if (node instanceof HTMLIFrameElement && node.contentWindow)
            node.contentWindow.print = () =>
              node.contentDocument?.documentElement.setAttribute('data-printed', 'yes');
      };
    });
    await page.getByRole('button', { name: 'In danh sách' }).click();
    const paper = page.frameLocator('iframe.print-frame').locator('html[data-printed="yes"]');
    await paper.waitFor({ state: 'attached' });
    const words = (await paper.locator('body').textContent()) ?? '';
    expect(words).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(words).toContain('DANH SÁCH VĂN BẢN');
    expect(words).not.toContain('Số:');
    expect(await paper.locator('thead tr').allTextContents()).toEqual([
      'TTSố, ký hiệuNgàyTên loạiTrích yếuTrạng tháiSửa lần cuối',
    ]);
    const printed = await paper
      .locator('table.body tbody tr')
      .evaluateAll((lines) =>
        lines.map((line) => [...line.querySelectorAll('td')].map((cell) => cell.textContent ?? '')),
      );
    expect(printed.map((cells) => cells[4])).toEqual(rows.map((cells) => cells[3]));
    expect(await paper.locator('table.signature').count()).toBe(1);
    // Font and measures have reached the frame.
    const title = paper.getByText('DANH SÁCH VĂN BẢN');
    expect(await title.evaluate((element) => getComputedStyle(element).textAlign)).toBe('center');
    expect(
      await paper.evaluate((root) => [...root.ownerDocument.fonts].some((face) => face.status === 'loaded')),
    ).toBe(true);
  });

  it('fits at 125 % and 150 %, in light and dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await look(page, 'register-documents-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    for (const percent of [125, 150]) {
      await page.setViewportSize({
        width: Math.round(136_600 / percent),
        height: Math.round(76_800 / percent),
      });
      await look(page, `register-documents-${percent}`);
    }
  });

  it('prints no error of the page or of the Content-Security-Policy', () => {
    expect(window.problems).toEqual([]);
  });
});
