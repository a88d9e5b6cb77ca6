import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../../templates/check/check.ts';
import { ALL_RULES } from '../../../../templates/check/rules/all.ts';
import { buildDocument, bullet, heading, item, paragraph, task, text, withBody } from './build-document.ts';
import type { AdminDocument, Block } from '../../../../templates/model/document.ts';

/** A document with many faults in many places. */
function faultyDocument(): AdminDocument {
  return buildDocument({
    subject: 'Tổ chức hội thi.',
    number: { value: null, organ: 'lhh' },
    bases: [{ type: 'free', content: text('Căn cứ Kết luận số 52 KL/TW ;') }],
    body: [
      heading('roman', 'Mục đích'),
      heading('letter', 'yêu cầu'),
      bullet('Thực hiện thực hiện  kế hoạch ngày 3/11/2010;'),
      bullet('củng cố.'),
      paragraph('Hết./.'),
    ],
    recipients: [{ name: 'Sở Nội vụ' }, { name: 'Sở Nội vụ' }],
    signatures: [{ authorities: [{ code: 'KT', of: 'Chủ tịch' }], position: 'Chủ tịch', name: 'TS. An' }],
    appendices: [
      {
        id: 'a',
        title: 'danh sách',
        orientation: 'portrait',
        body: [{ ...paragraph('Họp ngày 30/02/2024.'), id: 'p' }],
      },
    ],
  });
}

describe('the list of rules', () => {
  it('names each rule once, in kebab-case', () => {
    const ids = ALL_RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
  });
});

describe('checkDocument', () => {
  it('finds nothing in a faultless document', () => {
    expect(checkDocument(buildDocument())).toEqual([]);
  });

  it('lists findings in the order of the document, the same each time', () => {
    const findings = checkDocument(faultyDocument());
    const parts = findings.map(({ place }) => String(place.path[0]));
    const order = ['number', 'subject', 'bases', 'body', 'recipients', 'signatures', 'appendices'];
    expect([...new Set(parts)]).toEqual(order);
    expect(parts).toEqual(parts.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
    const rows = findings
      .filter(({ place }) => place.path[0] === 'body')
      .map(({ place }) => Number(place.path[1]));
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    expect(checkDocument(faultyDocument())).toEqual(findings);
  });

  it('leaves out rules that are switched off', () => {
    const rules = new Set(checkDocument(faultyDocument()).map(({ rule }) => rule));
    expect(rules).toContain('doubled-word');
    const fewer = checkDocument(faultyDocument(), { disabledRules: ['doubled-word', 'no-such-rule'] });
    expect(new Set(fewer.map(({ rule }) => rule))).toEqual(
      new Set([...rules].filter((rule) => rule !== 'doubled-word')),
    );
  });

  it('takes a megabyte in one document', () => {
    const long = 'Thực hiện Chỉ thị số 42-CT/TW ngày 16/4/2010 của Bộ Chính trị, LHKN và các hội ( tỉnh ) . ';
    const body: Block[] = Array.from({ length: 60 }, () => paragraph(long.repeat(200)));
    const document = withBody(...body);
    const started = performance.now();
    const findings = checkDocument(document);
    expect(findings.length).toBeGreaterThan(0);
    // No measure of speed: a rule that grows with the square of its text would take minutes.
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});

describe('the label of a place', () => {
  const labels = (document: AdminDocument): string[] =>
    checkDocument(document, { rules: ALL_RULES.filter(({ id }) => id === 'impossible-date') }).map(
      ({ place }) => place.label,
    );
  const wrong = 'ngày 30/02/2024';

  it.each<[string, Block[], string]>([
    ['a title', [heading('roman', 'Một'), heading('arabic', wrong)], 'Mục I.1'],
    [
      'a dash',
      [heading('roman', 'Một'), heading('arabic', 'Hai'), bullet('Ba'), bullet(wrong)],
      'Mục I.1, gạch đầu dòng 2',
    ],
    ['a sub-dash', [heading('roman', 'Một'), bullet('Ba'), bullet(wrong, 1)], 'Mục I, dấu cộng 1'],
    ['a paragraph', [heading('roman', 'Một'), bullet('Ba'), paragraph(wrong)], 'Mục I, đoạn 1'],
    ['before every title', [paragraph(wrong), heading('roman', 'Một')], 'Phần mở đầu, đoạn 1'],
    [
      'a point of a regulation',
      [heading('article', 'Một'), item('arabic', 'Hai'), item('letter', wrong)],
      'Điểm a khoản 1 Điều 1',
    ],
    [
      'a line of a task',
      [heading('arabic', 'Một'), task('Hai', ['time', 'Thời gian thực hiện', wrong])],
      'Điểm a mục 1, dòng “Thời gian thực hiện”',
    ],
    [
      'a cell',
      [
        heading('roman', 'Một'),
        {
          type: 'table',
          id: 't',
          columns: [{ weight: 1 }, { weight: 1 }],
          headerRows: 0,
          rows: [[{ paragraphs: [text('a')] }, { paragraphs: [text(wrong)] }]],
        },
      ],
      'Mục I, bảng 1, hàng 1, ô 2',
    ],
  ])('%s', (_, body, label) => {
    expect(labels(withBody(...body))).toEqual([label]);
  });

  it('names appendices and the parts around the body', () => {
    const appendix = {
      title: wrong,
      orientation: 'portrait' as const,
      body: [{ ...paragraph(wrong), id: 'p' }],
    };
    expect(labels(buildDocument({ appendices: [{ id: 'a', ...appendix }] }))).toEqual([
      'Tên phụ lục',
      'Phụ lục, phần mở đầu, đoạn 1',
    ]);
    expect(labels(buildDocument({ subject: wrong }))).toEqual(['Trích yếu']);
    expect(labels(buildDocument({ recipients: [{ name: 'Sở Nội vụ' }, { name: wrong }] }))).toEqual([
      'Nơi nhận, dòng 2',
    ]);
  });
});
