import { describe, expect, it } from 'vitest';
import { renderDocx, renderLaidDocx } from '../../../../templates/docx/render.ts';
import { parseXml, type XmlElement } from '../../../../templates/import/xml.ts';
import type { LaidDocument, LaidNode, LaidParagraph } from '../../../../templates/layout/laid.ts';
import { layoutDocument } from '../../../../templates/layout/layout.ts';
import { plain } from '../../../../templates/model/content.ts';
import type { AdminDocument } from '../../../../templates/model/document.ts';
import { LAYOUT_IDS } from '../../../../templates/model/kinds.ts';
import { lineHeight } from '../../../../templates/profiles/line-height.ts';
import { PROFILES } from '../../../../templates/profiles/resolve.ts';
import { mmToTwip, ptToEighth, ptToTwip } from '../../../../templates/profiles/units.ts';
import { aDocument, aHeading } from '../../../fixtures/documents.ts';
import { AWKWARD_CASES, KIND_CASES, aMergedTable } from '../../../support/docx-cases.ts';
import { descendants, docxParagraphs, docxParts, documentXml } from '../../../support/docx-words.ts';

const attribute = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes[`w:${name}`];
const first = (root: XmlElement | undefined, name: string): XmlElement | undefined =>
  root ? descendants(root, name)[0] : undefined;
const styleOf = (paragraph: XmlElement): string => attribute(first(paragraph, 'w:pStyle'), 'val') ?? '';
const textOf = (paragraph: XmlElement): string =>
  descendants(paragraph, 'w:t')
    .map((part) => part.text)
    .join('');
const paragraphs = async (changes: Partial<AdminDocument>): Promise<XmlElement[]> =>
  descendants(documentXml(await renderDocx(aDocument(changes))), 'w:p');

/** Every paragraph of a laid document in reading order, without the empty cells that merging leaves. */
function laidTexts(laid: LaidDocument): string[] {
  const texts = (node: LaidNode): string[] => {
    if (node.type === 'rule') return [];
    if (node.type === 'table') return node.rows.flat().flatMap((cell) => cell.nodes.flatMap(texts));
    return [
      `${node.mark && !node.mark.list ? `${node.mark.text} ` : ''}${node.runs.map(({ text }) => text).join('')}`,
    ];
  };
  return laid.sections.flatMap((section) => section.nodes.flatMap(texts)).filter((text) => text !== '');
}

describe('every word of the layout is printed, once and in order', () => {
  it.each([...KIND_CASES, ...AWKWARD_CASES])('$name', async ({ document }) => {
    const printed = docxParagraphs(await renderDocx(document)).filter((text) => text !== '');
    expect(printed).toEqual(laidTexts(layoutDocument(document)));
  });
});

/** A document of one paragraph, laid by hand. */
function laidParagraph(changes: Partial<LaidParagraph>): LaidDocument {
  const node: LaidParagraph = {
    type: 'paragraph',
    style: 'body',
    align: 'justify',
    runs: [],
    keepNext: false,
    ...changes,
  };
  return {
    profile: PROFILES.state,
    sections: [{ orientation: 'portrait', restartsPages: true, nodes: [node], textWidth: 165 }],
    properties: { title: '', subject: '', author: '', date: null },
  };
}
const onlyParagraph = (laid: LaidDocument): XmlElement => {
  const paragraph = descendants(documentXml(renderLaidDocx(laid)), 'w:p')[0];
  if (!paragraph) throw new Error('no paragraph');
  return paragraph;
};
const run = (text: string, more: Partial<{ bold: boolean; italic: boolean; underline: boolean }> = {}) => ({
  text,
  bold: false,
  italic: false,
  underline: false,
  ...more,
});

describe('runs', () => {
  it('say nothing that their style says', () => {
    const paragraph = onlyParagraph(laidParagraph({ runs: [run('Nội dung')] }));
    expect(descendants(paragraph, 'w:rPr')).toEqual([]);
  });

  it.each([
    ['bold in upright text', 'body', { bold: true }, ['w:b', 'w:bCs', 'w:i', 'w:iCs']],
    ['upright in a bold heading', 'roman', {}, ['w:b', 'w:bCs', 'w:i', 'w:iCs']],
  ] as const)('%s is said', (_name, style, type, said) => {
    const paragraph = onlyParagraph(laidParagraph({ style, runs: [run('chữ', type)] }));
    expect(first(paragraph, 'w:rPr')?.children.map(({ name }) => name)).toEqual(said);
    expect(attribute(first(paragraph, 'w:b'), 'val') === 'false').toBe(!('bold' in type));
  });

  it('break lines and tab where the text does', () => {
    const paragraph = onlyParagraph(laidParagraph({ runs: [run('một\nhai\tba\n')] }));
    expect(first(paragraph, 'w:r')?.children.map(({ name, text }) => (name === 'w:t' ? text : name))).toEqual(
      ['một', 'w:br', 'hai', 'w:tab', 'ba', 'w:br'],
    );
  });
});

