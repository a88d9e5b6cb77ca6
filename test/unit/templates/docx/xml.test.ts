import { describe, expect, it } from 'vitest';
import { escapeXml, writeXml } from '../../../../templates/docx/xml.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

describe('text in XML', () => {
  it.each([
    ['markup', '<w:t>&"', '&lt;w:t&gt;&amp;&quot;'],
    ['Vietnamese', 'Độc lập – Tự do', 'Độc lập – Tự do'],
    ['a control character', 'a\u0001b', 'a\uFFFDb'],
    ['a vertical tab', 'a\u000Bb', 'a\uFFFDb'],
    ['half of a pair', 'a\uD800b', 'a\uFFFDb'],
    ['a code point that no file may hold', 'a\uFFFFb', 'a\uFFFDb'],
    ['a whole pair', '𠮷', '𠮷'],
    ['tab and line feed', 'a\tb\nc', 'a\tb\nc'],
  ])('%s', (_name, text, written) => {
    expect(escapeXml(text)).toBe(written);
  });
});

describe('elements', () => {
  it.each([
    ['without content', { a: {} }, '<a/>'],
    ['with attributes only', { a: { _attr: { x: 1, y: undefined } } }, '<a x="1"/>'],
    ['with attributes and text', { a: [{ _attr: { x: 'é"' } }, 't<'] }, '<a x="é&quot;">t&lt;</a>'],
    ['with attributes behind the children', { a: [{ b: {} }, { _attr: { x: 1 } }] }, '<a x="1"><b/></a>'],
    ['with nothing in a list', { a: [] }, '<a/>'],
    ['inside each other', { a: [{ b: {} }, { c: ['d'] }] }, '<a><b/><c>d</c></a>'],
    ['with a bare value', { a: 5 }, '<a>5</a>'],
  ])('%s', (_name, node, xml) => {
    expect(writeXml(node)).toBe(DECLARATION + xml);
  });

  it('puts list numbers where the package left a key, and nowhere else', () => {
    const numbers = new Map([['key-1', 7]]);
    const node = {
      p: [
        { 'w:numId': { _attr: { 'w:val': '{key-1}' } } },
        { 'w:t': ['{key-1}'] },
        { x: { _attr: { y: '{key-1}' } } },
      ],
    };
    expect(writeXml(node, (key) => numbers.get(key))).toBe(
      `${DECLARATION}<p><w:numId w:val="7"/><w:t>{key-1}</w:t><x y="{key-1}"/></p>`,
    );
  });
});
