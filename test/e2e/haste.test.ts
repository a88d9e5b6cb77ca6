/** A quick hand and a slow machine: answers come late, keys and presses come at once. Nothing is lost, and no command works on the wrong thing. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentText } from '../../templates/model/content.ts';
import { pageClient, value } from '../support/client.ts';
import { openWindow, type OpenWindow } from '../support/window.ts';
import { EditorPage } from './pages/editor.ts';
import { slowCalls } from './pages/late-calls.ts';

describe('in haste', () => {
  let window: OpenWindow;
  let page: Page;
  let editor: EditorPage;

  beforeAll(async () => {
    window = await openWindow();
    page = window.page;
    editor = new EditorPage(page);
    await value(pageClient(page).office.addSample({}));
    await page.reload();
    await page.getByRole('navigation').first().waitFor();
  });
  afterAll(() => window.close());

  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const type = (text: string): Promise<void> => page.keyboard.type(text);
  /** A document whose body has these paragraphs, open in the window. */
  const draft = async (...paragraphs: string[]): Promise<number> => {
    const id = await editor.draft('cong-van');
    const { documents } = pageClient(page);
    const { document, revision } = await value(documents.get({ id }));
    await value(
      documents.save({
        id,
        revision,
        document: {
          ...document,
          body: paragraphs.map((text, at) => ({ type: 'paragraph', id: `p${at}`, content: [{ text }] })),
        },
      }),
    );
    await expect.poll(() => editor.body.textContent()).toBe(paragraphs.join(''));
    return id;
  };
  const texts = (): Promise<string[]> =>
    editor.body.locator('> .block').evaluateAll((blocks) => blocks.map((block) => block.textContent));
  const stored = async (id: number): Promise<string[]> => {
    const { document } = await value(pageClient(page).documents.get({ id }));
    return document.body.map((block) => ('content' in block ? contentText(block.content) : ''));
  };
  /** What a key does right behind a moved caret, before the browser has told of it. */
  const rightBehind = (
    move: { block: number; from: number; to?: number },
    key: { key: string; keyCode: number },
  ): Promise<void> =>
    editor.body.evaluate(
      (body, given) => {
        const block = body.children[given.move.block];
        const text = block && document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
        if (!text) throw new Error('no such block');
        document
          .getSelection()
          ?.setBaseAndExtent(text, given.move.from, text, given.move.to ?? given.move.from);
        body.dispatchEvent(new KeyboardEvent('keydown', { ...given.key, bubbles: true, cancelable: true }));
      },
      { move, key },
    );

  it('a fix of the check is not put over what was written since', async () => {
    await draft('Đoạn một.', 'Đoạn hai  có hai dấu cách.');
    const fix = page.getByRole('button', { name: 'Bỏ dấu cách thừa' });
    await fix.waitFor();
    await slowCalls(page, 'documents.check', 800, async () => {
      await editor.goTo(1);
      await press('Enter');
      await type('Đoạn mới.');
      await fix.click();
      await page.getByText('đang kiểm tra lại').waitFor();
      expect(await texts()).toEqual(['Đoạn một.', 'Đoạn mới.', 'Đoạn hai  có hai dấu cách.']);
    });
    await expect
      .poll(async () => {
        await fix.click();
        return texts();
      })
      .toEqual(['Đoạn một.', 'Đoạn mới.', 'Đoạn hai có hai dấu cách.']);
  });

  it('a check that failed is asked for again', async () => {
    await draft('Một.');
    let refused = 0;
    await page.route('**/api/invoke', (route) => {
      if (refused > 0 || !route.request().postData()?.includes('"name":"documents.check"'))
        return route.continue();
      refused += 1;
      return route.abort();
    });
    await editor.goTo(1);
    await page.keyboard.insertText(' Hai  ba.');
    await expect.poll(() => refused).toBe(1);
    await page.getByRole('button', { name: 'Bỏ dấu cách thừa' }).waitFor();
    await page.unroute('**/api/invoke');
  });

  it('undo puts the caret where the words went, and behind those that come back', async () => {
    await draft('Một.', 'Hai.');
    await editor.goTo(1);
    await press('Enter', 'Control+z');
    await type('z');
    expect(await texts()).toEqual(['Một.z', 'Hai.']);
    await press('ArrowLeft', 'ArrowLeft', 'Enter', 'Control+z');
    await type('y');
    expect(await texts()).toEqual(['Mộty.z', 'Hai.']);
    await editor.goTo(2);
    await press('Shift+Home', 'Delete', 'Control+z');
    await type('x');
    expect(await texts()).toEqual(['Mộty.z', 'Hai.x']);
  });

  it('undo and redo of another kind leave the caret in its block', async () => {
    await draft('Trước.', 'Khảo sát', 'Sau.');
    await editor.goTo(2);
    await press('End', 'Control+5');
    await expect.poll(() => editor.body.locator('> .task').count()).toBe(1);
    await press('Control+z');
    await expect.poll(() => editor.body.locator('> .task').count()).toBe(0);
    await type(' một');
    await expect.poll(texts).toEqual(['Trước.', 'Khảo sát một', 'Sau.']);
    await press('Control+z');
    await expect.poll(texts).toEqual(['Trước.', 'Khảo sát', 'Sau.']);
    await press('Control+4');
    await press('Control+z');
    await press('Control+y');
    await type(' hai');
    await expect.poll(texts).toEqual(['Trước.', 'Khảo sát hai', 'Sau.']);
  });

  it('a tool works where the caret stands', async () => {
    await draft('Một.', 'Hai.', 'Ba.');
    await editor.goTo(1);
    await editor.saved();
    await editor.body.evaluate((body) => {
      const text = document.createTreeWalker(body.children[2]!, NodeFilter.SHOW_TEXT).nextNode()!;
      document.getSelection()?.collapse(text, 1);
      document.querySelector<HTMLElement>('[data-part="body"] .tool.delete')?.click();
    });
    expect(await texts()).toEqual(['Một.', 'Hai.']);
  });

  it('an offer is not taken where the caret has gone', async () => {
    await draft('Khảo sát', 'Sau');
    await editor.goTo(1);
    await press('Control+5', 'End', 'Enter');
    await type('so');
    await press('Control+ ');
    await page.locator('.suggest [aria-selected="true"]').waitFor();
    await rightBehind({ block: 1, from: 0 }, { key: 'Enter', keyCode: 13 });
    const blocks = await texts();
    expect(blocks.slice(1)).toEqual(['', 'Sau']);
    expect(blocks[0]).toMatch(/^Khảo sátso/);
  });

  it('letters behind a chosen heading are written there', async () => {
    await editor.draft('ke-hoach-tu-van-phan-bien');
    await editor.goTo(1);
    await press('Control+g');
    await page.getByLabel('Tìm (không cần dấu)').fill('to chuc thuc hien');
    await expect.poll(() => page.getByRole('dialog').getByRole('radio').count()).toBe(1);
    // Where the caret is when the next key comes: a turn of the loop later would be too late.
    const isThere = await page.evaluate(() => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
      );
      return document.activeElement?.matches('.body-text') === true;
    });
    expect(isThere).toBe(true);
    await type('XYZ');
    expect(await editor.caretBlock()).toMatch(/XYZ/);
    expect(await editor.caretBlock()).toMatch(/tổ chức thực hiện/i);
  });

  /** A letter and a key right behind it, before any frame is painted. */
  const letterAndKey = (letter: string, key: { key: string; ctrlKey?: boolean }): Promise<void> =>
    page.evaluate(
      async (given) => {
        document.execCommand('insertText', false, given.letter);
        // The editor reads its letter in a microtask.
        await Promise.resolve();
        const { activeElement } = document;
        activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { ...given.key, bubbles: true, cancelable: true }),
        );
      },
      { letter, key },
    );

  it('a letter not yet painted is undone, stored and made a step of its own like any other', async () => {
    const id = await draft('Một.');
    await editor.goTo(1);
    await letterAndKey('!', { key: 'z', ctrlKey: true });
    await expect.poll(() => editor.body.textContent()).toBe('Một.');
    await editor.saved();
    expect(await stored(id)).toEqual(['Một.']);
    await press('Control+y');
    await expect.poll(() => editor.body.textContent()).toBe('Một.!');
    await letterAndKey('?', { key: 'Enter' });
    await expect.poll(texts).toEqual(['Một.!?', '']);
    await press('Control+z');
    await expect.poll(texts).toEqual(['Một.!?']);
    await letterAndKey('*', { key: 's', ctrlKey: true });
    await page.getByRole('status').filter({ hasText: 'Đã lưu.' }).waitFor();
    expect(await stored(id)).toEqual(['Một.!?*']);
  });

  it('a document left while it is being stored opens with its last words, and can be written on', async () => {
    const id = await draft('Một.');
    await editor.goTo(1);
    await slowCalls(page, 'documents.save', 700, async () => {
      const sent = page.waitForRequest((request) => (request.postData() ?? '').includes('documents.save'));
      await type(' hai');
      await sent;
      await type(' ba');
      await press('Alt+1');
      await page.locator(`[data-document="${id}"]`).waitFor({ state: 'detached' });
      await page.goBack();
      await page.locator(`[data-document="${id}"]`).waitFor();
      expect(await editor.body.textContent()).toBe('Một. hai ba');
    });
    await editor.goTo(1);
    await type(' bốn');
    await editor.saved();
    expect(await stored(id)).toEqual(['Một. hai ba bốn']);
  });

  it('what is typed while a copy of a refused document is made is in the copy', async () => {
    const id = await draft('Một.');
    const { documents } = pageClient(page);
    const { document, revision } = await value(documents.get({ id }));
    await slowCalls(page, 'documents.get', 1_500, async () => {
      await value(documents.save({ id, revision, document: { ...document, subject: 'nơi khác' } }));
      await editor.goTo(1);
      await type(' hai');
      await page.locator('[data-save="failed"]').waitFor();
    });
    await slowCalls(page, 'documents.save', 700, async () => {
      const sent = page.waitForRequest((request) =>
        (request.postData() ?? '').includes('documents.duplicate'),
      );
      await page.getByRole('button', { name: 'Lưu bản của tôi thành văn bản khác' }).click();
      await sent;
      await editor.goTo(1);
      await type(' ba');
      const copy = await editor.openedOther(id);
      expect(await stored(copy)).toEqual(['Một. hai ba']);
    });
  });

  it('an older version comes only to who waits for it, and keeps what was typed just before', async () => {
    const id = await draft('Một.');
    await value(pageClient(page).documents.keepVersion({ id }));
    const dialog = page.getByRole('dialog', { name: 'Các bản đã lưu trước' });
    const restore = dialog.getByRole('button', { name: 'Lấy lại bản này' });
    const open = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Bản trước' }).click();
      await expect.poll(() => restore.isEnabled()).toBe(true);
    };
    await editor.goTo(1);
    await slowCalls(page, 'documents.keepVersion', 700, async () => {
      await open();
      const asked = page.waitForResponse((response) =>
        (response.request().postData() ?? '').includes('documents.keepVersion'),
      );
      await restore.click();
      await press('Escape');
      await editor.goTo(1);
      await type(' hai');
      await asked;
    });
    await editor.saved();
    expect(await texts()).toEqual(['Một. hai']);
    await slowCalls(page, 'documents.save', 500, async () => {
      await open();
      await press('Escape');
      await editor.goTo(1);
      await type(' ba');
      await open();
      await expect.poll(() => restore.isEnabled()).toBe(true);
      // The first is of " hai", kept when the late call came.
      await dialog.getByRole('radio').nth(1).check();
      await expect.poll(() => restore.isEnabled()).toBe(true);
      await restore.click();
      await expect.poll(texts).toEqual(['Một.']);
    });
    const { versions, version } = pageClient(page).documents;
    const [newest] = await value(versions({ id }));
    const kept = await value(version({ id, revision: newest?.revision ?? 0 }));
    expect(kept.body).toMatchObject([{ content: [{ text: 'Một. hai ba' }] }]);
  });

  it('Enter opens the template of the words that were typed, not of those before', async () => {
    await page.keyboard.press('Alt+2');
    const search = page.getByLabel(/^Tìm mẫu/);
    await search.focus();
    await slowCalls(page, 'templates.list', 400, async () => {
      await type('giay moi');
      await press('Enter');
      await expect.poll(() => page.url()).toMatch(/#\/new\/./);
    });
    expect(page.url()).toMatch(/#\/new\/giay-moi$/);
  });

  it('prints no error of the page', () =>
    expect(window.problems.filter((text) => !/ERR_FAILED/.test(text))).toEqual([]));
});
