import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../templates/docx/render.ts';
import { layoutDocument } from '../../templates/layout/layout.ts';
import { plain } from '../../templates/model/content.ts';
import type { AdminDocument } from '../../templates/model/document.ts';
import { KINDS, LAYOUT_IDS } from '../../templates/model/kinds.ts';
import { lineHeight } from '../../templates/profiles/line-height.ts';
import { STYLE_NAMES } from '../../templates/profiles/profile.ts';
import { PROFILES } from '../../templates/profiles/resolve.ts';
import { mmToTwip, ptToTwip } from '../../templates/profiles/units.ts';
import { parseXml, type XmlElement } from '../../templates/import/xml.ts';
import { aDocument } from '../fixtures/documents.ts';
import { descendants, documentXml, docxParts } from '../support/docx-words.ts';

const attribute = (element: XmlElement | undefined, name: string): string | undefined =>
  element?.attributes[`w:${name}`];
const first = (root: XmlElement | undefined, name: string): XmlElement | undefined =>
  root ? descendants(root, name)[0] : undefined;
const partXml = (bytes: Uint8Array, name: string): XmlElement =>
  parseXml(new TextEncoder().encode(docxParts(bytes)[name] ?? ''), name);

const full = (changes: Partial<AdminDocument>): AdminDocument =>
  aDocument({
    urgency: 'khan',
    addressees: ['Sở Tài chính', 'Sở Nội vụ'],
    bases: [{ type: 'free', content: plain('Căn cứ Điều lệ') }],
    body: [
      ...aDocument().body,
      {
        type: 'table',
        id: 't',
        columns: [{ weight: 1 }, { weight: 4 }],
        headerRows: 1,
        rows: [
          [{ paragraphs: [plain('TT')] }, { paragraphs: [plain('Việc')] }],
          [{ paragraphs: [plain('1')] }, { paragraphs: [plain('Họp')] }],
        ],
      },
      { type: 'paragraph', id: 'last', content: plain('Văn phòng theo dõi') },
    ],
    appendices: [
      {
        id: 'a',
        title: 'Danh mục',
        orientation: 'landscape',
        body: [{ type: 'paragraph', id: 'ap', content: plain('Nội dung') }],
      },
    ],
    ...changes,
  });

const cases = LAYOUT_IDS.flatMap((layout) => KINDS.map((kind) => [layout, kind.id] as const));

