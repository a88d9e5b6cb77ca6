import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../templates/docx/render.ts';
import { importDocument } from '../../templates/import/import.ts';
import { readTask } from '../../templates/model/read-task.ts';
import { targetQuantities } from '../../templates/model/read-quantities.ts';
import { docxParagraphs, words } from '../support/docx-words.ts';
import { readSeeds, SEEDS_MISSING } from '../support/seeds.ts';

const FURNITURE =
  /^(?:cộng hòa xã hội chủ nghĩa việt nam|độc lập - tự do - hạnh phúc|đảng cộng sản việt nam|\*|-----)$/iu;

/** What each real plan is known to hold. */
const EXPECTED: Record<
  string,
  {
    layout: string;
    kind: string;
    headings: number;
    tasks: number;
    recipients: number;
    signer: string;
    authorities: string[];
    number: string | null;
  }
> = {
  '000': {
    layout: 'state',
    kind: 'ke-hoach',
    headings: 9,
    tasks: 11,
    recipients: 6,
    signer: 'Trần Lê Đoài',
    authorities: ['TM', 'KT'],
    number: null,
  },
  '001': {
    layout: 'party',
    kind: 'chuong-trinh',
    headings: 10,
    tasks: 0,
    recipients: 10,
    signer: 'Thào Hồng Sơn',
    authorities: [],
    number: null,
  },
  '002': {
    layout: 'party',
    kind: 'ke-hoach',
    headings: 8,
    tasks: 0,
    recipients: 8,
    signer: 'Nguyễn Hoài Anh',
    authorities: ['TM'],
    number: '15',
  },
  '003': {
    layout: 'state',
    kind: 'ke-hoach',
    headings: 14,
    tasks: 0,
    recipients: 7,
    signer: 'Trần Tuyết Minh',
    authorities: ['KT'],
    number: '248',
  },
  '004': {
    layout: 'party',
    kind: 'ke-hoach',
    headings: 13,
    tasks: 0,
    recipients: 4,
    signer: 'Nguyễn Văn Phát',
    authorities: ['TM'],
    number: null,
  },
};

