/** What the form of an event says, as the contract has it. Pure. */
import type { Values } from '../record/specs.ts';

const PATCHED = ['name', 'shortName', 'typeId', 'area', 'address'] as const;
const ENDING: ReadonlySet<unknown> = new Set(['merge', 'dissolution', 'withdrawal']);

/** Fields of the form that were asked for as an event with its patch. */
export function eventValue(values: Values): Values {
  const { kind, happenedOn, decisionNumber, decisionOn, note } = values;
  return {
    kind,
    happenedOn,
    decisionNumber,
    decisionOn,
    note,
    patch: Object.fromEntries(
      PATCHED.filter((key) => values[key] !== undefined).map((key) => [key, values[key]]),
    ),
    isEnd: ENDING.has(kind) || values['isEnd'] === true,
    others: values['others'] ?? [],
  };
}
