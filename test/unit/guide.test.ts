import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../../renderer/app/places.ts';
import type { Route } from '../../renderer/app/route.ts';
import { chapterFor } from '../../renderer/features/guide/chapter-for.ts';
import { anchorOf, linkPlace, readGuide } from '../../renderer/features/guide/guide.ts';
import { allInline, blockText, parseMarkdown } from '../../renderer/features/guide/markdown.ts';
import { searchGuide } from '../../renderer/features/guide/search-guide.ts';
import { GUIDE_DIR, GUIDE_IMAGES, guideTexts, namedImages } from '../support/guide-files.ts';

const texts = guideTexts();
const guide = readGuide(texts);

describe('Markdown of the guide', () => {
  it('refuses HTML, whatever it is', () => {
    for (const text of ['<script>alert(1)</script>', 'a <b>c</b>', '<img src=x onerror=alert(1)>'])
      expect(() => parseMarkdown(text), text).toThrow();
  });

  it('keeps letters that HTML would escape', () => {
    expect(parseMarkdown('Khoa học & Công nghệ, 1 < 2, “a”').map(blockText)).toEqual([
      'Khoa học & Công nghệ, 1 < 2, “a”',
    ]);
  });

  it('makes the same addresses of headings as code hosts', () => {
    expect(anchorOf('Dán từ Word, Excel, trang mạng')).toBe('dán-từ-word-excel-trang-mạng');
    expect(anchorOf('Đổi tên (sáp nhập)')).toBe('đổi-tên-sáp-nhập');
  });

  it('reads links inside the guide and no others', () => {
    expect(linkPlace('a-b.md#c%C3%B3', 'x')).toEqual({ chapter: 'a-b', anchor: 'có' });
    expect(linkPlace('#mục', 'x')).toEqual({ chapter: 'x', anchor: 'mục' });
    for (const href of ['https://a.vn/b.md', '../a.md', 'javascript:alert(1)'])
      expect(linkPlace(href, 'x')).toBeNull();
  });

  it('refuses a table of contents that names no chapter', () => {
    expect(() => readGuide(new Map([['README', '## A\n\n- [B](b.md)']]))).toThrow('b.md');
  });

  it('tells headings of one name apart', () => {
    const { chapters } = readGuide(
      new Map([
        ['README', '## A\n\n- [B](b.md)'],
        ['b', '# B\n\n## Tìm\n\nmột\n\n## Tìm\n\nhai'],
      ]),
    );
    expect(chapters[0]?.sections.map(({ anchor, text }) => [anchor, text])).toEqual([
      [null, ''],
      ['tìm', 'một'],
      ['tìm-1', 'hai'],
    ]);
  });
});

describe('the guide', () => {
  it('has all its chapters in the table of contents, once, by their own titles', () => {
    const ids = guide.chapters.map(({ id }) => id);
    expect(ids.toSorted()).toEqual([...texts.keys()].filter((id) => id !== 'README').toSorted());
    const links = allInline(parseMarkdown(texts.get('README') ?? '')).filter(
      (token) => token.type === 'link',
    );
    expect(
      links.map((link) => link.tokens.map((token) => ('text' in token ? token.text : '')).join('')),
    ).toEqual(guide.chapters.map(({ title }) => title));
  });

  it('is Unicode NFC and shows no link that leads out or nowhere', () => {
    for (const [id, text] of texts) expect(text, id).toBe(text.normalize('NFC'));
    for (const chapter of guide.chapters)
      for (const token of allInline(chapter.blocks.map(({ block }) => block))) {
        if (token.type !== 'link') continue;
        const place = linkPlace(token.href, chapter.id);
        const target = guide.chapters.find(({ id }) => id === place?.chapter);
        expect(target, `${chapter.id}: ${token.href}`).toBeDefined();
        expect(
          target?.sections.map(({ anchor }) => anchor),
          `${chapter.id}: ${token.href}`,
        ).toContain(place?.anchor);
      }
  });

  it('has every picture that it names, and no other', () => {
    const named = namedImages(guide);
    for (const name of named) expect(existsSync(path.join(GUIDE_IMAGES, name)), name).toBe(true);
    expect(readdirSync(path.join(GUIDE_DIR, 'images')).toSorted()).toEqual([...new Set(named)].toSorted());
  });

  it('describes every picture', () => {
    for (const chapter of guide.chapters)
      for (const token of allInline(chapter.blocks.map(({ block }) => block)))
        if (token.type === 'image') expect(token.text.length, token.href).toBeGreaterThan(8);
  });

  it('has a place for every page and every part of the editor', () => {
    const routes: Route[] = [
      ...PLACES.map(({ route }) => route),
      { page: 'new', templateId: 'cong-van' },
      { page: 'document', id: 1 },
    ];
    for (const route of routes)
      for (const hasOffice of [true, false])
        for (const part of [null, 'head', 'bases', 'body', 'foot', 'appendices', 'check', 'constructor']) {
          const place = chapterFor(route, hasOffice, part);
          const chapter = guide.chapters.find(({ id }) => id === place.chapter);
          expect(
            chapter?.sections.map(({ anchor }) => anchor),
            JSON.stringify(place),
          ).toContain(place.anchor);
        }
    expect(chapterFor({ page: 'documents' }, false, null).chapter).toBe('bat-dau');
    expect(chapterFor({ page: 'document', id: 1 }, true, 'body').chapter).toBe('noi-dung');
  });
});

