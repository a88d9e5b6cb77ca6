/** Writing the body: by keyboard alone, with an input method, from Word and Excel, with tables; in the real browser. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importDocument } from '../../templates/import/import.ts';
import { contentText } from '../../templates/model/content.ts';
import type { Block } from '../../templates/model/document.ts';
import { pdfPages } from '../support/pdf-words.ts';
import { productPdfMissing } from '../support/browser.ts';
import { pageClient, value } from '../support/client.ts';
import { holdCalls } from './pages/late-calls.ts';
import { openWindow, type OpenWindow } from '../support/window.ts';
import { axeViolations, cutTexts } from './pages/checks.ts';
import { EditorPage } from './pages/editor.ts';

const SHOTS = 'test/e2e/screenshots';
const MODIFIER = process.platform === 'darwin' ? 'Meta' : 'Control';

const SHAPES: Readonly<Record<string, string>> = {
  aa: 'â',
  ee: 'ê',
  oo: 'ô',
  dd: 'đ',
  aw: 'ă',
  ow: 'ơ',
  uw: 'ư',
};
const TONES: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};

/** What Telex keys stand for; the tone goes on the last shaped vowel, else on the last vowel but a closing one: enough for the words typed here. */
function telexText(keys: string): string {
  return keys
    .split(' ')
    .map((word) => {
      const tone = TONES[/[sfrxj]$/.exec(word)?.[0] ?? ''] ?? '';
      const bare = (tone === '' ? word : word.slice(0, -1)).replace(
        /aa|ee|oo|dd|aw|ow|uw/g,
        (pair) => SHAPES[pair] ?? pair,
      );
      const at = Math.max(...[...'âêôăơư'].map((vowel) => bare.lastIndexOf(vowel)));
      return at < 0 ? bare : (bare.slice(0, at + 1) + tone + bare.slice(at + 1)).normalize('NFC');
    })
    .join(' ');
}

