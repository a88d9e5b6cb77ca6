/** What the rules share of one document, computed once: texts, bodies, citations, and how to name a place. */
import type { AdminDocument } from '../model/document.ts';
import { findCitations, type FoundCitation } from '../model/find-citations.ts';
import { numberBlocks } from '../layout/numbering.ts';
import { resolveProfile } from '../profiles/resolve.ts';
import type { LayoutProfile } from '../profiles/profile.ts';
import { shortened } from './excerpt.ts';
import type { Place } from './finding.ts';
import { outlineOf } from './outline.ts';
import { labelOf, type NumberedBody, type Path } from './place.ts';
import { REF_SIGN, collectTexts, type CheckedText } from './texts.ts';

/** A citation with the text it stands in. */
export interface PlacedCitation {
  citation: FoundCitation;
  text: CheckedText;
  /** True for a structured căn cứ: `text` is then its number field and the offsets are those of that field. */
  structured: boolean;
}

export interface CheckContext {
  document: AdminDocument;
  profile: LayoutProfile;
  /** The body first, then the appendices. */
  bodies: readonly NumberedBody[];
  texts: readonly CheckedText[];
  /** In reading order. */
  citations: readonly PlacedCitation[];
  /** The place of a field. */
  placeAt(path: Path): Place;
  /** The place of a piece of a text; offsets in CheckedText.text. */
  placeIn(text: CheckedText, start: number, end: number): Place;
}

const MAX_EXCERPT = 120;

export function createContext(document: AdminDocument): CheckContext {
  const profile = resolveProfile(document);
  const bodies: NumberedBody[] = [
    { base: ['body'], blocks: document.body },
    ...document.appendices.map((appendix, index) => ({
      base: ['appendices', index, 'body'],
      blocks: appendix.body,
    })),
  ].map((body) => ({
    ...body,
    outline: outlineOf(body.blocks, body.base),
    numbers: numberBlocks(body.blocks, profile),
  }));
  const texts = collectTexts(document);
  const labels = new Map<string, string>();
  const label = (path: Path): string => {
    const key = path.join('/');
    const known = labels.get(key) ?? labelOf(document, bodies, path);
    labels.set(key, known);
    return known;
  };
  return {
    document,
    profile,
    bodies,
    texts,
    citations: [...structuredCitations(document), ...textCitations(texts)],
    placeAt: (path) => ({ path: [...path], label: label(path) }),
    placeIn: (text, start, end) => {
      const piece = text.text.slice(start, end);
      // Offsets in the model count no sign for a cross reference.
      const refs = text.refs.filter((at) => at < start).length;
      const excerpt = piece.replaceAll(REF_SIGN, '…');
      return {
        path: text.path,
        label: label(text.path),
        excerpt: shortened(excerpt, MAX_EXCERPT),
        offset: start - refs,
      };
    },
  };
}

function textCitations(texts: readonly CheckedText[]): PlacedCitation[] {
  return texts.flatMap((text) =>
    findCitations(text.text).map((citation) => ({ citation, text, structured: false })),
  );
}

function structuredCitations(document: AdminDocument): PlacedCitation[] {
  return document.bases.flatMap((basis, index) => {
    if (basis.type !== 'citation' || !basis.citation.number) return [];
    const { kind, number, date, issuer } = basis.citation;
    const found = findCitations(`số ${number}`)[0]?.number;
    if (!found) return [];
    const text: CheckedText = {
      part: 'basis',
      path: ['bases', index, 'citation', 'number'],
      text: number,
      refs: [],
      value: number,
    };
    const shift = 'số '.length;
    const citation: FoundCitation = {
      kind,
      number: { ...found, start: found.start - shift, end: found.end - shift },
      ...(date ? { date } : {}),
      ...(issuer ? { issuer } : {}),
      start: 0,
      end: number.length,
    };
    return [{ citation, text, structured: true }];
  });
}