describe('search in the guide', () => {
  const small = readGuide(
    new Map([
      ['README', '## A\n\n- [Lưu](luu.md)\n- [Xóa](xoa.md)'],
      ['luu', '# Lưu\n\nTự lưu.\n\n## Bản trước\n\nLấy lại **bản đã lưu**, không vào thùng rác.'],
      ['xoa', '# Xóa\n\nXóa vào thùng.\n\n## Thùng rác\n\nKhôi phục văn bản đã xóa.'],
    ]),
  );
  const found = (words: string): string[] =>
    searchGuide(small.chapters, words).map(({ chapter, sectionTitle }) => `${chapter}: ${sectionTitle}`);

  it('needs no diacritics, takes beginnings of words in any order, titles first', () => {
    expect(found('thung rac')).toEqual(['xoa: Thùng rác', 'luu: Bản trước']);
    expect(found('RÁC thu')).toEqual(['xoa: Thùng rác', 'luu: Bản trước']);
    expect(found('da xoa')).toEqual(['xoa: Thùng rác']);
    expect(found('ung')).toEqual([]);
    expect(found(' .,')).toEqual([]);
  });

  it('shows the words where they stand', () => {
    const [match] = searchGuide(small.chapters, 'luu ban da');
    expect(match?.excerpt).toEqual([
      { text: 'Lấy lại ', isMatch: false },
      { text: 'bản', isMatch: true },
      { text: ' ', isMatch: false },
      { text: 'đã', isMatch: true },
      { text: ' ', isMatch: false },
      { text: 'lưu', isMatch: true },
      { text: ', không vào thùng rác.', isMatch: false },
    ]);
  });

  it('cuts a long text around the first word, between words', () => {
    const long = readGuide(
      new Map([
        ['README', '## A\n\n- [B](b.md)'],
        ['b', `# B\n\n${'chữ '.repeat(50)}điều cần tìm ${'nữa '.repeat(50)}`],
      ]),
    );
    const [match] = searchGuide(long.chapters, 'can tim');
    const text = match?.excerpt.map((piece) => piece.text).join('') ?? '';
    expect(text).toMatch(/^… (?:chữ )+điều cần tìm (?:nữa ?)+ …$/);
    expect(text.length).toBeLessThan(160);
  });

  it('finds what clerks ask for in the real guide', () => {
    const first = (words: string): string | undefined => searchGuide(guide.chapters, words)[0]?.chapter;
    expect(first('ban truoc')).toBe('luu-va-ban-truoc');
    expect(first('xuat word')).toBe('xuat-va-in');
    expect(first('khoi phuc')).toBeDefined();
    expect(first('sao luu')).toBe('du-lieu');
    expect(first('phim tat')).toBe('phim-tat');
  });
});
