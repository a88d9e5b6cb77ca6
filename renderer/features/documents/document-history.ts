/** Undo and redo of a document. */
import type { AdminDocument } from '../../../templates/model/document.ts';
import type { ValueHistory } from '../../app/value-history.ts';

export { recordChange, redo, startHistory, STEP_MS, undo } from '../../app/value-history.ts';
export type DocumentHistory = ValueHistory<AdminDocument>;
