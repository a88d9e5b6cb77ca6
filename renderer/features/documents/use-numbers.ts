/** The computed numbers of a document, the same object as long as they are the same: typing a letter draws nothing anew but the letter. */
import { useCallback, useMemo, useState } from 'react';
import { appendixName, numberDocument } from '../../../templates/layout/layout.ts';
import type { BlockNumber } from '../../../templates/layout/numbering.ts';
import type { AdminDocument } from '../../../templates/model/document.ts';

export type DocumentNumbers = ReturnType<typeof numberDocument>;

function sameMap(a: ReadonlyMap<string, BlockNumber>, b: ReadonlyMap<string, BlockNumber>): boolean {
  if (a.size !== b.size) return false;
  for (const [id, { mark, label }] of a) {
    const other = b.get(id);
    if (other?.mark !== mark || other.label !== label) return false;
  }
  return true;
}

function sameNumbers(a: DocumentNumbers, b: DocumentNumbers): boolean {
  return (
    a.appendices.length === b.appendices.length &&
    sameMap(a.body, b.body) &&
    a.appendices.every((map, index) => sameMap(map, b.appendices[index] ?? new Map<string, BlockNumber>()))
  );
}

/** Numbers, and what a cross reference prints now. */
export function useNumbers(document: AdminDocument): {
  numbers: DocumentNumbers;
  nameOf: (ref: string) => string;
} {
  const fresh = useMemo(() => numberDocument(document), [document]);
  const [numbers, keep] = useState(fresh);
  const isSame = numbers === fresh || sameNumbers(numbers, fresh);
  if (!isSame) keep(fresh);
  const shown = isSame ? numbers : fresh;
  const appendixIds = document.appendices.map(({ id }) => id).join(' ');
  const nameOf = useCallback(
    (ref: string): string => {
      const ids = appendixIds === '' ? [] : appendixIds.split(' ');
      const at = ids.indexOf(ref);
      return at >= 0
        ? appendixName(at, ids.length)
        : (shown.body.get(ref)?.label ??
            shown.appendices.find((entry) => entry.has(ref))?.get(ref)?.label ??
            '');
    },
    [shown, appendixIds],
  );
  return { numbers: shown, nameOf };
}
