/** The board of duties in words and groups. Pure. */
import type { Duty, DutyKind, DutyState } from '../../../electron/api/duties.ts';
import type { AssociationSection, Route } from '../../app/route.ts';
import { fold } from '../../components/register/fold.ts';

export const DUTY_KIND_NAMES: Readonly<Record<DutyKind, string>> = {
  congress: 'Đại hội khi hết nhiệm kỳ',
  'congress-notice': 'Báo cáo việc tổ chức đại hội',
  'congress-result': 'Báo cáo kết quả đại hội',
  'annual-report': 'Báo cáo hằng năm',
  'change-notice': 'Báo cáo khi có thay đổi',
  'term-limit': 'Nhiệm kỳ dài nhất',
};

export const STATE_NAMES: Readonly<Record<DutyState, string>> = {
  overdue: 'Quá hạn',
  week: 'Tuần này',
  month: 'Tháng này',
  later: 'Sau đó',
  done: 'Đã xong',
  excused: 'Được miễn',
};

/** Groups of the board, as they follow one another. */
const BOARD_STATES: readonly DutyState[] = ['overdue', 'week', 'month', 'later', 'done', 'excused'];

/** What a due day may be doubted for. */
export const UNVERIFIED =
  'CHƯA XÁC MINH: chưa ai đối chiếu con số này với văn bản gốc; chỉ là giá trị gợi ý, sửa được ở trang “Quy tắc nghĩa vụ”.';

/** Part of the association's page where a duty is settled. */
const SECTIONS: Partial<Record<DutyKind, AssociationSection>> = {
  'change-notice': 'events',
  'term-limit': 'general',
};

/** The page on which a duty is settled. */
export function dutyRoute({ associationId, kind }: Duty): Route {
  return { page: 'association', id: associationId, section: SECTIONS[kind] ?? 'congresses' };
}

const DAY_MS = 86_400_000;

/** Whole days from one ISO day to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** "quá 12 ngày", "hôm nay", "còn 5 ngày". */
export function distanceText(on: string, dueOn: string): string {
  const days = daysBetween(on, dueOn);
  if (days === 0) return 'hôm nay';
  return days < 0 ? `quá ${-days} ngày` : `còn ${days} ngày`;
}

/** Duties a letter is to remind of: overdue, due this month, or with a reminder that is due. */
export function toRemind(duties: readonly Duty[]): Duty[] {
  return duties.filter(
    ({ state, reminder }) =>
      state === 'overdue' ||
      state === 'week' ||
      state === 'month' ||
      (state === 'later' && reminder !== null),
  );
}

/** Duties by group, in the order of the board; groups without duties are left out. */
export function groupsOf(duties: readonly Duty[]): { state: DutyState; duties: Duty[] }[] {
  return BOARD_STATES.map((state) => ({
    state,
    duties: duties.filter((duty) => duty.state === state),
  })).filter((group) => group.duties.length > 0);
}

/** Duties whose association, name or occasion has all the words; diacritics are not needed. */
export function matchingDuties(duties: readonly Duty[], text: string): Duty[] {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return duties.filter((duty) => {
    const folded = fold(`${duty.associationName} ${duty.name} ${duty.occasion}`);
    return words.every((word) => folded.includes(word));
  });
}
