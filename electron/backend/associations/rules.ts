/** Pure rules of associations: what was so on a day, and keys by which a name is known again. */
import { foldWords } from '../../../db/fold.ts';
import type { AssociationEvent, AssociationState, EventKind } from '../../api/associations.ts';
import { firstDay } from '../partial-date.ts';

/** The folded name: "Hội Luật gia  tỉnh Đại Phong" and "HỘI LUẬT GIA TỈNH ĐẠI PHONG" are one. */
export function nameKey(name: string): string {
  return foldWords(name).join(' ');
}

/** Events that end membership whatever is ticked. */
export const ENDING: ReadonlySet<EventKind> = new Set(['merge', 'dissolution', 'withdrawal']);

type DatedEvent = Pick<AssociationEvent, 'happenedOn' | 'patch' | 'isEnd' | 'kind'>;

/** What was so on a day. A date known in part counts from its first day. @param events in their order in time */
export function stateOn(
  first: AssociationState,
  events: readonly DatedEvent[],
  day: string,
): AssociationState {
  let state = first;
  for (const event of events) if (firstDay(event.happenedOn) <= day) state = { ...state, ...event.patch };
  return state;
}

/** Whether an association was a member on a day. One whose admission is unknown was a member from the beginning. */
export function isMemberOn(
  { admittedOn, endedOn }: { admittedOn: string | null; endedOn: string | null },
  day: string,
): boolean {
  return (
    (admittedOn === null || firstDay(admittedOn) <= day) && (endedOn === null || day < firstDay(endedOn))
  );
}

/** Day of the first event that ended membership and was followed by no admission; null where it goes on. */
export function endOf(events: readonly DatedEvent[]): string | null {
  let end: string | null = null;
  for (const event of events) {
    if (event.isEnd || ENDING.has(event.kind)) end ??= event.happenedOn;
    else if (event.kind === 'admission') end = null;
  }
  return end;
}

const STATE_FIELDS = ['name', 'shortName', 'typeId', 'area'] as const;

/**
 * Where a corrected value belongs: into the last event that gave the field its value, or into the state before all events.
 * @param events in their order in time
 */
export function correctState<E extends DatedEvent>(
  first: AssociationState,
  events: readonly E[],
  corrected: AssociationState,
): { first: AssociationState; changed: E[] } {
  let newFirst = first;
  const patches = new Map<E, E['patch']>();
  for (const field of STATE_FIELDS) {
    const giver = events.findLast((event) => event.patch[field] !== undefined);
    const before = giver ? giver.patch[field] : first[field];
    if (before === corrected[field]) continue;
    if (giver) patches.set(giver, { ...(patches.get(giver) ?? giver.patch), [field]: corrected[field] });
    else newFirst = { ...newFirst, [field]: corrected[field] };
  }
  return { first: newFirst, changed: [...patches].map(([event, patch]) => ({ ...event, patch })) };
}