describe('frames of stamps', () => {
  const { profile } = laidParagraph({});
  const frame = { width: 40, height: 8, weight: 0.75 };
  const paragraph = onlyParagraph(
    laidParagraph({ style: 'urgency', align: 'center', runs: [run('HỎA TỐC', { bold: true })], frame }),
  );
  const border = (side: string): XmlElement | undefined => first(first(paragraph, 'w:pBdr'), `w:${side}`);

  it('are as wide as the layout says, in the middle of their column', () => {
    const side = mmToTwip((165 - frame.width) / 2);
    const indent = first(paragraph, 'w:ind');
    expect([attribute(indent, 'left'), attribute(indent, 'right')]).toEqual([String(side), String(side)]);
  });

  it('are as high as the layout says, with the text in the middle', () => {
    const line = Number(attribute(first(paragraph, 'w:spacing'), 'line')) / 20;
    const [above, below] = [
      Number(attribute(border('top'), 'space')),
      Number(attribute(border('bottom'), 'space')),
    ];
    expect(line + above + below).toBeCloseTo((frame.height / 25.4) * 72, 1);
    expect(above).toBe(below);
    expect(line - lineHeight(profile.styles.urgency)).toBeGreaterThanOrEqual(0);
    expect(line - lineHeight(profile.styles.urgency)).toBeLessThan(2);
    expect(attribute(border('left'), 'sz')).toBe(String(ptToEighth(frame.weight)));
  });
});

describe('paragraphs', () => {
  it('keep orphans from standing alone', async () => {
    const styles = parseXml(
      new TextEncoder().encode(docxParts(await renderDocx(aDocument()))['word/styles.xml'] ?? ''),
      'styles',
    );
    expect(first(first(styles, 'w:pPrDefault'), 'w:widowControl')).toBeDefined();
  });

  it('show headings in the outline', async () => {
    const outline = (await paragraphs({}))
      .filter((paragraph) => first(paragraph, 'w:outlineLvl'))
      .map((paragraph) => textOf(paragraph));
    expect(outline).toEqual(['KẾ HOẠCH', 'I. MỤC ĐÍCH', 'II. TỔ CHỨC THỰC HIỆN']);
  });

  it.each(LAYOUT_IDS)('%s: the signature block has its extra space above', async (layout) => {
    const { styles, signature } = PROFILES[layout];
    const name = (await paragraphs({ layout })).find((entry) => styleOf(entry) === 'lhh-signerName');
    expect(Number(attribute(first(name, 'w:spacing'), 'before'))).toBe(
      ptToTwip(styles.signerName.before + (signature.space / 25.4) * 72),
    );
  });
});

describe('merged cells', () => {
  const cells = async (): Promise<string[][]> => {
    const root = documentXml(await renderDocx(aDocument({ body: [aMergedTable()] })));
    const table = descendants(root, 'w:tbl').find((entry) => first(entry, 'w:tblHeader'));
    return descendants(table ?? root, 'w:tr').map((row) =>
      descendants(row, 'w:tc').map((cell) => {
        const merge = first(cell, 'w:vMerge');
        const span = attribute(first(cell, 'w:gridSpan'), 'val') ?? '1';
        return `${merge ? (attribute(merge, 'val') ?? 'continue') : '-'} ${span} ${textOf(cell)}`.trim();
      }),
    );
  };

  it('run over rows and columns', async () => {
    expect(await cells()).toEqual([
      ['restart 1 TT', 'restart 1 Nhiệm vụ', '- 2 Phân công'],
      ['continue 1', 'continue 1', '- 1 Chủ trì', '- 1 Phối hợp'],
      ['- 1 1', 'restart 2 Tổ chức hội thảo', '- 1 Hội Làm vườn'],
      ['restart 1 2', 'continue 2', '- 1 Hội Cầu đường'],
      ['continue 1', 'continue 2', '- 1 Sở Nội vụ'],
    ]);
  });

  it('leave no line of another size behind', async () => {
    const root = documentXml(await renderDocx(aDocument({ body: [aMergedTable()] })));
    for (const cell of descendants(root, 'w:tc'))
      for (const paragraph of descendants(cell, 'w:p')) {
        if (first(paragraph, 'w:pBdr')) continue;
        expect(styleOf(paragraph)).toMatch(/^lhh-/);
      }
  });
});

