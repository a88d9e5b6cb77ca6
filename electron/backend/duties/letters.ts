/** Letters that remind associations of their duties: one công văn for each association. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { putAssociationDocument } from '../../../db/association-parts.ts';
import { insertDutyLetter } from '../../../db/duties.ts';
import { MendableError } from '../../api/errors.ts';
import type { Duty } from '../../api/duties.ts';
import type { CommandContext, JobContext } from '../context.ts';
import { groupBy } from '../associations/register.ts';
import { create } from '../documents/service.ts';
import { formatPartialDate } from '../partial-date.ts';
import { findTemplate } from '../templates/service.ts';
import { requireDuties } from './service.ts';

export const REMINDER_TEMPLATE = 'cong-van-nhac-viec';

export interface Letter {
  associationId: number;
  associationName: string;
  documentId: number;
}

/** Drafts the letters in one transaction: all or, when cancelled or refused, none. @throws MendableError naming what the template lacks */
export async function draftLetters(
  context: JobContext,
  input: { dutyIds: readonly string[]; templateId?: string | undefined },
): Promise<{ letters: Letter[] }> {
  const templateId = input.templateId ?? REMINDER_TEMPLATE;
  const template = await findTemplate(context, templateId);
  // Other kinds have no one to be addressed to.
  if (template.kind !== 'cong-van')
    throw new MendableError('invalid-input', 'Thư nhắc phải soạn từ một mẫu công văn.', 'templateId');
  const known = new Set(template.fields.map((field) => field.id));
  return context.transact(async (command) => {
    const byAssociation = groupBy(await requireDuties(command, input.dutyIds), (duty) => duty.associationId);
    const letters: Letter[] = [];
    for (const [associationId, duties] of byAssociation) {
      context.progress(letters.length, byAssociation.size, 'Đang soạn công văn');
      await nextTurn();
      if (context.signal.aborted) throw new MendableError('cancelled', 'Đã hủy.');
      const values = Object.fromEntries(Object.entries(letterValues(duties)).filter(([id]) => known.has(id)));
      const document = await create(command, { templateId, values });
      await noteLetter(command, associationId, duties, document.id);
      letters.push({
        associationId,
        associationName: duties[0]?.associationName ?? '',
        documentId: document.id,
      });
    }
    context.progress(byAssociation.size, byAssociation.size, 'Xong');
    return { letters };
  });
}

/** What a template may ask for: that of reminders, the plain letter, or the office's own with the same fields. */
export function letterValues(duties: readonly Duty[]): Record<string, unknown> {
  const rows = duties.map((duty) => ({
    name: `${duty.name} (${duty.occasion})`,
    due: `${duty.isApproximate ? 'khoảng ' : ''}${formatPartialDate(duty.dueOn)}`,
    // A draft: whoever signs must see what nobody has compared with its source yet.
    clause: `${duty.clause || 'điều lệ hội'}${duty.clause && !duty.isVerified ? ' (cần đối chiếu)' : ''}`,
  }));
  const association = duties[0]?.associationName ?? '';
  const lines = rows.map((row) => `${row.name}; thời hạn: ${row.due}; căn cứ: ${row.clause}.`);
  return {
    association,
    duties: rows,
    duty: rows.map((row) => row.name).join('; '),
    dueOn: duties[0]?.dueOn ?? '',
    clause: [...new Set(rows.map((row) => row.clause))].join('; '),
    about: 'Về việc nhắc thực hiện quy định về tổ chức và hoạt động hội',
    to: association,
    reason: 'Theo quy định về tổ chức, hoạt động và quản lý hội, đề nghị Quý đơn vị thực hiện các việc sau:',
    request: lines.join('\n'),
  };
}

async function noteLetter(
  context: CommandContext,
  associationId: number,
  duties: readonly Duty[],
  documentId: number,
): Promise<void> {
  await putAssociationDocument(context.db, {
    association_id: associationId,
    document_id: documentId,
    note: 'Công văn nhắc việc',
  });
  for (const duty of duties) await insertDutyLetter(context.db, duty.id, documentId);
  context.record({
    entity: 'association-document',
    entityId: associationId,
    after: JSON.stringify({ documentId, duties: duties.map((duty) => duty.id) }),
  });
  context.changed('duties');
  context.changed('associations');
}
