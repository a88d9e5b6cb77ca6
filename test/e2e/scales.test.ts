/** Every page on the smallest screen of an office, 1366×768, at 100, 125, 150 and 200 %, in light and dark: nothing cut, nothing covered, accessible. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageClient, value } from '../support/client.ts';
import { openWindow, type OpenWindow } from '../support/window.ts';
import { axeViolations, coveredTexts, cutTexts } from './pages/checks.ts';
import { EditorPage } from './pages/editor.ts';

const SHOTS = 'test/e2e/screenshots/scales';
const SCREEN = { width: 1366, height: 768 };

const PAGES: readonly (readonly [name: string, hash: string])[] = [
  ['documents', '#/documents'],
  ['trash', '#/trash'],
  ['new', '#/new'],
  ['fill-in', '#/new/ke-hoach-thuc-hien-van-ban'],
  ['templates', '#/templates'],
  ['office', '#/office'],
  ['associations', '#/associations'],
  ['new-association', '#/new-association'],
  ['association', '#/association/1'],
  ['association-figures', '#/association/1/figures'],
  ['figures', '#/figures'],
  ['association-types', '#/association-types'],
  ['people', '#/people'],
  ['new-person', '#/new-person'],
  ['person', '#/person/1'],
  ['find-experts', '#/find-experts'],
  ['duties', '#/duties'],
  ['duty-rules', '#/duty-rules'],
  ['import', '#/import/associations'],
  ['import-runs', '#/import-runs'],
];

describe('every page fits', () => {
  let window: OpenWindow;
  let page: Page;
  let editor: number;

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    window = await openWindow();
    ({ page } = window);
    const api = pageClient(page);
    await value(api.office.addSample({}));
    await value(api.associations.loadSample({}));
    await page.getByRole('navigation').first().waitFor();
    editor = await new EditorPage(page).draft('ke-hoach-thuc-hien-van-ban');
  }, 60_000);
  afterAll(async () => {
    await window.close();
  });

  const open = async (hash: string): Promise<void> => {
    await page.evaluate((target) => (location.hash = target), hash);
    await page.locator('h1').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(150);
  };
  const problemsOf = async (name: string, isFull: boolean): Promise<string[]> => {
    await page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
    const found = [...(await cutTexts(page)), ...(await coveredTexts(page))];
    if (isFull) found.push(...(await axeViolations(page)));
    return found.map((problem) => `${name}: ${problem}`);
  };

  it.each([100, 125, 150, 200])('at %i per cent', { timeout: 180_000 }, async (percent) => {
    // A screen at this scale has so many CSS pixels.
    await page.setViewportSize({
      width: Math.round((SCREEN.width * 100) / percent),
      height: Math.round((SCREEN.height * 100) / percent),
    });
    await page.emulateMedia({ colorScheme: percent === 150 ? 'dark' : 'light' });
    const problems: string[] = [];
    for (const [name, hash] of [...PAGES, ['editor', `#/document/${editor}`] as const]) {
      await open(hash);
      problems.push(...(await problemsOf(`${name}-${percent}`, percent >= 150)));
    }
    expect(problems).toEqual([]);
  });

  it.each([100, 125, 150, 200])('cuts no chosen text of the editor at %i per cent', async (percent) => {
    await page.setViewportSize({
      width: Math.round((SCREEN.width * 100) / percent),
      height: Math.round((SCREEN.height * 100) / percent),
    });
    await open(`#/document/${editor}`);
    const problems = new Set<string>();
    const look = async (name: string): Promise<void> => {
      await page.screenshot({ path: path.join(SHOTS, `${name}-${percent}.png`) });
      for (const problem of await cutTexts(page)) problems.add(problem);
    };
    for (const role of ['partners', 'time']) {
      await page.locator(`[data-part="body"] .task-line[data-role="${role}"]`).first().click();
      await page.getByRole('toolbar', { name: 'Công cụ nhiệm vụ (nội dung)' }).waitFor();
      await look(`task-${role}`);
    }
    await new EditorPage(page).goTo(1);
    const kind = page.getByLabel('Loại khối (nội dung)');
    for (const name of ['Chỉ tiêu không số', 'Điều có tiêu đề']) {
      await kind.selectOption(name);
      await look('kind');
      await page.keyboard.press('Control+z');
    }
    await page
      .locator('.form-scroll details')
      .evaluateAll((all) => all.forEach((entry) => entry.setAttribute('open', '')));
    await page.getByText('Trình bày: lề, cỡ chữ, giãn dòng, dấu').first().scrollIntoViewIfNeeded();
    await look('layout-settings');
    expect([...problems]).toEqual([]);
  });

  it('squeezes no box beside a long text that is offered', async () => {
    await page.setViewportSize({ width: 683, height: 384 });
    await open(`#/document/${editor}`);
    await page.getByRole('button', { name: 'Đã dùng…' }).click();
    const boxes = page.locator('.pick-entry input');
    await boxes.first().waitFor();
    await page.screenshot({ path: path.join(SHOTS, 'pick-200.png') });
    const widths = await boxes.evaluateAll((all) => all.map((box) => box.getBoundingClientRect().width));
    await page.keyboard.press('Escape');
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(13);
  });

  it.each([512, 460])('leaves room to write in at 150 per cent, %i pixels high', async (height) => {
    await page.setViewportSize({ width: 911, height });
    await open(`#/document/${editor}`);
    await page.screenshot({ path: path.join(SHOTS, `writing-150-${height}.png`) });
    /** Height of the form that nothing lies over. */
    const room = await page.evaluate(() => {
      const form = document.querySelector('.form-scroll')?.getBoundingClientRect();
      const tools = document.querySelector('[data-part="body"] .body-tools')?.getBoundingClientRect();
      if (!form || !tools) throw new Error('no editor');
      return form.height - tools.height;
    });
    // At least eight lines.
    expect(room).toBeGreaterThan(200);
  });

  it('prints no error of the page or of the Content-Security-Policy', () => {
    expect(window.problems).toEqual([]);
  });
});