describe('lists of Word', () => {
  const body: AdminDocument['body'] = [
    aHeading('a', 'roman', 'Một'),
    aHeading('a1', 'arabic', 'Việc'),
    aHeading('b', 'roman', 'Hai'),
    aHeading('b1', 'arabic', 'Việc'),
    { type: 'bullet', id: 'c', depth: 0, content: plain('ý') },
  ];
  const render = async (): Promise<{ numbers: string[]; numbering: XmlElement }> => {
    const docx = await renderDocx(aDocument({ settings: { numbering: 'list' }, body, endMark: false }));
    return {
      numbers: descendants(documentXml(docx), 'w:numId').map((entry) => attribute(entry, 'val') ?? ''),
      numbering: parseXml(new TextEncoder().encode(docxParts(docx)['word/numbering.xml'] ?? ''), 'numbering'),
    };
  };

  it('count on in one list and begin anew in the next', async () => {
    const { numbers } = await render();
    const [one, oneOne, two, twoOne] = numbers;
    expect(one).toBe(two);
    expect(oneOne).not.toBe(twoOne);
    expect(new Set(numbers).size).toBe(4);
  });

  it('bear the mark as the layout writes it, followed by a space, in its own type', async () => {
    const { numbers, numbering } = await render();
    const levelOf = (number: string | undefined): XmlElement | undefined => {
      const concrete = descendants(numbering, 'w:num').find((entry) => attribute(entry, 'numId') === number);
      const id = attribute(first(concrete, 'w:abstractNumId'), 'val');
      return first(
        descendants(numbering, 'w:abstractNum').find((entry) => attribute(entry, 'abstractNumId') === id),
        'w:lvl',
      );
    };
    const [roman, arabic, , , bullet] = numbers.map(levelOf);
    expect([roman, arabic, bullet].map((level) => attribute(first(level, 'w:lvlText'), 'val'))).toEqual([
      '%1.',
      '%1.',
      '-',
    ]);
    expect([roman, arabic, bullet].map((level) => attribute(first(level, 'w:suff'), 'val'))).toEqual([
      'space',
      'space',
      'space',
    ]);
    expect([roman, arabic, bullet].flatMap((level) => (first(level, 'w:rPr') ? [level] : []))).toEqual([]);
  });

  it('number headings and tasks of one sequence together, each mark in its own type', async () => {
    const mixed: AdminDocument['body'] = [
      aHeading('a', 'roman', 'Một'),
      aHeading('a1', 'arabic', 'Mục đậm'),
      { type: 'item', id: 'a2', level: 'arabic', content: plain('Khoản thường') },
    ];
    const docx = await renderDocx(
      aDocument({ settings: { numbering: 'list' }, body: mixed, endMark: false }),
    );
    const [, heading, item] = descendants(documentXml(docx), 'w:p').filter(
      (entry) => descendants(entry, 'w:numId').length > 0,
    );
    const number = (entry: XmlElement | undefined): string | undefined =>
      entry && attribute(descendants(entry, 'w:numId')[0], 'val');
    expect(number(heading)).toBe(number(item));
    const mark = (entry: XmlElement | undefined): string | undefined =>
      attribute(first(first(first(entry, 'w:pPr'), 'w:rPr'), 'w:b'), 'val');
    const style = (entry: XmlElement | undefined): string | undefined =>
      attribute(first(first(entry, 'w:pPr'), 'w:pStyle'), 'val');
    // One form of paragraph needs no word on its mark; a deviating mark says its own.
    expect(style(heading) !== style(item) || mark(heading) !== mark(item)).toBe(true);
  });
});

describe('sections', () => {
  const appendix = {
    id: 'a',
    title: 'Danh mục',
    orientation: 'landscape',
    body: [{ type: 'paragraph', id: 'p', content: plain('Nội dung') }],
  } as const;
  const withAppendix = (appendixPages: 'continuous' | 'restart'): Partial<AdminDocument> => ({
    contact: 'Số 12 đường Lê Lợi',
    appendices: [{ ...appendix, body: [...appendix.body] }],
    settings: { appendixPages },
  });

  it('hide the page number on the first page only', async () => {
    const parts = docxParts(await renderDocx(aDocument(withAppendix('continuous'))));
    const headers = Object.entries(parts).filter(([name]) => name.startsWith('word/header'));
    expect(headers.map(([, xml]) => xml.includes('PAGE'))).toEqual([true, false]);
    const [main, second] = descendants(
      documentXml(await renderDocx(aDocument(withAppendix('continuous')))),
      'w:sectPr',
    );
    expect(first(main, 'w:titlePg')).toBeDefined();
    expect(attribute(first(second, 'w:titlePg'), 'val') ?? 'absent').not.toBe('true');
    expect(attribute(first(second, 'w:pgNumType'), 'start')).toBeUndefined();
  });

  it('begin counting anew where the layout says so, without the contact details of page 1', async () => {
    const docx = await renderDocx(aDocument(withAppendix('restart')));
    const second = descendants(documentXml(docx), 'w:sectPr')[1];
    expect(attribute(first(second, 'w:pgNumType'), 'start')).toBe('1');
    const id = first(second, 'w:footerReference')?.attributes['r:id'];
    const target = parseXml(
      new TextEncoder().encode(docxParts(docx)['word/_rels/document.xml.rels'] ?? ''),
      'rels',
    ).children.find(({ attributes }) => attributes['Id'] === id)?.attributes['Target'];
    expect(target).toBeDefined();
    expect(docxParts(docx)[`word/${target ?? ''}`]).not.toContain('Lê Lợi');
  });

  it('end in the last paragraph, without one more for the break', async () => {
    const root = documentXml(
      await renderDocx(
        aDocument({ ...withAppendix('continuous'), signatures: [], recipients: [], archive: '' }),
      ),
    );
    const last = descendants(root, 'w:p').find((paragraph) => first(paragraph, 'w:sectPr'));
    expect(textOf(last ?? root)).toContain('Văn phòng theo dõi');
    expect(styleOf(last ?? root)).toBe('lhh-body');
  });
});
