import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { cellText, type TextCell } from '../../../../../electron/backend/sheets/cells.ts';
import { toLegacy, type LegacyEncoding } from '../../../../../electron/backend/sheets/legacy-encodings.ts';
import { convertLegacyText } from '../../../../../electron/backend/sheets/legacy-text.ts';
import { sheetOf, type Entry } from './sheet-of.ts';

// Properties run hundreds of cases; a busy machine needs its time.
vi.setConfig({ testTimeout: 60_000 });

async function converted(rows: readonly (readonly Entry[])[]): Promise<string[][]> {
  const { sheet } = await convertLegacyText(sheetOf(rows));
  return [...sheet.rows].map(({ cells }) => cells.map(cellText));
}

const NAMES = [
  'Hội Luật gia',
  'Hội Làm vườn',
  'Hội Đông y',
  'Hội Kế hoạch hóa gia đình',
  'Lê',
  'Trần Thị Bé',
  'ABC',
];

describe('legacy text', () => {
  it.each(['tcvn3', 'vni'] as const)(
    'a column in %s is converted, the Unicode one beside it stays',
    async (encoding) => {
      const rows = NAMES.map((name) => [toLegacy(name, encoding), name]);
      expect(await converted(rows)).toEqual(NAMES.map((name) => [name, name]));
    },
  );

  it('says what it found and keeps what the file has', async () => {
    const { sheet, columns } = await convertLegacyText(
      sheetOf([
        ['STT', 'Tªn héi'],
        ['1', 'Héi LuËt gia'],
      ]),
    );
    expect(columns).toEqual([
      {
        column: 1,
        encoding: 'tcvn3',
        evidence: {
          legacyWords: 4,
          legacyKinds: 4,
          unicodeWords: 0,
          unclearWords: 0,
          otherWords: 0,
          fontCells: 0,
        },
        example: { before: 'Tªn héi', after: 'Tên hội' },
      },
    ]);
    expect(sheet.rows.at(1)!.cells[1]).toEqual({
      type: 'text',
      text: 'Hội Luật gia',
      original: 'Héi LuËt gia',
    });
  });

  it('fonts of capitals show small letters as capitals, ASCII too', async () => {
    expect(
      await converted([[{ text: 'Héi luËt gia', font: '.VnTimeH' }], [{ text: 'Ban', font: '.VnTimeH' }]]),
    ).toEqual([['HỘI LUẬT GIA'], ['BAN']]);
  });

  it('a font settles words that could be either; a Unicode cell in a legacy column stays', async () => {
    const font = '.VnTime';
    expect(await converted([[{ text: 'Lê', font }]])).toEqual([['Lờ']]);
    expect(await converted([['Lê'], ['Hà']])).toEqual([['Lê'], ['Hà']]);
    const { sheet } = await convertLegacyText(
      sheetOf([[{ text: 'NguyÔn', font }], [{ text: 'Nguyễn', font }], [{ text: 'Lê', font: 'Arial' }]]),
    );
    expect([...sheet.rows].map(({ cells }) => cells[0])).toMatchObject([
      { text: 'Nguyễn', original: 'NguyÔn' },
      { text: 'Nguyễn' },
      { text: 'Lê', doubtful: 'tcvn3' },
    ]);
    expect(sheet.rows.at(1)!.cells[0]).not.toHaveProperty('original');
  });

  it('Unicode typed in a cell of a legacy font stays', async () => {
    const font = '.VnTime';
    expect(await converted([[{ text: 'Héi LuËt gia', font }], [{ text: 'Hà Trí', font }]])).toEqual([
      ['Hội Luật gia'],
      ['Hà Trí'],
    ]);
  });

  it('runs of one cell are converted each by its font', async () => {
    const cell: TextCell = {
      type: 'text',
      text: 'Héi Khoa học',
      runs: [
        { text: 'Héi ', font: '.VnTime' },
        { text: 'Khoa học', font: 'Arial' },
      ],
    };
    expect(await converted([[cell], [{ text: 'LuËt gia', font: '.VnTime' }]])).toEqual([
      ['Hội Khoa học'],
      ['Luật gia'],
    ]);
  });

  it('a few legacy cells in a column of Unicode stay, and each is told', async () => {
    const rows = ['Hội Luật gia', 'Hội Đông y', 'Hội Nhà báo', 'Héi LuËt', 'Müller', 'Lê Hà', 'A'];
    const { sheet, columns } = await convertLegacyText(sheetOf(rows.map((name) => [name])));
    expect(columns).toEqual([]);
    expect([...sheet.rows].map(({ cells: [cell] }) => cell?.type === 'text' && cell.doubtful)).toEqual([
      undefined,
      undefined,
      undefined,
      'tcvn3',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('unclear words go with a sheet that is wholly legacy', async () => {
    expect(
      await converted([
        ['Tªn héi', 'Ghi chó'],
        ['Héi LuËt gia', null],
      ]),
    ).toEqual([['Tên hội', 'Ghi chú'], ['Hội Luật gia']]);
  });

  it.each([
    [
      'French',
      ['Où est la société ?', 'dû à l’été', 'très bientôt', 'café', 'François Müller', 'Noël', 'Élève'],
    ],
    ['English', ['naïve résumé', 'Zoë', '5 µm ± 2 °C', '© 2020 “Co” §3', 'x² ½']],
    ['short Vietnamese', ['Lê', 'Hà', 'Trí', 'Đào', 'Lý', 'Vô', 'Tô Hoà']],
    ['decomposed', ['Hội'.normalize('NFD').normalize('NFC'), 'Hà']],
    ['ASCII', ['Hoi Luat gia', 'a@b.vn', '=1']],
  ])('%s text is never converted', async (_name, texts) => {
    expect(await converted(texts.map((text) => [text]))).toEqual(texts.map((text) => [text]));
  });

  const syllables =
    'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý hội khoa học kỹ thuật luật gia đông y nông nghiệp môi trường chủ tịch phó thư ký tỉnh thành phố văn phòng điện tử xây dựng kinh tế giáo dục người cao tuổi cựu giáo chức sinh vật cảnh'.split(
      ' ',
    );
  const words = fc
    .array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 6 })
    .map((list) => list.join(' '));

  it('no Unicode column changes, whatever its words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 12 }), async (texts) => {
        expect(await converted(texts.map((text) => [text]))).toEqual(texts.map((text) => [text]));
      }),
    );
  });

  it('a legacy column with a few different words is given back as it was meant', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom<LegacyEncoding>('tcvn3', 'vni'),
        fc.array(words, { minLength: 4, maxLength: 12 }),
        async (encoding, texts) => {
          const all = ['Họ và tên người đứng đầu', ...texts];
          expect(await converted(all.map((text) => [toLegacy(text, encoding)]))).toEqual(
            all.map((text) => [text]),
          );
        },
      ),
    );
  });
});
