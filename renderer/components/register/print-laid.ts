/**
 * Prints a laid document that is stored nowhere: into a hidden frame that holds nothing else. The window's Content-Security-Policy allows no
 * inline style; the page's rules come as a constructed style sheet.
 */
import { ClassSheet } from '../../../templates/html/markup.ts';
import { pageCss } from '../../../templates/html/paper.ts';
import { sectionHtml } from '../../../templates/html/render.ts';
import { textCss } from '../../../templates/html/styles.ts';
import type { LaidDocument } from '../../../templates/layout/laid.ts';
import { newPrintFrame } from '../print-frame.ts';

/** Opens the print dialog for the document. Resolves when it was opened. */
export async function printLaid(laid: LaidDocument): Promise<void> {
  const frame = newPrintFrame();
  document.body.append(frame);
  const page = frame.contentWindow;
  if (!page) return;
  const { document: paper } = page;
  const classes = new ClassSheet('.doc');
  const sections = laid.sections.map(
    (section, index) =>
      `<section class="sec${index}">${sectionHtml(section, { profile: laid.profile, sheet: classes }).join('\n')}</section>`,
  );
  // A style sheet belongs to the document whose window made it.
  const sheet = new (page as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(
    [
      fontFaces(),
      pageCss(laid),
      textCss(laid.profile, '.doc'),
      classes.css(),
      'html,body{margin:0;padding:0;background:#fff}',
    ].join('\n'),
  );
  paper.adoptedStyleSheets = [sheet];
  paper.documentElement.lang = 'vi';
  paper.title = laid.properties.title;
  paper.body.className = 'doc';
  paper.body.innerHTML = sections.join('\n');
  page.addEventListener('afterprint', () => frame.remove());
  await Promise.all([...paper.fonts].map((face) => face.load().catch(() => null)));
  page.print();
}

/** The window's own font files for the frame, their addresses made whole. */
function fontFaces(): string {
  return [...document.styleSheets]
    .flatMap((sheet) =>
      [...sheet.cssRules]
        .filter((rule) => rule instanceof CSSFontFaceRule)
        .map((rule) =>
          rule.cssText.replace(
            /url\("([^"]+)"\)/g,
            (_, address: string) => `url("${new URL(address, sheet.href ?? document.baseURI).href}")`,
          ),
        ),
    )
    .join('\n');
}
