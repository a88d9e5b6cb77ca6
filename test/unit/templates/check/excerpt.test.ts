import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../../templates/check/check.ts';
import { shortened, wholeWords } from '../../../../templates/check/excerpt.ts';
import { aDocument } from '../../../fixtures/documents.ts';

describe('whole words', () => {
  it.each([
    ['Nâng cao nhận thức , kỹ năng', 7, 20, 'cao nhận thức ,'],
    ['Nâng cao nhận thức , kỹ năng', 8, 20, ' nhận thức ,'],
    ['Nâng cao nhận thức', -3, 30, 'Nâng cao nhận thức'],
    ['Gồm ( ba) phần', 4, 7, '( ba)'],
    [`${'a'.repeat(80)} ,`, 60, 82, `${'a'.repeat(20)} ,`],
  ])('%j from %i to %i is %j', (text, from, to, expected) => {
    const { start, end } = wholeWords(text, from, to);
    expect(text.slice(start, end)).toBe(expected);
  });
  it.each([
    ['một hai ba', 10, 'một hai ba'],
    ['một hai ba', 9, 'một hai…'],
    ['một hai ba', 7, 'một hai…'],
    ['một  hai', 4, 'một…'],
    ['a'.repeat(200), 80, `${'a'.repeat(80)}…`],
  ])('%j in %i letters is %j', (text, most, expected) => {
    expect(shortened(text, most)).toBe(expected);
  });
});

it('no finding shows half a word', () => {
  const texts = [
    'Nâng cao nhận thức , kỹ năng của hội viên.',
    'Nâng cao nhận thức,kỹ năng nghiệp vụ của hội viên.',
    'Nâng cao nhận thức  và kỹ năng của hội viên.',
  ];
  for (const text of texts) {
    const findings = checkDocument(
      aDocument({ body: [{ type: 'paragraph', id: 'p', content: [{ text }] }] }),
    ).filter(({ rule }) => ['space-before-mark', 'space-after-mark', 'double-space'].includes(rule));
    expect(findings).toHaveLength(1);
    for (const { message, place } of findings)
      for (const piece of [/“(.*)”/u.exec(message)?.[1] ?? '', place.excerpt ?? '']) {
        expect(piece).not.toBe('');
        expect(` ${text} `).toContain(` ${piece.trim()} `);
      }
  }
});

it('the end of a line and a long subject are shown in whole words', () => {
  const lines = [
    'Nâng cao nhận thức;',
    'Bồi dưỡng kỹ năng nghiệp vụ của hội viên',
    'Mở lớp tập huấn;',
    'Tổng kết.',
  ];
  const subject = `Đề án ${'Tổ chức Hội thi Sáng tạo kỹ thuật '.repeat(4).trim()}.`;
  const document = aDocument({
    subject,
    body: lines.map((text, index) => ({ type: 'bullet', id: `b${index}`, depth: 0, content: [{ text }] })),
  });
  for (const [rule, text] of [
    ['sibling-end', lines[1] ?? ''],
    ['subject-form', subject],
  ] as const) {
    const excerpts = checkDocument(document)
      .filter((finding) => finding.rule === rule)
      .map(({ place }) => place.excerpt ?? '');
    expect(excerpts.length).toBeGreaterThan(0);
    for (const excerpt of excerpts) {
      expect(excerpt.length).toBeGreaterThan(10);
      expect(` ${text} `).toContain(` ${excerpt.replace(/…$/u, '').trim()} `);
    }
  }
});
