/** What every page must hold: accessible, and no text cut off. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Violations that axe finds, each with where. */
export async function axeViolations(page: Page): Promise<string[]> {
  // In one go: else axe opens a page of its own for a moment, and the focus of this one may not come back to where it was.
  const result = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return result.violations.map(
    (violation) =>
      `${violation.id}: ${violation.nodes.map((node) => `${node.target.join(' ')} (${node.failureSummary ?? ''})`).join('\n')}`,
  );
}

/** Buttons, links and closed choices whose words do not fit into them, and whether the window scrolls sideways. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut = [...document.querySelectorAll('button, a.button, nav a, th')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map((element) => `${element.tagName} ${element.textContent}`);
    // The words of a closed choice are none of the page's: its own box without anything around it says how wide they are.
    for (const choice of document.querySelectorAll('select')) {
      const chosen = choice.selectedOptions[0];
      if (!chosen || !choice.checkVisibility()) continue;
      const alone = document.createElement('select');
      alone.append(new Option(chosen.text));
      alone.style.setProperty('position', 'absolute');
      alone.style.setProperty('width', 'max-content', 'important');
      choice.after(alone);
      if (alone.offsetWidth > choice.offsetWidth + 1) cut.push(`SELECT ${chosen.text}`);
      alone.remove();
    }
    if (document.documentElement.scrollWidth > window.innerWidth) cut.push('the window scrolls sideways');
    const main = document.querySelector('main');
    if (main && main.scrollWidth > main.clientWidth) cut.push('the page scrolls sideways');
    // The window clips what is wider: such a part is out of reach unless something around it scrolls.
    for (const element of document.querySelectorAll('main, button, a, input, select, textarea')) {
      if (element.getBoundingClientRect().right <= window.innerWidth + 1 || !element.checkVisibility())
        continue;
      let around = element.parentElement;
      while (around && !['auto', 'scroll'].includes(getComputedStyle(around).overflowX))
        around = around.parentElement;
      if (!around) cut.push(`out of reach: ${element.tagName} ${element.textContent.slice(0, 40)}`);
    }
    return cut;
  });
}

/** Words that something else lies over, or that a box cuts off without an ellipsis, among those that are not scrolled away. */
export function coveredTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Box {
      left: number;
      top: number;
      right: number;
      bottom: number;
    }
    const cross = (a: Box, b: Box): Box => ({
      left: Math.max(a.left, b.left),
      top: Math.max(a.top, b.top),
      right: Math.min(a.right, b.right),
      bottom: Math.min(a.bottom, b.bottom),
    });
    const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
    const problems: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (words === '' || !parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width < 2 || rect.height < 2) continue;
        let seen: Box = rect;
        let isCut = false;
        for (let box: Element | null = parent; box; box = box.parentElement) {
          const style = getComputedStyle(box);
          if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
          const clip = box.getBoundingClientRect();
          const isMeant = style.overflowX !== 'hidden' || style.textOverflow === 'ellipsis';
          if (!isMeant && clip.width > 2 && seen.right > clip.right + 2) isCut = true;
          seen = cross(seen, clip);
        }
        seen = cross(seen, screen);
        if (seen.right - seen.left < 4 || seen.bottom - seen.top < 4) continue;
        if (isCut) problems.push(`cut: ${words.slice(0, 60)}`);
        const top = document.elementFromPoint((seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2);
        if (!top || top === parent || parent.contains(top) || top.contains(parent)) continue;
        // A link may be stretched over its own entry; what stays in place lies over what is scrolled under it.
        const isOwnLink = top instanceof HTMLAnchorElement && top.closest('li')?.contains(parent) === true;
        let stays: Element | null = top;
        while (stays && !['sticky', 'fixed'].includes(getComputedStyle(stays).position))
          stays = stays.parentElement;
        if (!isOwnLink && !stays)
          problems.push(`under ${top.tagName.toLowerCase()}.${top.className}: ${words.slice(0, 60)}`);
      }
    }
    return [...new Set(problems)];
  });
}