describe('layout numbers of the .docx are the profile’s', () => {
  it.each(cases)('%s %s', async (layout, kind) => {
    const profile = PROFILES[layout];
    const { page } = profile;
    const bytes = await renderDocx(full({ layout, kind }));
    const root = documentXml(bytes);

    const [main, appendix] = descendants(root, 'w:sectPr');
    const size = first(main, 'w:pgSz');
    expect([attribute(size, 'w'), attribute(size, 'h')]).toEqual(['11906', '16838']);
    const margin = first(main, 'w:pgMar');
    expect(
      ['top', 'bottom', 'left', 'right', 'header'].map((side) => Number(attribute(margin, side))),
    ).toEqual(
      [page.margins.top, page.margins.bottom, page.margins.left, page.margins.right, page.headerDistance].map(
        mmToTwip,
      ),
    );
    expect(first(main, 'w:titlePg')).toBeDefined();
    expect(attribute(first(appendix, 'w:pgSz'), 'orient')).toBe('landscape');
    expect([attribute(first(appendix, 'w:pgSz'), 'w'), attribute(first(appendix, 'w:pgSz'), 'h')]).toEqual([
      '16838',
      '11906',
    ]);

    const styles = partXml(bytes, 'word/styles.xml');
    const defaults = first(styles, 'w:docDefaults');
    expect(attribute(first(defaults, 'w:rFonts'), 'ascii')).toBe('Times New Roman');
    expect(attribute(first(defaults, 'w:lang'), 'val')).toBe('vi-VN');
    for (const name of STYLE_NAMES) {
      const rules = profile.styles[name];
      const style = descendants(styles, 'w:style').find(
        (entry) => attribute(entry, 'styleId') === `lhh-${name}`,
      );
      expect({
        name,
        size: Number(attribute(first(style, 'w:sz'), 'val')) / 2,
        bold: first(style, 'w:b') !== undefined && attribute(first(style, 'w:b'), 'val') !== 'false',
        italic: first(style, 'w:i') !== undefined && attribute(first(style, 'w:i'), 'val') !== 'false',
        align: attribute(first(style, 'w:jc'), 'val'),
        firstLine: Number(attribute(first(style, 'w:ind'), 'firstLine')),
        after: Number(attribute(first(style, 'w:spacing'), 'after')),
        line: Number(attribute(first(style, 'w:spacing'), 'line')),
        rule: attribute(first(style, 'w:spacing'), 'lineRule'),
      }).toEqual({
        name,
        size: rules.size,
        bold: rules.bold,
        italic: rules.italic,
        align: rules.align === 'justify' ? 'both' : rules.align,
        firstLine: mmToTwip(rules.firstLine),
        after: ptToTwip(rules.after),
        line: ptToTwip(lineHeight(rules)),
        rule: 'exact',
      });
    }

    const header = descendants(root, 'w:tbl')[0];
    expect(
      descendants(first(header, 'w:tblGrid') ?? root, 'w:gridCol').map((column) =>
        Number(attribute(column, 'w')),
      ),
    ).toEqual(profile.header.columns.map(mmToTwip));
    expect(attribute(first(header, 'w:tblLayout'), 'type')).toBe('fixed');
    const body = descendants(root, 'w:tbl').find((table) => first(table, 'w:tblHeader'));
    expect(
      descendants(first(body, 'w:tblGrid') ?? root, 'w:gridCol').map((column) =>
        Number(attribute(column, 'w')),
      ),
    ).toEqual([mmToTwip(33), mmToTwip(132)]);

    const pageNumbers = Object.entries(docxParts(bytes)).filter(
      ([name, text]) => /^word\/header\d+\.xml$/.test(name) && text.includes('PAGE'),
    );
    expect(pageNumbers.length).toBeGreaterThan(0);
    for (const [, text] of pageNumbers) expect(text).toContain('lhh-pageNumber');
  });

  it.each(LAYOUT_IDS)('%s: lines under header parts are as long as the layout says', async (layout) => {
    const document = full({ layout });
    const rules = layoutDocument(document)
      .sections[0]?.nodes.flatMap((node) =>
        node.type === 'table' ? node.rows.flat().flatMap((cell) => cell.nodes) : [node],
      )
      .filter((node) => node.type === 'rule' && node.weight > 0);
    const drawn = descendants(documentXml(await renderDocx(document)), 'w:p').filter(
      (paragraph) =>
        first(first(paragraph, 'w:pBdr'), 'w:top') && !first(first(paragraph, 'w:pBdr'), 'w:left'),
    );
    const lengths = (rules ?? []).map((rule) =>
      rule.type === 'rule' ? mmToTwip((rule.column - rule.width) / 2) : 0,
    );
    expect(
      drawn.slice(0, lengths.length).map((paragraph) => Number(attribute(first(paragraph, 'w:ind'), 'left'))),
    ).toEqual(lengths);
    expect(lengths.length).toBe(layout === 'state' ? 3 : 1);
  });

  it('has no empty paragraph as spacing: text-less ones are lines, table separators or an empty cell', async () => {
    const root = documentXml(await renderDocx(full({})));
    const inCells = new Set(descendants(root, 'w:tc').flatMap((cell) => descendants(cell, 'w:p')));
    for (const paragraph of descendants(root, 'w:p')) {
      const text = descendants(paragraph, 'w:t')
        .map((part) => part.text)
        .join('');
      if (text !== '' || inCells.has(paragraph) || first(paragraph, 'w:sectPr')) continue;
      expect(attribute(first(paragraph, 'w:spacing'), 'lineRule')).toBe('exact');
      expect(Number(attribute(first(paragraph, 'w:spacing'), 'line'))).toBeLessThanOrEqual(ptToTwip(12));
    }
  });

  it('keeps the signature block whole and with the last paragraph', async () => {
    const root = documentXml(await renderDocx(aDocument()));
    const signature = descendants(root, 'w:tbl').at(-1);
    expect(first(signature, 'w:cantSplit')).toBeDefined();
    const body = first(root, 'w:body')?.children ?? [];
    const before = body[body.indexOf(signature ?? root) - 1];
    expect(first(before, 'w:keepNext')).toBeDefined();
  });

  it('gives the same bytes for the same document, whatever the clock says', async () => {
    const document = full({});
    const one = await renderDocx(document);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.from(await renderDocx(structuredClone(document))).equals(Buffer.from(one))).toBe(true);
  });

  it('sets Word lists where the document asks for them, Vietnamese letters as text', async () => {
    const body: AdminDocument['body'] = [
      { type: 'heading', id: 'a', level: 'roman', content: plain('Một') },
      { type: 'heading', id: 'b', level: 'letter', content: plain('Hai') },
    ];
    const root = documentXml(
      await renderDocx(aDocument({ settings: { numbering: 'list' }, body, endMark: false })),
    );
    const texts = descendants(root, 'w:p').map((paragraph) =>
      descendants(paragraph, 'w:t')
        .map((part) => part.text)
        .join(''),
    );
    expect(texts).toContain('MỘT');
    expect(texts).toContain('a) Hai');
    expect(descendants(root, 'w:numPr').length).toBe(1);
  });

  it('escapes what would be markup', async () => {
    const bytes = await renderDocx(aDocument({ subject: '<w:t>&"’ ]]>' }));
    expect(descendants(documentXml(bytes), 'w:t').map((part) => part.text)).toContain('<w:t>&"’ ]]>');
  });
});
