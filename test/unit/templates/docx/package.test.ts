import { Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderDocx, renderLaidDocx, wordFile } from '../../../../templates/docx/render.ts';
import { parseXml } from '../../../../templates/import/xml.ts';
import { layoutDocument } from '../../../../templates/layout/layout.ts';
import { aDocument } from '../../../fixtures/documents.ts';
import { AWKWARD_CASES, KIND_CASES } from '../../../support/docx-cases.ts';
import { docxParts } from '../../../support/docx-words.ts';

afterEach(() => vi.useRealTimers());

describe('the same document gives the same bytes', () => {
  it.each(AWKWARD_CASES)('$name', async ({ document }) => {
    vi.useFakeTimers({ now: new Date('2001-02-03T04:05:06Z') });
    const first = await renderDocx(document);
    vi.setSystemTime(new Date('2031-12-30T23:59:59Z'));
    const second = await renderDocx(structuredClone(document));
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it('whatever was written before it', async () => {
    const document = aDocument({ settings: { numbering: 'list' } });
    const first = await renderDocx(document);
    for (const { document: other } of [...KIND_CASES.slice(0, 3), ...AWKWARD_CASES]) await renderDocx(other);
    expect(Buffer.from(await renderDocx(document)).equals(Buffer.from(first))).toBe(true);
  });
});

describe('properties', () => {
  const core = async (changes: Parameters<typeof aDocument>[0]): Promise<string> =>
    docxParts(await renderDocx(aDocument(changes)))['docProps/core.xml'] ?? '';

  it('are the document’s own', async () => {
    const xml = await core({ date: { day: 5, month: 2, year: 2026 } });
    expect(xml).toContain(
      '<dc:title>Kế hoạch Tổ chức Hội thi Sáng tạo kỹ thuật tỉnh lần thứ VIII</dc:title>',
    );
    expect(xml).toContain('<dc:creator>Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Đại Phong</dc:creator>');
    expect(xml.match(/2026-02-05T00:00:00Z/g)).toHaveLength(2);
  });

  it('have a fixed day where the date is still open', async () => {
    expect((await core({ date: { month: 2, year: 2026 } })).match(/2000-01-01T00:00:00Z/g)).toHaveLength(2);
  });

  it('leave a title alone that looks like an instant', async () => {
    expect(await core({ subject: 'Họp lúc 2020-01-01T08:00:00Z' })).toContain('Họp lúc 2020-01-01T08:00:00Z');
  });
});

describe('the writer writes what docx itself writes', () => {
  it.each(AWKWARD_CASES)('$name', async ({ document }) => {
    const laid = layoutDocument(document);
    const ours = unzipSync(renderLaidDocx(laid));
    const theirs = unzipSync(await Packer.toBuffer(wordFile(laid)));
    for (const part of ['word/document.xml', 'word/numbering.xml', 'word/settings.xml', 'word/header1.xml']) {
      const [mine, their] = [ours[part], theirs[part]];
      if (!mine || !their) throw new Error(`no part ${part}`);
      expect(parseXml(mine, part), part).toEqual(parseXml(their, part));
    }
    const listed = (parts: typeof ours): string[] =>
      Object.keys(parts).filter((name) => !name.endsWith('.rels') && !name.endsWith('/'));
    expect(listed(ours).sort()).toEqual(listed(theirs).sort());
  });
});

describe('text of the clerk', () => {
  it('is never taken for a placeholder of the docx package', async () => {
    const text = 'Thư mời {lhh-upper-roman--.--b-1} và {a.png}';
    const xml = strFromU8(
      unzipSync(await renderDocx(aDocument({ subject: text, settings: { numbering: 'list' } })))[
        'word/document.xml'
      ] ?? new Uint8Array(),
    );
    expect(xml).toContain(text);
  });
});
