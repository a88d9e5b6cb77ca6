/** Who does a task, with whom, when, with what money and to what end, read out of its printed words. Pure. */
import { readTime } from '../time/read-time.ts';
import type { TimeExpression } from '../time/time-expression.ts';
import { contentText } from './content.ts';
import type { Block, Task, TaskRole } from './document.ts';
import { findAssignment, readAssignment, splitAgencies, untilVerb } from './read-agencies.ts';

export interface ReadTask {
  /** Who leads; several where the plan names several. Empty where nobody is named. */
  lead: string[];
  partners: string[];
  time?: {
    /** As printed, without the label. */
    text: string;
    /** Null where the words name no time that can be said as data. */
    value: TimeExpression | null;
  };
  funding?: string;
  product?: string;
}

/** Reads a task, or a block whose sentence assigns something ("Giao Văn phòng chủ trì …"). Other blocks name nobody. */
export function readTask(block: Block): ReadTask {
  switch (block.type) {
    case 'task':
      return readLines(block);
    case 'item':
    case 'bullet':
    case 'paragraph':
    case 'target': {
      const text = contentText(block.content);
      const time = findTime(text);
      return { ...(findAssignment(text) ?? { lead: [], partners: [] }), ...(time ? { time } : {}) };
    }
    case 'heading':
    case 'table':
      return { lead: [], partners: [] };
  }
}

function readLines(task: Task): ReadTask {
  const texts = (role: TaskRole): string[] =>
    task.lines.filter((line) => line.role === role).map((line) => bare(contentText(line.content)));
  const lead: string[] = [];
  const partners: string[] = [];
  for (const text of texts('agency')) {
    const found = readAssignment(text);
    lead.push(...(found?.lead ?? splitAgencies(untilVerb(text))));
    partners.push(...(found?.partners ?? []));
  }
  for (const text of texts('lead')) {
    const found = readAssignment(text);
    lead.push(...(found?.lead ?? splitAgencies(untilVerb(text))));
    partners.push(...(found?.partners ?? []));
  }
  for (const text of texts('partners'))
    partners.push(...splitAgencies(untilVerb(text.replace(/^(?:với|cùng)\s+/u, ''))));
  if (lead.length === 0 && partners.length === 0) {
    const found = findAssignment(contentText(task.content));
    lead.push(...(found?.lead ?? []));
    partners.push(...(found?.partners ?? []));
  }
  const [time] = texts('time');
  const [funding] = texts('funding');
  const [product] = texts('product');
  const when =
    time === undefined ? findTime(contentText(task.content)) : { text: time, value: readTime(time) };
  return {
    lead: unique(lead),
    partners: unique(partners),
    ...(when ? { time: when } : {}),
    ...(funding ? { funding } : {}),
    ...(product ? { product } : {}),
  };
}

function bare(text: string): string {
  return text.trim().replace(/\s*(?:\.\/\.|[.;])$/u, '');
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** Words that begin a time in a sentence. "giai đoạn" and "từ" do not: they stand in the names of plans; nor does "thường xuyên", which says how. */
const CUES =
  /(?<!\p{L})(?:trước (?=ngày|tháng|quý|\d)|chậm nhất|đến hết|trong (?=quý|tháng)|(?:hằng|hàng) (?=năm|quý|tháng)|định kỳ)/giu;
const MAX_WORDS = 12;
const MAX_LENGTH = 120;

/** The first time that a text names; "hằng năm … trước ngày 10/12" in one sentence is one time. */
function findTime(text: string): ReadTask['time'] {
  for (const sentence of text.split(/[;!?\n]|\.(?=\s|$)/u)) {
    const [first, second] = timesOf(sentence);
    if (!first) continue;
    const at = second?.value;
    if (
      first.value.type !== 'recurring' ||
      first.value.at ||
      at?.type !== 'once' ||
      at.period.year !== undefined
    )
      return { text: first.text, value: first.value };
    return {
      text: sentence.slice(first.start, second?.end),
      value: { ...first.value, at: { deadline: at.deadline, period: at.period } },
    };
  }
  return undefined;
}

/** Times of a sentence in order: at each cue the longest run of words that is one. */
function timesOf(sentence: string): { text: string; value: TimeExpression; start: number; end: number }[] {
  return [...sentence.matchAll(CUES)].flatMap(({ index: start }) => {
    const words =
      sentence
        .slice(start, start + MAX_LENGTH)
        .split(/[()]/u)[0]
        ?.split(/(?<=\s)/u) ?? [];
    for (let count = Math.min(words.length, MAX_WORDS); count > 0; count -= 1) {
      const text = words.slice(0, count).join('').trim().replace(/,$/u, '');
      const value = readTime(text);
      if (value) return [{ text, value, start, end: start + text.length }];
    }
    return [];
  });
}
