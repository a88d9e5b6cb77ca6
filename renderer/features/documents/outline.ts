/** The headings of a document, to go to one of them. Pure. */
import { contentText } from '../../../templates/model/content.ts';
import type { AdminDocument, Block } from '../../../templates/model/document.ts';
import { appendixName } from '../../../templates/layout/layout.ts';
import type { BlockNumber } from '../../../templates/layout/numbering.ts';
import type { PickEntry } from '../../components/pick-dialog.tsx';
import type { DocumentNumbers } from './use-numbers.ts';

const LONGEST = 160;

/** Headings, tasks and appendices in their order; the key of each is its path. */
export function outlineOf(document: AdminDocument, numbers: DocumentNumbers): PickEntry[] {
  return [
    ...headingsIn(document.body, 'body', numbers.body),
    ...document.appendices.flatMap(({ title, body }, index) => [
      {
        key: `appendices.${index}.title`,
        title: `${appendixName(index, document.appendices.length)}. ${title}`.slice(0, LONGEST),
      },
      ...headingsIn(
        body,
        `appendices.${index}.body`,
        numbers.appendices[index] ?? new Map<string, BlockNumber>(),
      ),
    ]),
  ];
}

function headingsIn(
  body: readonly Block[],
  base: string,
  numbers: ReadonlyMap<string, BlockNumber>,
): PickEntry[] {
  return body.flatMap((block, index) =>
    block.type === 'heading' || block.type === 'task'
      ? [
          {
            key: `${base}.${index}.content`,
            title: `${numbers.get(block.id)?.mark ?? ''} ${contentText(block.content)}`
              .trim()
              .slice(0, LONGEST),
          },
        ]
      : [],
  );
}