describe('the five real plans', () => {
  const seeds = readSeeds();

  it.for(Object.keys(EXPECTED))('%s: every part is recognised in its layout', (id, context) => {
    const seed = seeds.find((entry) => entry.id === id);
    if (!seed) return context.skip(SEEDS_MISSING);
    const result = importDocument(seed);
    if (!result.ok) throw new Error(result.error.message);
    const { document } = result;
    const count = (type: string): number => document.body.filter((block) => block.type === type).length;
    expect({
      layout: document.layout,
      kind: document.kind,
      headings: count('heading'),
      tasks: count('task'),
      recipients: document.recipients.length,
      signer: document.signatures[0]?.name,
      authorities: document.signatures[0]?.authorities.map((entry) => entry.code),
      number: document.number.value,
    }).toEqual(EXPECTED[id]);
    expect(document.archive).not.toBe('');
    expect(document.subject).not.toBe('');
  });

  it.for(Object.keys(EXPECTED))(
    '%s: the words of its .docx are the words of the source, in order',
    async (id, context) => {
      const seed = seeds.find((entry) => entry.id === id);
      if (!seed) return context.skip(SEEDS_MISSING);
      const result = importDocument(seed);
      if (!result.ok) throw new Error(result.error.message);
      const source = words(new TextDecoder().decode(seed.bytes));
      const printed = docxParagraphs(await renderDocx(result.document)).filter(
        (line) => !FURNITURE.test(line.trim()),
      );
      // The header is a form: number, place and date stand at fixed places; a part that the source lacks prints as a blank.
      const header = (line: string): boolean => /^(?:Số\s|Số:)|ngày\s.*tháng\s.*năm/u.test(line);
      const sourceHeader = new TextDecoder()
        .decode(seed.bytes)
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => /^Số:? ?\d*|, ngày\s+\d*\s*tháng/u.test(line) && line.length < 60);
      const headerWords = words(sourceHeader.join('\n'));
      const body = words(printed.filter((line, index) => !(index < 6 && header(line))).join('\n'));
      const rest = [...source];
      for (const word of words('ĐẢNG CỘNG SẢN VIỆT NAM'))
        if (id === '002') rest.splice(rest.indexOf(word), 1);
      for (const word of headerWords) rest.splice(rest.indexOf(word), 1);
      expect(body).toEqual(rest);
    },
  );

  it.for(Object.keys(EXPECTED))('%s: nothing of it is left over', (id, context) => {
    const seed = seeds.find((entry) => entry.id === id);
    if (!seed) return context.skip(SEEDS_MISSING);
    const result = importDocument(seed);
    const unread = result.ok
      ? result.notes.filter((note) => note.rule.startsWith('import-'))
      : [result.error];
    expect(unread).toEqual([]);
  });

  it.for(Object.keys(EXPECTED))('%s: its .docx, read again, prints the same', async (id, context) => {
    const seed = seeds.find((entry) => entry.id === id);
    if (!seed) return context.skip(SEEDS_MISSING);
    const first = importDocument(seed);
    if (!first.ok) throw new Error(first.error.message);
    const bytes = await renderDocx(first.document);
    const again = importDocument({ bytes, fileName: 'a.docx' });
    if (!again.ok) throw new Error(again.error.message);
    expect(docxParagraphs(await renderDocx(again.document))).toEqual(docxParagraphs(bytes));
  });

  it('000: each assigned task names who leads, with whom and when', (context) => {
    const seed = seeds.find((entry) => entry.id === '000');
    if (!seed) return context.skip(SEEDS_MISSING);
    const result = importDocument(seed);
    if (!result.ok) throw new Error(result.error.message);
    const tasks = result.document.body.filter((block) => block.type === 'task').map(readTask);
    expect(tasks).toHaveLength(11);
    // The first has a time only; one more has no time of its own but that of its sentence.
    expect(tasks.slice(1).every(({ lead, partners }) => lead.length === 1 && partners.length > 0)).toBe(true);
    expect(tasks.map(({ time }) => time?.value?.type)).toEqual([
      'span',
      'once',
      'span',
      'once',
      'once',
      'continuous',
      'recurring',
      'recurring',
      'recurring',
      'recurring',
      'continuous',
    ]);
    expect(tasks.filter(({ funding }) => funding !== undefined)).toHaveLength(5);
  });

  it('004: each target gives its numbers', (context) => {
    const seed = seeds.find((entry) => entry.id === '004');
    if (!seed) return context.skip(SEEDS_MISSING);
    const result = importDocument(seed);
    if (!result.ok) throw new Error(result.error.message);
    const numbers = result.document.body
      .filter((block) => block.type === 'target')
      .flatMap(targetQuantities)
      .map(({ quantity: { bound, from, to, unit, per } }) =>
        [bound, from, ...(to === undefined ? [] : [to]), unit, ...(per ? [per] : [])].join(' '),
      );
    expect(numbers).toEqual([
      'exactly 100 %',
      'exactly 100 %',
      'range 1 2 vấn đề nhiệm kỳ',
      'range 1 2 vấn đề nhiệm kỳ',
      'exactly 4 huyện',
      'exactly 2 đơn vị',
      'at-least 70 %',
      'at-least 10 nhiệm vụ năm',
      'at-least 1 nhiệm vụ năm',
      'range 10 15 công trình năm',
      'range 80 100 giải pháp năm',
      'exactly 20 giải pháp năm',
      'range 15 20 công trình năm',
      'range 1 3 giải năm',
    ]);
  });

  it('003: VI before V is noted where it stands', (context) => {
    const seed = seeds.find((entry) => entry.id === '003');
    if (!seed) return context.skip(SEEDS_MISSING);
    const result = importDocument(seed);
    expect(
      result.ok &&
        result.notes.filter((note) => note.rule === 'heading-number-order').map((note) => note.message),
    ).toEqual([expect.stringContaining('“VI” không theo thứ tự')]);
  });
});
