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

type MemberEvent = Pick<AssociationEvent, 'happenedOn' | 'isEnd' | 'kind'>;

const isEnding = (event: Pick<AssociationEvent, 'isEnd' | 'kind'>): boolean =>
  event.isEnd || ENDING.has(event.kind);

/**
 * Whether an association was a member on a day: by the last event before it that began or ended membership, else by its day of admission. One whose
 * admission is unknown was a member from the beginning.
 * @param events in their order in time
 */
export function isMemberOn(
  { admittedOn, events }: { admittedOn: string | null; events: readonly MemberEvent[] },
  day: string,
): boolean {
  const turns = events.filter((event) => isEnding(event) || event.kind === 'admission');
  const last = turns.findLast((event) => firstDay(event.happenedOn) <= day);
  if (last) return !isEnding(last);
  const next = turns[0];
  if (next && !isEnding(next)) return false;
  // The day of a later admission says nothing of the membership before it.
  const isFirst = turns.every((event) => event.kind !== 'admission' || event.happenedOn !== admittedOn);
  return admittedOn === null || !isFirst || firstDay(admittedOn) <= day;
}

/** Day of the first event that ended membership and was followed by no admission; null where it goes on. */
export function endOf(events: readonly DatedEvent[]): string | null {
  let end: string | null = null;
  for (const event of events) {
    if (isEnding(event)) end ??= event.happenedOn;
    else if (event.kind === 'admission') end = null;
  }
  return end;
}

/** Fields whose values are dated by events. */
export const STATE_FIELDS = ['name', 'shortName', 'typeId', 'area', 'address'] as const;

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