describe('writing in the window', () => {
  let window: OpenWindow;
  let page: Page;
  let editor: EditorPage;
  let api: ReturnType<typeof pageClient>;

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    window = await openWindow();
    ({ page } = window);
    editor = new EditorPage(page);
    api = pageClient(page);
    await page.getByRole('button', { name: /dữ liệu mẫu/i }).click();
    await page.getByRole('navigation').first().waitFor();
  }, 60_000);
  afterAll(async () => {
    await window.close();
  });

  const shot = (name: string): Promise<unknown> => page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const type = (text: string): Promise<void> => page.keyboard.type(text);
  /** The stored body of the open document. */
  const stored = async (): Promise<Block[]> => {
    await editor.saved();
    const { document } = await value(api.documents.get({ id: Number(page.url().split('/').at(-1)) }));
    return document.body;
  };
  /** All blocks of the body away. */
  const clear = async (): Promise<void> => {
    await editor.body.focus();
    await press(`${MODIFIER}+a`, 'Control+Shift+Backspace');
    await expect.poll(() => editor.body.textContent()).toBe('');
  };
  const paste = (data: Record<string, string>): Promise<void> =>
    editor.body.evaluate((element, given) => {
      const clipboard = new DataTransfer();
      for (const [kind, text] of Object.entries(given)) clipboard.setData(kind, text);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }),
      );
    }, data);
  const compose = async (steps: readonly string[], final: string): Promise<void> => {
    const input = await page.context().newCDPSession(page);
    for (const text of steps)
      await input.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    await input.send('Input.insertText', { text: final });
    await input.detach();
  };

  /**
   * Types Telex as Unikey sends it on Windows: plain keys; where a key changes what stands there, a backspace for each letter from the changed one
   * on and the new letters as packets (VK_PACKET), all at once.
   */
  const unikey = async (telex: string): Promise<void> => {
    const input = await page.context().newCDPSession(page);
    const key = (text: string): Promise<unknown> =>
      text === '\b'
        ? input.send('Input.dispatchKeyEvent', {
            type: 'rawKeyDown',
            key: 'Backspace',
            code: 'Backspace',
            windowsVirtualKeyCode: 8,
          })
        : input.send('Input.dispatchKeyEvent', {
            type: 'keyDown',
            key: text,
            text,
            windowsVirtualKeyCode: 231,
          });
    const sent: Promise<unknown>[] = [];
    let shown = '';
    for (let end = 1; end <= telex.length; end += 1) {
      const next = telexText(telex.slice(0, end));
      let same = 0;
      while (same < shown.length && shown[same] === next[same]) same += 1;
      for (let back = shown.length; back > same; back -= 1) sent.push(key('\b'));
      for (const letter of next.slice(same)) sent.push(key(letter));
      shown = next;
    }
    await Promise.all(sent);
    await input.detach();
  };

  it('drafts a plan of twelve tasks by keyboard alone: typed marks become numbers, Enter goes from line to line', async () => {
    await editor.draft('cong-van');
    await page.getByLabel('Tên loại', { exact: true }).focus();
    await type('Kế hoạch');
    await page.getByLabel('Trích yếu nội dung').focus();
    await press(`${MODIFIER}+a`);
    await type('Phát triển đội ngũ trí thức năm 2027');
    await clear();
    await type('I. Mục đích');
    await press('Enter');
    await type('- Nắm tình hình hội thành viên;');
    await press('Enter');
    await type('Chuẩn bị số liệu.');
    await press('Enter', 'Enter');
    await type('II. Nhiệm vụ');
    await press('Enter');
    await type('Khảo sát hội thành viên số 1');
    await press('Control+5', 'End', 'Enter');
    // The empty line in which the caret stands is not printed: the pages show the place of its task.
    await expect.poll(() => editor.previewHere()).toBe('1. Khảo sát hội thành viên số 1./.');
    await type('Văn phòng');
    await press('Enter');
    await type('Sở Khoa học và Công nghệ');
    await press('Enter');
    await type('quý iv');
    await page.locator('.suggest [role="option"]').first().waitFor();
    await shot('suggest');
    expect(await axeViolations(page)).toEqual([]);
    // Offers wait to be chosen.
    await press('ArrowDown', 'Enter', 'Enter');
    for (let task = 2; task <= 12; task += 1) {
      await type(`Khảo sát hội thành viên số ${task}`);
      await press('Enter');
      await type('Văn phòng');
      await press('Enter');
      await type('Các hội thành viên');
      await press('Enter');
      await type('Hằng năm');
      await press('Enter');
    }
    await press('Enter');
    await type('III. Tổ chức thực hiện');
    await press('Enter');
    await type('Giao Văn phòng theo dõi');
    const body = await stored();
    expect(body.map((block) => block.type)).toEqual([
      'heading',
      'bullet',
      'bullet',
      'heading',
      ...Array.from({ length: 12 }, () => 'task'),
      'heading',
      'paragraph',
    ]);
    expect(body[4]).toMatchObject({
      type: 'task',
      content: [{ text: 'Khảo sát hội thành viên số 1' }],
      lines: [
        { role: 'lead', content: [{ text: 'Văn phòng' }] },
        { role: 'partners', content: [{ text: 'Sở Khoa học và Công nghệ' }] },
        { role: 'time', content: [{ text: expect.stringMatching(/^Quý IV năm 20\d\d$/) }] },
      ],
    });
    expect(body[15]).toMatchObject({ content: [{ text: 'Khảo sát hội thành viên số 12' }] });
    await editor.previewShows('12. Khảo sát hội thành viên số 12');
    await editor.previewShows('III. TỔ CHỨC THỰC HIỆN');
    await editor.body.evaluate((element) => element.scrollIntoView());
    await shot('writing');
    expect(await cutTexts(page)).toEqual([]);
    const word = await editor.download(() => page.keyboard.press('Control+Shift+D'));
    const back = importDocument({ bytes: word.bytes, fileName: word.name });
    expect(back.ok && back.document.body.filter((block) => block.type === 'task').length).toBe(12);
  });

  it.skipIf(productPdfMissing !== null)(
    'gives the same plan as PDF, and in the Party’s layout by one setting',
    async () => {
      const pdf = await editor.download(() => page.keyboard.press('Control+Shift+F'));
      expect((await pdfPages(pdf.bytes)).join('')).toContain('Khảosáthộithànhviênsố12');
      await page.getByLabel('Thể thức', { exact: true }).selectOption('party');
      await editor.previewShows('ĐẢNG CỘNG SẢN VIỆT NAM');
      await page.getByLabel('Thể thức', { exact: true }).selectOption('state');
    },
  );

  it('another layout has another issuer, in one step of undo', async () => {
    const id = await editor.draft('cong-van');
    const issuer = async (): Promise<unknown> => {
      const { document } = await value(api.documents.get({ id }));
      return [document.layout, document.header.organ.split('\n')[0], document.number.organ];
    };
    await page.getByLabel('Thể thức', { exact: true }).selectOption('party');
    await expect.poll(issuer).toEqual(['party', 'Đảng đoàn', 'ĐĐLHH']);
    await editor.previewShows('T/M ĐẢNG ĐOÀN');
    await page.keyboard.press(`${MODIFIER}+z`);
    await expect.poll(issuer).toEqual(['state', 'Liên hiệp các Hội', 'LHH']);
  });

  it('lets input methods compose in the body: nothing is lost, doubled or moved', async () => {
    await editor.draft('cong-van');
    await clear();
    // Telex, VNI and Unikey end alike: a composition that grows, then its last form.
    for (const [steps, final] of [
      [['T', 'Ti', 'Tiê', 'Tiên', 'Tiêng', 'Tiếng'], 'Tiếng'],
      [['V', 'Vi', 'Viê', 'Viêt', 'Việt'], 'Việt'],
      [['đ', 'đư', 'đươ', 'đươc', 'được'], 'được'],
      [['g', 'gi', 'giư', 'giữ'], 'giữ'],
    ] as const) {
      await compose(steps, final);
      await type(' ');
    }
    await press('Enter');
    await compose(['D', 'Đ', 'Đo', 'Đoa', 'Đoạ', 'Đoạn'], 'Đoạn');
    await type(' hai');
    // In the middle of what stands there.
    await press('Home');
    await compose(['n', 'nô', 'nôi'], 'nối');
    await type(' ');
    expect((await stored()).map((block) => ('content' in block ? block.content : []))).toEqual([
      [{ text: 'Tiếng Việt được giữ ' }],
      [{ text: 'nối Đoạn hai' }],
    ]);
    await editor.previewShows('Tiếng Việt được giữ');
    await press('Control+z', 'Control+z', 'Control+z');
    await press('Control+y', 'Control+y', 'Control+y');
    expect((await stored())[1]).toMatchObject({ content: [{ text: 'nối Đoạn hai' }] });
  });

  it('lets Unikey mend letters by backspaces: in the body and in a field, as fast as they come', async () => {
    await editor.draft('cong-van');
    await clear();
    await unikey('Tieengs Vieetj dduwowcj giuwx');
    await press('Enter');
    // The first letter of a block is taken back and typed anew: the block stays what it is.
    await type('a) ');
    await unikey('ddoongf');
    await press('Enter');
    await unikey('dd');
    expect((await stored()).map((block) => [block.type, 'content' in block ? block.content : []])).toEqual([
      ['paragraph', [{ text: 'Tiếng Việt được giữ' }]],
      ['item', [{ text: 'đồng' }]],
      ['item', [{ text: 'đ' }]],
    ]);
    const subject = page.getByLabel('Trích yếu nội dung');
    await subject.fill('');
    await unikey('Veef vieecj dduwowcj');
    await expect.poll(() => subject.inputValue()).toBe('Về việc được');
  });

  it('compares with an older version and takes it back; undo returns to what was there', async () => {
    const id = await editor.draft('cong-van');
    await clear();
    await type('Bản thứ nhất của đoạn này.');
    await editor.saved();
    await value(api.documents.keepVersion({ id }));
    await press(`${MODIFIER}+a`);
    await type('Bản thứ hai, viết lại cả đoạn.');
    await editor.saved();
    await press('Control+Shift+h');
    const dialog = page.getByRole('dialog', { name: 'Các bản đã lưu trước' });
    const changes = dialog.getByRole('region', { name: 'So sánh với văn bản hiện nay' });
    await changes.locator('del', { hasText: 'nhất' }).first().waitFor();
    await changes.locator('ins', { hasText: 'hai' }).first().waitFor();
    await dialog.getByRole('button', { name: 'Lấy lại bản này' }).focus();
    await press('Enter');
    await expect.poll(() => editor.body.textContent()).toBe('Bản thứ nhất của đoạn này.');
    expect(await stored()).toMatchObject([{ content: [{ text: 'Bản thứ nhất của đoạn này.' }] }]);
    await press('Control+z');
    await expect.poll(() => editor.body.textContent()).toBe('Bản thứ hai, viết lại cả đoạn.');
    // What was given up is among the versions, too.
    await press('Control+Shift+h');
    await expect.poll(() => dialog.getByRole('radio').count()).toBeGreaterThanOrEqual(2);
    // Another version cannot be taken before it is shown.
    let answer = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => {
      void page.route('**/api/invoke', async (route) => {
        if (!(route.request().postData() ?? '').includes('documents.version"')) return route.continue();
        resolve();
        await new Promise<void>((go) => (answer = go));
        await route.continue();
      });
    });
    await dialog.getByRole('radio').nth(1).check();
    await isAsked;
    const take = dialog.getByRole('button', { name: 'Lấy lại bản này' });
    expect(await take.isDisabled()).toBe(true);
    answer();
    await expect.poll(() => take.isDisabled()).toBe(false);
    await page.unroute('**/api/invoke');
    await press('Escape');
  });

  it('finds words in body and form without diacritics, replaces one and all, can be undone; goes to a heading', async () => {
    await editor.draft('ke-hoach-tu-van-phan-bien');
    await editor.body.focus();
    await press('Control+f');
    const bar = page.getByRole('search', { name: 'Tìm trong văn bản' });
    const count = bar.getByRole('status');
    await type('phan bien');
    await expect.poll(() => count.textContent()).toMatch(/^\d+\/\d+$/);
    const all = Number((await count.textContent())?.split('/')[1]);
    expect(all).toBeGreaterThan(5);
    expect(await page.evaluate(() => CSS.highlights.get('found')?.size)).toBeGreaterThan(3);
    await shot('find');
    const first = await count.textContent();
    await press('Enter', 'F3');
    await expect.poll(() => count.textContent()).not.toBe(first);
    await press('Shift+F3', 'Shift+Enter');
    await expect.poll(() => count.textContent()).toBe(first);
    // What is found is on the screen, and Escape puts the caret there.
    await press('Enter', 'Enter', 'Enter');
    await press('Escape');
    await expect.poll(() => bar.count()).toBe(0);
    expect(await page.evaluate(() => CSS.highlights.has('found'))).toBe(false);
    const selected = (): Promise<string> =>
      page.evaluate(() => {
        const box = document.activeElement;
        return box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement
          ? box.value.slice(box.selectionStart ?? 0, box.selectionEnd ?? 0)
          : (getSelection()?.toString() ?? '');
      });
    expect((await selected()).toLowerCase()).toBe('phản biện');

    const before = await stored();
    await press('Control+h');
    await bar.getByRole('textbox', { name: 'Tìm trong văn bản' }).fill('phản biện');
    await page.getByLabel('Thay bằng').fill('PB-XH');
    await page.getByLabel('Thay bằng').press('Enter');
    await expect.poll(async () => (await editor.previewText()).split('PB-XH').length - 1).toBe(1);
    // What is painted is what is looked for, also behind what has changed.
    const painted = (): Promise<string[]> =>
      page.evaluate(() => [
        ...new Set(
          [...(CSS.highlights.get('found') ?? [])].map((range) =>
            range instanceof Range ? range.cloneContents().textContent.toLowerCase() : '',
          ),
        ),
      ]);
    await expect.poll(painted).toEqual(['phản biện']);
    await bar.getByRole('button', { name: 'Thay tất cả' }).click();
    await expect.poll(() => count.textContent()).toBe('Không thấy');
    await expect.poll(() => editor.previewText()).not.toContain('phản biện');
    await shot('replaced');
    expect(await axeViolations(page)).toEqual([]);
    await press('Escape', 'Control+z', 'Control+z');
    expect(await stored()).toEqual(before);

    await press('Control+g');
    const dialog = page.getByRole('dialog', { name: 'Đến một mục' });
    await dialog.getByLabel('Tìm (không cần dấu)').fill('to chuc thuc hien');
    await press('Enter');
    await expect.poll(() => editor.caretBlock()).toMatch(/tổ chức thực hiện/i);
  });

  it('takes out what cannot be printed, says so, and stays stored; tells that pictures are not taken', async () => {
    await editor.draft('cong-van');
    await clear();
    await type('Trước ');
    // Put in by a program, not pasted: an emoji, a mark that turns the writing round, a zero-width space.
    await page.keyboard.insertText('x\u{1F600}y\u202Ez\u200Bw');
    await page.getByText(/Đã bỏ ký tự không in được/).waitFor();
    await type(' sau');
    expect(await stored()).toMatchObject([{ content: [{ text: 'Trước xyzw sau' }] }]);
    await paste({ 'text/html': '<p>Chữ<img src="x.png"></p>' });
    await page.getByText(/ảnh không dán được/).waitFor();
    expect(await stored()).toMatchObject([{ content: [{ text: 'Trước xyzw sauChữ' }] }]);
  });

  it('lets a key work where the caret stands, however soon it comes behind what moved it', async () => {
    await editor.draft('cong-van');
    await clear();
    await type('Một hai');
    await press('Enter');
    await type('ba bốn');
    expect(await stored()).toHaveLength(2);
    // A busy machine: the key is there before the browser has told of the click.
    await editor.body.evaluate((body) => {
      const text = document.createTreeWalker(body.firstElementChild!, NodeFilter.SHOW_TEXT).nextNode()!;
      document.getSelection()?.collapse(text, 3);
      body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true, cancelable: true }),
      );
    });
    expect(await stored()).toMatchObject([
      { content: [{ text: 'Một' }] },
      { content: [{ text: ' hai' }] },
      { content: [{ text: 'ba bốn' }] },
    ]);
  });

  it('lets a task line have a label of its own, typed letter by letter in the bar', async () => {
    await editor.draft('cong-van');
    await clear();
    await type('Tổ chức hội thảo');
    await page.getByLabel('Loại khối (nội dung)').selectOption('task:arabic');
    await page.getByLabel('Thêm dòng phân công (nội dung)').selectOption('lead');
    await type('Văn phòng');
    const label = page.getByLabel('Nhãn in của dòng (nội dung)');
    await label.focus();
    await press('Control+a');
    await type('Đơn vị đầu mối');
    expect(await label.inputValue()).toBe('Đơn vị đầu mối');
    expect(await stored()).toMatchObject([
      {
        type: 'task',
        lines: [{}, {}, {}, { role: 'lead', label: 'Đơn vị đầu mối', content: [{ text: 'Văn phòng' }] }],
      },
    ]);
  });

  it('lets the number of a target be typed in the bar, and refuses one that is none', async () => {
    await editor.draft('cong-van');
    await clear();
    await type('Số hội thảo khoa học');
    await page.getByLabel('Loại khối (nội dung)').selectOption('target:bullet');
    await page.getByRole('button', { name: '+ Ghi số lượng riêng' }).click();
    const bar = page.getByRole('group', { name: 'Số lượng' });
    const fill = async (name: string, text: string): Promise<void> => {
      await bar.getByRole('textbox', { name, exact: true }).focus();
      await press('Control+a');
      await type(text);
    };
    await fill('Số', '1.250,5');
    await fill('Đơn vị', 'hội thảo');
    const quantity = { bound: 'at-least', from: 1250.5, unit: 'hội thảo', per: 'năm' };
    expect(await stored()).toMatchObject([{ type: 'target', quantity }]);
    await fill('Số', '9'.repeat(20));
    await page.getByText(/ghi bằng chữ số/).waitFor();
    expect(await stored()).toMatchObject([{ type: 'target', quantity: { unit: 'hội thảo' } }]);
    await fill('Số', '12');
    expect(await stored()).toMatchObject([{ type: 'target', quantity: { ...quantity, from: 12 } }]);
  });

  it('keeps the words of a line as typed at Enter and Tab; takes an offer only when it is chosen', async () => {
    await editor.draft('cong-van');
    await clear();
    await type('Khảo sát');
    await press('Control+5', 'End', 'Enter');
    await type('UBND tỉnh');
    await page.locator('.suggest').waitFor();
    await press('Enter');
    await type('sở khcn');
    await press('ArrowUp', 'ArrowDown', 'Enter', 'Enter');
    await type('quy 4/2027');
    await press('Tab');
    const lines = async (): Promise<string[]> => {
      const [task] = await stored();
      return task?.type === 'task' ? task.lines.map(({ content }) => contentText(content)) : [];
    };
    expect(await lines()).toEqual(['UBND tỉnh', 'Sở Khoa học và Công nghệ', 'quy 4/2027']);
    await editor.body.locator('.task-line').nth(2).click();
    await press('End', 'Control+ ', 'Enter');
    expect((await lines())[2]).toBe('Quý IV năm 2027');
  });

  it('goes on behind a table: a new row by Tab in the last cell, a paragraph below and above it', async () => {
    await editor.draft('cong-van');
    await clear();
    await type('Mở đầu.');
    await press('Enter');
    await paste({ 'text/plain': 'TT\tHội\r\n1\tHội Luật gia\r\n' });
    await editor.body.locator('td').last().click();
    await press('End', 'Tab');
    await type('2');
    await press('Tab');
    await type('Hội Đông y');
    expect(await stored()).toMatchObject([
      { type: 'paragraph' },
      { type: 'table', rows: [[], [], []].map(() => [{}, {}]) },
    ]);
    await press('ArrowDown');
    await type('Dưới bảng.');
    expect((await stored()).map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(await editor.blockText(3)).toBe('Dưới bảng.');
    // Ctrl+End, and a press below, where the table is the last.
    await press(...Array.from('Dưới bảng.', () => 'Backspace'), 'Backspace', 'Control+End');
    await type('Cuối.');
    expect(await editor.blockText(3)).toBe('Cuối.');
    await editor.goTo(1);
    await press('Control+Shift+Backspace');
    expect((await stored()).map(({ type }) => type)).toEqual(['table', 'paragraph']);
    await editor.body.locator('td').first().click();
    await press('Home', 'Enter');
    await type('Trên bảng.');
    expect((await stored()).map(({ type }) => type)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(await editor.blockText(1)).toBe('Trên bảng.');
  });

  it('lets the list of blocks be walked by arrows before one is added', async () => {
    await editor.draft('cong-van');
    await clear();
    await type('Một');
    await page.getByLabel('Thêm khối (nội dung)').focus();
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp');
    expect(await editor.body.locator('> .block').count()).toBe(1);
    await press('Enter');
    await expect.poll(() => editor.body.locator('> .block').count()).toBe(2);
    await type('Mới');
    expect(await stored()).toMatchObject([
      { type: 'paragraph' },
      { type: 'heading', content: [{ text: 'Mới' }] },
    ]);
  });

  it('offers places, signers and căn cứ of earlier documents as one types, without diacritics', async () => {
    await editor.draft('cong-van');
    const fill = async (label: string | RegExp, text: string): Promise<void> => {
      const box = page.getByLabel(label).first();
      await box.focus();
      await press('Control+a');
      await type(text);
      await page.locator('.suggest').waitFor();
    };
    await fill('Họ tên người ký', 'dang thu');
    expect(await axeViolations(page)).toEqual([]);
    await press('ArrowDown', 'Enter');
    expect(await page.getByLabel('Họ tên người ký').inputValue()).toBe('Đặng Thu Hà');
    // Not chosen, what was typed stays.
    await fill('Nơi nhận 1', 'ubnd ti');
    await press('Escape');
    expect(await page.getByLabel('Nơi nhận 1', { exact: true }).inputValue()).toBe('ubnd ti');
    expect(await page.locator('.suggest').count()).toBe(0);
    await fill('Thêm căn cứ cả câu', 'quyet dinh 14/2014');
    await press('ArrowDown', 'Enter');
    await press('Enter');
    await expect.poll(() => page.getByRole('group', { name: /^Căn cứ \d+: .*14\/2014/ }).count()).toBe(1);
  });

  it('keeps the blanks around a piece of a sentence that is pasted', async () => {
    await editor.draft('cong-van');
    await clear();
    await type('Đầu câu cuối câu.');
    // The editor takes a caret at the very beginning for the browser's own doing within 200 ms of the focus.
    await editor.saved();
    await press('Home', ...Array.from('Đầu câu ', () => 'ArrowRight'));
    await paste({ 'text/html': '<p class=MsoNormal>chữ <b>giữa</b> </p>', 'text/plain': 'chữ giữa ' });
    await expect.poll(() => editor.body.textContent()).toBe('Đầu câu chữ giữa cuối câu.');
    // A blank that is there is not doubled.
    await paste({ 'text/plain': ' thêm' });
    await expect.poll(() => editor.body.textContent()).toBe('Đầu câu chữ giữa thêmcuối câu.');
    await press('End');
    await paste({ 'text/plain': ' Hết' });
    await expect.poll(() => editor.body.textContent()).toBe('Đầu câu chữ giữa thêmcuối câu. Hết');
  });

  it('refuses what could not be stored and says so; what is written after it is stored', async () => {
    await editor.draft('cong-van');
    await clear();
    await page.keyboard.insertText('a'.repeat(19_998));
    await type('bcde');
    await page.getByText(/chỉ chứa được 20\.000 ký tự/).waitFor();
    expect(await stored()).toMatchObject([{ content: [{ text: `${'a'.repeat(19_998)}bc` }] }]);
    await press('Enter');
    await type('Đoạn sau');
    expect(await stored()).toMatchObject([{}, { content: [{ text: 'Đoạn sau' }] }]);
  });

  it('takes letters that come faster than the window can rest between them', async () => {
    // As from a key held down on a slow machine: nothing but the letters has its turn.
    const id = await editor.draft('cong-van');
    const letters = 150;
    const burst = (letter: string): Promise<void> =>
      page.evaluate(
        async ([each, count]) => {
          for (let at = 0; at < count; at += 1) {
            document.execCommand('insertText', false, each);
            for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
          }
        },
        [letter, letters] as const,
      );
    await page.getByLabel('Trích yếu nội dung').focus();
    await burst('a');
    await editor.body.click();
    await press('Control+End');
    const before = await editor.body.textContent();
    await burst('b');
    expect(await editor.body.textContent()).toBe(`${before}${'b'.repeat(letters)}`);
    await editor.saved();
    const { subject, body } = (await value(pageClient(page).documents.get({ id }))).document;
    expect(subject).toContain('a'.repeat(letters));
    expect(JSON.stringify(body)).toContain('b'.repeat(letters));
    await press('Control+f');
    const find = page.getByRole('search').getByRole('textbox');
    await find.focus();
    await burst('b');
    expect(await find.inputValue()).toBe('b'.repeat(letters));
    await press('Escape', 'Alt+1');
    const quick = page.getByLabel('Tìm (không cần dấu)');
    await quick.focus();
    await burst('b');
    expect(await quick.inputValue()).toBe('b'.repeat(letters));
    await quick.fill('');
  });

  it('looks for words without taking the clerk from where the writing goes on; replaces only what is meant', async () => {
    await editor.draft('cong-van');
    await clear();
    await type('con số, so với, sổ sách');
    await press('Control+f');
    const bar = page.getByRole('search', { name: 'Tìm trong văn bản' });
    await type('so');
    await expect.poll(() => bar.getByRole('status').textContent()).toMatch(/\/[3-9]$/);
    await press('Control+h');
    await page.getByLabel('Thay bằng').fill('cùng');
    await bar.getByRole('button', { name: 'Thay tất cả' }).click();
    await expect.poll(() => editor.body.textContent()).toBe('con số, cùng với, sổ sách');
    await bar.getByRole('textbox', { name: 'Tìm trong văn bản' }).fill('không có chữ này');
    await press('Escape');
    await press('Control+End');
    await type(' XY');
    await expect.poll(() => editor.body.textContent()).toContain(' XY');
    for (let line = 0; line < 40; line += 1) await press('Enter', 'y');
    await type(' cuối');
    await press('Control+f');
    await bar.getByRole('textbox', { name: 'Tìm trong văn bản' }).fill('cuối');
    await expect.poll(() => bar.getByRole('status').textContent()).toMatch(/^1\/1$/);
    // A new line far above moves the place of the hit, not what is on the screen.
    await editor.goTo(2);
    const scrolled = (): Promise<number> =>
      page.locator('.form-scroll').evaluate((element) => element.scrollTop);
    const stood = await scrolled();
    await press('Enter');
    await type('thêm');
    await editor.saved();
    expect(Math.abs((await scrolled()) - stood)).toBeLessThan(60);
    await bar.getByRole('button', { name: 'Đóng' }).click();
  });

  it('keeps what is filled in before a document is there, until it is drafted or given up', async () => {
    const fill = async (): Promise<void> => {
      await page.evaluate(() => (location.hash = '#/new/cong-van'));
      await page.getByRole('button', { name: 'Soạn văn bản', exact: true }).waitFor();
    };
    await fill();
    const first = page.locator('#template-form :is(input[type="text"], textarea)').first();
    const before = await first.inputValue();
    await first.fill('Chữ điền dở');
    await press('Alt+1');
    await page.getByRole('heading', { name: 'Văn bản', exact: true }).waitFor();
    // A window with such words asks before it is closed.
    expect(
      await page.evaluate(() => !globalThis.dispatchEvent(new Event('beforeunload', { cancelable: true }))),
    ).toBe(true);
    await fill();
    expect(await first.inputValue()).toBe('Chữ điền dở');
    await page.getByRole('button', { name: 'Bỏ, gõ lại từ đầu' }).click();
    expect(await first.inputValue()).toBe(before);
    await press('Alt+1');
    await page.getByRole('heading', { name: 'Văn bản', exact: true }).waitFor();
    expect(
      await page.evaluate(() => globalThis.dispatchEvent(new Event('beforeunload', { cancelable: true }))),
    ).toBe(true);
  });

  it('makes one document of a form, takes no words it would not have, keeps those of the next one', async () => {
    const start = async (): Promise<void> => {
      await page.evaluate(() => (location.hash = '#/new/cong-van'));
      await page.getByRole('button', { name: 'Soạn văn bản', exact: true }).waitFor();
    };
    const about = page.locator('#template-form [data-path="about"]');
    const count = async (): Promise<number> => (await value(api.documents.list({ limit: 1 }))).total;
    const before = await count();
    await start();
    const fields = page.locator('#template-form :is(input[type="text"], textarea)');
    for (const field of await fields.all())
      if ((await field.inputValue()) === '' && (await field.getAttribute('data-path')) !== 'reply')
        await field.fill('Chữ điền');
    await about.fill('về việc một');
    const held = await holdCalls(page, 'documents.create');
    await press('Control+Enter');
    await held.asked;
    await press('Control+Enter');
    await type(' thêm');
    expect(await about.inputValue()).toBe('về việc một');
    // Left meanwhile, and filled in for the next document.
    await press('Alt+1');
    await page.getByRole('heading', { name: 'Văn bản', exact: true }).waitFor();
    await start();
    await about.fill('về việc hai');
    await held.release();
    await page.getByRole('status').filter({ hasText: 'Đã soạn văn bản.' }).waitFor();
    expect(page.url()).toContain('#/new/cong-van');
    await page.getByRole('button', { name: 'Mở văn bản' }).click();
    await page.locator('[data-document]').waitFor();
    expect(await count()).toBe(before + 1);
    await start();
    expect(await about.inputValue()).toBe('về việc hai');
    await page.getByRole('button', { name: 'Bỏ, gõ lại từ đầu' }).click();
  });

  it('keeps what could not be stored when its page is left, and shows it again', async () => {
    const id = await editor.draft('cong-van');
    const subject = page.getByLabel('Trích yếu nội dung');
    const other = api.documents;
    const { revision, document } = await value(other.get({ id }));
    // While nothing waits to be stored the window follows what another one stores.
    await value(other.save({ id, revision, document: { ...document, subject: 'của cửa sổ kia' } }));
    await expect.poll(() => subject.inputValue()).toBe('của cửa sổ kia');
    const later = await value(other.get({ id }));
    await subject.fill('của tôi');
    await value(other.save({ id, revision: later.revision, document: { ...document, subject: 'kia nữa' } }));
    await page.locator('[data-save="failed"]').waitFor();
    await page.getByRole('button', { name: 'Đóng', exact: true }).click();
    await page.getByText(/chưa lưu được nên chưa đóng/).waitFor();
    // By the bar of places there is no asking: then it is there again.
    await press('Alt+3');
    await page.getByRole('heading', { name: 'Mẫu văn bản' }).waitFor();
    await page.evaluate((target) => (location.hash = target), `#/document/${id}`);
    await expect.poll(() => subject.inputValue()).toBe('của tôi');
    await page.locator('[data-save="failed"]').waitFor();
    expect((await value(other.get({ id }))).document.subject).toBe('kia nữa');
    await page.getByRole('button', { name: 'Lưu bản của tôi thành văn bản khác' }).click();
    await editor.openedOther(id);
    // What was put elsewhere, and what was given up, does not come back.
    await editor.open(id);
    expect(await subject.inputValue()).toBe('kia nữa');
    const last = await value(other.get({ id }));
    await subject.fill('của tôi lần nữa');
    await value(
      other.save({ id, revision: last.revision, document: { ...document, subject: 'kia lần nữa' } }),
    );
    await page.locator('[data-save="failed"]').waitFor();
    await page.getByRole('button', { name: 'Mở bản mới nhất, bỏ bản của tôi' }).click();
    await expect.poll(() => subject.inputValue()).toBe('kia lần nữa');
    await press('Alt+3');
    await page.getByRole('heading', { name: 'Mẫu văn bản' }).waitFor();
    await editor.open(id);
    expect(await subject.inputValue()).toBe('kia lần nữa');
  });

  it('stores a long document while its check is under way, and one of more bytes than letters', async () => {
    const id = await editor.draft('cong-van');
    const fill = async (sentences: number): Promise<void> => {
      const { revision, document } = await value(api.documents.get({ id }));
      const text = 'nội dung rất dài của một văn bản như thế này '.repeat(sentences).trim();
      const body = Array.from({ length: 40 }, (_, at) => ({
        type: 'paragraph' as const,
        id: `p${at}`,
        content: [{ text }],
      }));
      await value(api.documents.save({ id, revision, document: { ...document, body } }));
      await expect.poll(() => editor.blockText(40)).toBe(text);
      await editor.saved();
    };
    const stores = async (words: string): Promise<void> => {
      await editor.goTo(1);
      await type(words);
      await expect.poll(async () => JSON.stringify(await stored())).toContain(words);
    };
    // About 40 kB of letters: a browser keeps 64 kB alive for a page that goes, and refuses at once what is above.
    await fill(17);
    const check = await holdCalls(page, 'documents.check');
    await stores(' một');
    await check.asked;
    await stores(' hai');
    await check.release();
    // Below 60,000 letters, above 64 kB.
    await fill(31);
    await stores(' ba');
  });

  it('takes nobody from where the writing goes on when an answer comes late, but offers the way', async () => {
    const [first, second] = [await editor.draft('cong-van'), await editor.draft('cong-van')];
    for (const [call, button, news] of [
      ['documents.duplicate', 'Nhân bản', 'Đã nhân bản văn bản.'],
      ['documents.remove', 'Xóa', 'Đã chuyển văn bản vào thùng rác.'],
    ] as const) {
      await editor.open(first);
      const held = await holdCalls(page, call);
      await page.getByRole('button', { name: button, exact: true }).click();
      await held.asked;
      await editor.open(second);
      await held.release();
      await page.getByRole('status').filter({ hasText: news }).waitFor();
      expect(page.url()).toMatch(new RegExp(`#/document/${second}$`));
      if (call !== 'documents.duplicate') continue;
      await page.getByRole('button', { name: 'Mở bản sao' }).click();
      expect(await editor.openedOther(second)).toBeGreaterThan(second);
    }
    await page.getByRole('button', { name: 'Khôi phục', exact: true }).click();
    await page.locator(`[data-document="${first}"]`).waitFor();
  });

  it('makes one copy, however often that is asked for meanwhile', async () => {
    const count = async (): Promise<number> => (await value(api.documents.list({ limit: 1 }))).total;
    const copiedOnce = async (ask: () => Promise<void>): Promise<void> => {
      const before = await count();
      const held = await holdCalls(page, 'documents.duplicate');
      const at = page.url();
      await ask();
      await held.asked;
      await ask();
      await held.release();
      await page.waitForURL((url) => url.href !== at && url.hash.startsWith('#/document/'));
      expect(await count()).toBe(before + 1);
    };
    await editor.draft('cong-van');
    await copiedOnce(() => page.getByRole('button', { name: 'Nhân bản', exact: true }).click());
    await press('Alt+1');
    await page.getByRole('grid').focus();
    await press('ArrowDown');
    await copiedOnce(() => press('Control+d'));
  });

  it('moves a date that is not one yet with its căn cứ, and takes it away with it', async () => {
    const id = await editor.draft('cong-van');
    const { revision, document } = await value(api.documents.get({ id }));
    const bases = ['11/QH', '22/QH', '33/QH'].map((number) => ({
      type: 'citation' as const,
      lead: 'Căn cứ',
      citation: { kind: 'Luật', number },
    }));
    await value(api.documents.save({ id, revision, document: { ...document, bases } }));
    const dates = async (): Promise<string[]> => {
      const rows = page.locator('[data-part="bases"] .one-row');
      return Promise.all(
        (await rows.all()).map(async (row, at) => {
          const number = await row.getByLabel(`Căn cứ ${at + 1}: số, ký hiệu`).inputValue();
          return `${number} ${await row.getByLabel(`Căn cứ ${at + 1}: ngày`).inputValue()}`.trim();
        }),
      );
    };
    await expect.poll(dates).toEqual(['11/QH', '22/QH', '33/QH']);
    await page.getByLabel('Căn cứ 1: ngày').fill('5/13/2026');
    await page.getByLabel('Căn cứ 1: ngày').press('Alt+ArrowDown');
    await expect.poll(dates).toEqual(['22/QH', '11/QH 5/13/2026', '33/QH']);
    await page.getByLabel('Bỏ căn cứ 1').click();
    await expect.poll(dates).toEqual(['11/QH 5/13/2026', '33/QH']);
    await page.getByLabel('Bỏ căn cứ 1').click();
    await expect.poll(dates).toEqual(['33/QH']);
    await press('Control+z', 'Control+z');
    await expect.poll(dates).toEqual(['22/QH', '11/QH', '33/QH']);
  });

  it('copies blocks out with their numbers, and back in as the blocks they were', async () => {
    await editor.draft('ke-hoach-thuc-hien-van-ban');
    const copy = (): Promise<{ html: string; text: string }> =>
      editor.body.evaluate((element) => {
        const clipboard = new DataTransfer();
        element.dispatchEvent(
          new ClipboardEvent('copy', { clipboardData: clipboard, bubbles: true, cancelable: true }),
        );
        return { html: clipboard.getData('text/html'), text: clipboard.getData('text/plain') };
      });
    const bare = (body: readonly Block[]): unknown =>
      JSON.parse(JSON.stringify(body, (key, entry) => (key === 'id' ? '' : entry)));
    const before = await stored();
    await editor.body.focus();
    await press(`${MODIFIER}+a`);
    const { html, text } = await copy();
    const lines = text.split('\n');
    expect(lines).toContain('I. Mục đích, yêu cầu');
    expect(lines.some((line) => /^- (Cơ quan chủ trì|Chủ trì): \S/.test(line))).toBe(true);
    // What Word is given has the same words.
    const words = await page.evaluate(
      (given) => new DOMParser().parseFromString(given, 'text/html').body.textContent,
      html,
    );
    expect(words.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
    await clear();
    await paste({ 'text/html': html, 'text/plain': text });
    expect(bare(await stored())).toEqual(bare(before));
    // A piece of a sentence comes without the number of its block.
    await editor.goTo(2);
    await press('Shift+Home');
    expect((await copy()).text).toBe(await editor.blockText(2));
  });

  it('takes a page pasted from Word apart into blocks', async () => {
    await editor.draft('cong-van');
    await clear();
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body lang=VI>
<!--StartFragment-->
<p class=MsoNormal style='text-align:justify'><b>I. MỤC ĐÍCH<o:p></o:p></b></p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Triển khai <b>kịp thời</b> các nhiệm vụ<span style='color:red'> được giao</span>.</p>
<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.<span>&nbsp; </span></span><![endif]>Phân công rõ <i>trách nhiệm</i>.</p>
<p class=MsoNormal>- Nhà 500 m<sup><span lang=VI>2</span></sup>, khí CO<span style='vertical-align:sub'>2</span>;</p>
<table border=1><thead><tr><td rowspan=2><p>TT</p></td><td colspan=2><p>Kết quả</p></td></tr></thead><tr><td><p>Năm 2025</p></td><td><p>Năm 2026</p></td></tr><tr><td><p>1</p></td><td><p>12</p></td><td><p>15<script>window.bad=1</script></p></td></tr></table>
<p class=MsoNormal><img src=x onerror="window.bad=1">Kết thúc.<o:p>&nbsp;</o:p></p>
<!--EndFragment--></body></html>`;
    await paste({ 'text/html': html, 'text/plain': 'I. MỤC ĐÍCH' });
    const body = await stored();
    expect(body.map((block) => block.type)).toEqual([
      'heading',
      'item',
      'item',
      'bullet',
      'table',
      'paragraph',
    ]);
    expect(body[1]).toMatchObject({
      level: 'arabic',
      content: [
        { text: 'Triển khai ' },
        { text: 'kịp thời', bold: true },
        { text: ' các nhiệm vụ được giao.' },
      ],
    });
    expect(body[3]).toMatchObject({ content: [{ text: 'Nhà 500 m², khí CO₂;' }] });
    expect(body[4]).toMatchObject({
      rows: [
        [{ rowSpan: 2 }, { colSpan: 2 }],
        [{}, {}],
        [{}, {}, { paragraphs: [[{ text: '15' }]] }],
      ],
    });
    expect(await page.evaluate(() => 'bad' in globalThis)).toBe(false);
    await press('Control+z');
    await expect.poll(() => editor.body.textContent()).toBe('');
    await press('Control+y');
    await editor.previewShows('Kết thúc.');
    await shot('pasted');
  });

  it('keeps widths, bold and alignment of a table from Excel, which tells them by classes, also with merged cells', async () => {
    await editor.draft('cong-van');
    await clear();
    const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--table {mso-displayed-decimal-separator:","}
.xl65
\t{mso-style-parent:style0;
\tfont-weight:700;
\ttext-align:center;}
--></style></head><body><table width=256><col width=32><col width=160 span=1><col width=64>
<tr><td colspan=2 class=xl65>Hội</td><td class=xl65>Hội viên</td></tr>
<tr><td align=right>1</td><td>Hội Luật gia</td><td align=right>420</td></tr></table></body></html>`;
    await paste({ 'text/html': html, 'text/plain': 'Hội\t\tHội viên\r\n1\tHội Luật gia\t420\r\n' });
    expect(await stored()).toMatchObject([
      {
        type: 'table',
        columns: [{ weight: 32 }, { weight: 160 }, { weight: 64 }],
        rows: [
          [{ colSpan: 2, align: 'center', paragraphs: [[{ text: 'Hội', bold: true }]] }, { align: 'center' }],
          [{ align: 'right', paragraphs: [[{ text: '1' }]] }, {}, { align: 'right' }],
        ],
      },
    ]);
    expect(window.problems).toEqual([]);
  });

  it('makes a table of cells pasted from Excel, fills a table cell by cell, merges and splits', async () => {
    await editor.draft('cong-van');
    await clear();
    const grid = 'TT\tHội\tHội viên\r\n1\tHội Luật gia\t420\r\n2\tHội Đông y\t1.250\r\n';
    await paste({ 'text/plain': grid });
    const [table] = await stored();
    expect(table).toMatchObject({
      type: 'table',
      rows: [
        [{}, {}, {}],
        [{}, {}, {}],
        [{}, {}, {}],
      ],
    });
    await editor.body.locator('td').nth(3).click();
    await paste({ 'text/plain': '3\tHội Làm vườn\t900\r\n4\tHội Tin học\t150\r\n' });
    expect((await stored())[0]).toMatchObject({
      rows: [
        [{}, {}, {}],
        [{ paragraphs: [[{ text: '3' }]] }, { paragraphs: [[{ text: 'Hội Làm vườn' }]] }, {}],
        [{ paragraphs: [[{ text: '4' }]] }, {}, { paragraphs: [[{ text: '150' }]] }],
      ],
    });
    await editor.body.locator('td').nth(0).click();
    await page.mouse.down();
    const second = await editor.body.locator('td').nth(1).boundingBox();
    if (!second) throw new Error('no cell');
    await page.mouse.move(second.x + second.width / 2, second.y + second.height / 2, { steps: 5 });
    await page.mouse.up();
    await page.getByRole('button', { name: /Gộp các ô đang chọn/ }).click();
    expect((await stored())[0]).toMatchObject({
      rows: [
        [{ colSpan: 2 }, {}],
        [{}, {}, {}],
        [{}, {}, {}],
      ],
    });
    await page.getByRole('button', { name: /Tách ô đã gộp/ }).click();
    await page.getByRole('button', { name: /Hàng tiêu đề/ }).click();
    await page.getByRole('button', { name: /Thêm hàng ở dưới/ }).click();
    await page.getByRole('button', { name: /Thêm cột bên phải/ }).click();
    const [changed] = await stored();
    expect(changed).toMatchObject({ columns: [{}, {}, {}, {}] });
    expect(changed?.type === 'table' && changed.rows.map((row) => row.length)).toEqual([4, 4, 4, 4]);
    // Tab goes to the next cell.
    await editor.body.locator('td').nth(4).click();
    await press('Tab');
    await type('chữ mới ');
    await editor.previewShows('chữ mới');
    // The pages mark the cell in which one writes.
    const here = (): Promise<string> =>
      page
        .locator('.preview-pages')
        .evaluate((host) =>
          [...(host.shadowRoot?.querySelectorAll('.here') ?? [])].map((one) => one.textContent).join('|'),
        );
    await expect.poll(here).toMatch(/^chữ mới/);
    // The line between two columns is dragged.
    const cell = await editor.body.locator('td').nth(5).boundingBox();
    if (!cell) throw new Error('no cell');
    await page.mouse.move(cell.x + cell.width - 2, cell.y + 5);
    await page.mouse.down();
    await page.mouse.move(cell.x + cell.width + 40, cell.y + 5, { steps: 4 });
    await page.mouse.up();
    const [resized] = await stored();
    expect(resized?.type === 'table' && (resized.columns[1]?.weight ?? 0)).toBeGreaterThan(
      changed?.type === 'table' ? (changed.columns[1]?.weight ?? 0) : 0,
    );
    await shot('table');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('writes an appendix of its own, with its own numbers', async () => {
    await page.getByRole('button', { name: '+ Thêm phụ lục' }).click();
    await page.getByLabel('Phụ lục: tên').fill('Danh sách hội thành viên');
    const appendix = page.locator('[data-part="appendices"] .body-text');
    await appendix.focus();
    await type('1. Hội Luật gia');
    await expect.poll(() => appendix.locator('> .block').first().getAttribute('data-mark')).toBe('1.');
    await editor.previewShows('1. Hội Luật gia');
    // What comes behind one that goes away takes its place, also for what leads there.
    await page.getByRole('button', { name: '+ Thêm phụ lục' }).click();
    await appendix.nth(1).focus();
    await type('Chữ của phụ lục sau.');
    expect(await appendix.nth(1).getAttribute('data-path')).toBe('appendices.1.body');
    expect(await appendix.nth(1).getAttribute('aria-label')).toBe('phụ lục ii');
    await page
      .getByRole('button', { name: /Xóa phụ lục/ })
      .first()
      .click();
    await expect.poll(() => appendix.count()).toBe(1);
    expect(await appendix.textContent()).toBe('Chữ của phụ lục sau.');
    await expect.poll(() => appendix.getAttribute('data-path')).toBe('appendices.0.body');
    expect(await appendix.getAttribute('aria-label')).toBe('phụ lục');
    await page.locator('.preview-pages').getByText('Chữ của phụ lục sau.').click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-path')))
      .toBe('appendices.0.body');
  });

  it('prints no error of the page or of the Content-Security-Policy', () => {
    expect(window.problems).toEqual([]);
  });
});
