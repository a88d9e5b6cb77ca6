/** Associations, leaders, figures and experts of the fictional province Đại Phong, the same each time but for the years, which lead up to today. */
import { insertLeader, putCongress, putFigures, putReport } from '../../../db/association-parts.ts';
import { listAssociations } from '../../../db/associations.ts';
import { toColumns } from '../../../db/columns.ts';
import { listPeople } from '../../../db/people.ts';
import { EMPTY_ASSOCIATION, type AssociationFields, type LeaderRole } from '../../api/associations.ts';
import { MendableError } from '../../api/errors.ts';
import { EMPTY_PERSON, type PersonInput } from '../../api/people.ts';
import type { CommandContext } from '../context.ts';
import { insert as insertPerson } from '../people/service.ts';
import { insert, saveEvent } from './service.ts';

/** Name without province, short name, type, field, year of founding, about how many members. */
type Seed = readonly [string, string, string, string, number, number];
const SEEDS: readonly Seed[] = [
  ['Hội Luật gia', 'HLG', 'professional', 'Pháp luật', 1995, 420],
  ['Hội Đông y', 'HĐY', 'professional', 'Y dược', 1989, 610],
  ['Hội Y học', 'HYH', 'professional', 'Y dược', 2001, 530],
  ['Hội Điều dưỡng', 'HĐD', 'professional', 'Y dược', 2004, 890],
  ['Hội Dược học', 'HDH', 'professional', 'Y dược', 2006, 210],
  ['Hội Kế hoạch hóa gia đình', 'KHHGĐ', 'professional', 'Y dược', 1996, 150],
  ['Hội Làm vườn', 'HLV', 'professional', 'Nông nghiệp', 1990, 2400],
  ['Hội Khoa học kỹ thuật Nông nghiệp', 'HNN', 'professional', 'Nông nghiệp', 1998, 320],
  ['Hội Chăn nuôi và Thú y', 'HCNTY', 'professional', 'Nông nghiệp', 2002, 260],
  ['Hội Khoa học kỹ thuật Lâm nghiệp', 'HLN', 'professional', 'Nông nghiệp', 1999, 180],
  ['Hội Thủy lợi', 'HTL', 'professional', 'Nông nghiệp', 2003, 140],
  ['Hội Xây dựng', 'HXD', 'professional', 'Xây dựng, giao thông', 2000, 240],
  ['Hội Kiến trúc sư', 'HKTS', 'professional', 'Xây dựng, giao thông', 2005, 75],
  ['Hội Cầu đường', 'HCĐ', 'professional', 'Xây dựng, giao thông', 2003, 190],
  ['Hội Tin học', 'HTH', 'professional', 'Công nghệ thông tin', 2007, 160],
  ['Hội Điện lực', 'HĐL', 'professional', 'Năng lượng', 2009, 220],
  ['Hội Bảo vệ thiên nhiên và Môi trường', 'HBVTN', 'professional', 'Tài nguyên, môi trường', 2008, 130],
  ['Hội Khoa học Lịch sử', 'HKHLS', 'professional', 'Khoa học xã hội và nhân văn', 1997, 110],
  ['Hội Khoa học Kinh tế', 'HKHKT', 'professional', 'Kinh tế', 2006, 125],
  ['Hội Tâm lý giáo dục', 'HTLGD', 'professional', 'Giáo dục', 2011, 340],
  ['Hội Khoa học và Kỹ thuật huyện Sông Vân', 'KHKT Sông Vân', 'local', 'Đa ngành', 2012, 95],
  ['Trung tâm Tư vấn và Chuyển giao công nghệ', 'TTTVCGCN', 'unit', 'Đa ngành', 2010, 12],
  ['Viện Nghiên cứu ứng dụng cây trồng', 'VNCUDCT', 'organisation', 'Nông nghiệp', 2014, 18],
  ['Trường Cao đẳng Kỹ thuật', 'CĐKT', 'affiliate', 'Giáo dục', 2016, 85],
  ['Câu lạc bộ Sáng tạo trẻ', 'CLBSTT', 'club', 'Đa ngành', 2018, 60],
];

const FAMILY = 'Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý Trịnh Đinh'.split(' ');
const MALE = ['Văn', 'Đức', 'Hữu', 'Quang', 'Minh', 'Công'];
const FEMALE = ['Thị', 'Ngọc', 'Thu', 'Thanh', 'Phương'];
const MALE_GIVEN = 'Bình Cường Dũng Đạt Hải Hùng Khánh Long Nam Phúc Quân Sơn Tâm Thành Tuấn Vinh'.split(' ');
const FEMALE_GIVEN = 'Anh Chi Dung Giang Hà Hạnh Hoa Hương Lan Linh Mai Nga Oanh Thảo Vân Yến'.split(' ');
const UNITS = [
  'Trường Đại học Đại Phong',
  'Sở Khoa học và Công nghệ tỉnh Đại Phong',
  'Sở Nông nghiệp và Môi trường tỉnh Đại Phong',
  'Bệnh viện Đa khoa tỉnh Đại Phong',
  'Sở Xây dựng tỉnh Đại Phong',
  'Trường Cao đẳng Kỹ thuật Đại Phong',
  'Sở Tài chính tỉnh Đại Phong',
  'Trung tâm Ứng dụng tiến bộ khoa học và công nghệ',
];
/** Field and the branch of study that goes with it. */
const STUDIES: readonly (readonly [string, string])[] = [
  ['Công nghệ thông tin, điện tử, viễn thông', 'Công nghệ thông tin'],
  ['Cơ khí tự động hóa, xây dựng, giao thông vận tải', 'Xây dựng công trình'],
  ['Vật liệu, hóa chất, năng lượng', 'Kỹ thuật điện'],
  ['Nông lâm ngư nghiệp, tài nguyên và môi trường', 'Khoa học cây trồng'],
  ['Y dược', 'Nội khoa'],
  ['Giáo dục và đào tạo', 'Quản lý giáo dục'],
];
const EXPERTS = 40;
const YEARS = 3;
const TERM = 5;

/** The same numbers each time. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const pick = <T>(list: readonly [T, ...T[]] | readonly T[], at: number): T => {
  const value = list[at % list.length];
  if (value === undefined) throw new Error('empty list');
  return value;
};

/** Names of people, none twice. */
function namer(next: (below: number) => number): () => Pick<PersonInput, 'name' | 'gender'> {
  const used = new Set<string>();
  return () => {
    for (;;) {
      const isWoman = next(3) === 0;
      const family = pick(FAMILY, next(FAMILY.length));
      const name = isWoman
        ? `${family} ${pick(FEMALE, next(FEMALE.length))} ${pick(FEMALE_GIVEN, next(FEMALE_GIVEN.length))}`
        : `${family} ${pick(MALE, next(MALE.length))} ${pick(MALE_GIVEN, next(MALE_GIVEN.length))}`;
      if (used.has(name)) continue;
      used.add(name);
      return { name, gender: isWoman ? 'female' : 'male' };
    }
  };
}

/** @throws MendableError where there are associations or people already: sample and real data never mix */
export async function loadSample(context: CommandContext): Promise<{ associations: number; people: number }> {
  if ((await listAssociations(context.db)).length > 0 || (await listPeople(context.db)).length > 0)
    throw new MendableError(
      'not-empty',
      'Đã có dữ liệu hội hoặc chuyên gia nên không thêm dữ liệu mẫu. Muốn xem thử, hãy dùng một thư mục dữ liệu khác.',
    );
  const next = random(2026);
  const newName = namer(next);
  const thisYear = Number(context.today.slice(0, 4));
  let phones = 0;
  const newPhone = (): string => {
    phones += 1;
    return `0900 ${String(100 + phones)} ${String(phones * 7).padStart(3, '0')}`;
  };
  let people = 0;
  const ids: number[] = [];
  for (const [index, seed] of SEEDS.entries()) {
    const { fields, termFrom } = sampleAssociation(seed, index, thisYear);
    const id = await insert(context, fields);
    ids.push(id);
    const roles: LeaderRole[] = ['chair', 'vice-chair', 'general-secretary', 'inspection-head'];
    for (const role of roles) {
      const { name, gender } = newName();
      const personId = await insertPerson(context, {
        ...EMPTY_PERSON,
        name,
        gender,
        bornOn: String(1955 + next(30)),
        phone: newPhone(),
        degree: pick(['', 'ThS', 'TS'], next(3)),
        associationId: id,
      });
      people += 1;
      const held = role === 'general-secretary' ? [role, 'contact' as const] : [role];
      for (const post of held)
        await insertLeader(context.db, {
          association_id: id,
          person_id: personId,
          role: post,
          term: `Nhiệm kỳ ${termFrom}-${termFrom + TERM}`,
          from_on: String(termFrom),
          to_on: null,
          note: '',
        });
    }
    await sampleFigures(context, id, seed, thisYear, next);
    await sampleDuties(context, id, index, fields, thisYear);
  }
  await sampleRename(context, ids);
  for (let index = 0; index < EXPERTS; index += 1) {
    const [field, major] = pick(STUDIES, index);
    const [second] = pick(STUDIES, index + 1 + next(4));
    await insertPerson(context, {
      ...EMPTY_PERSON,
      ...newName(),
      academicRank: index % 8 === 0 ? 'PGS' : '',
      degree: index % 8 === 0 ? 'TS' : pick(['TS', 'ThS', 'ThS', 'BSCKII'], index),
      major,
      fields: index % 3 === 0 ? [field, second] : [field],
      unit: pick(UNITS, next(UNITS.length)),
      phone: newPhone(),
      email: `chuyengia${String(index + 1).padStart(2, '0')}@daiphong.example`,
      bornOn: String(1955 + next(35)),
      associationId: index % 2 === 0 ? pick(ids, next(ids.length)) : null,
      isExpert: true,
    });
    people += 1;
  }
  return { associations: ids.length, people };
}

function sampleAssociation(
  [name, shortName, typeId, field, founded, members]: Seed,
  index: number,
  thisYear: number,
): { fields: AssociationFields; termFrom: number } {
  // Terms end in this year and the four years after it, so that every state of a duty is seen.
  const termFrom = thisYear - TERM + (index % TERM);
  const month = String((index % 12) + 1).padStart(2, '0');
  const number = String(index + 11);
  return {
    termFrom,
    fields: {
      ...EMPTY_ASSOCIATION,
      name: typeId === 'local' ? name : `${name} tỉnh Đại Phong`,
      shortName,
      typeId,
      area: typeId === 'local' ? 'Huyện Sông Vân' : 'Tỉnh Đại Phong',
      field,
      establishedNumber: `${number}/QĐ-UBND`,
      establishedOn: index % 4 === 0 ? String(founded) : `${founded}-${month}-15`,
      establishedBy: 'Ủy ban nhân dân tỉnh Đại Phong',
      charterNumber: `${number}0/QĐ-UBND`,
      charterOn: `${termFrom}-${month}`,
      charterBy: 'Ủy ban nhân dân tỉnh Đại Phong',
      admissionNumber: `${number}/QĐ-LHH`,
      admittedOn: `${founded + 1}`,
      termFrom: `${termFrom}`,
      termTo: `${termFrom + TERM}-${month}`,
      lastCongressOn: `${termFrom}-${month}`,
      address: `Số ${index + 1}, đường Lương Thế Vinh, tỉnh Đại Phong`,
      phone: `0200 3800 ${String(index + 100)}`,
      email: `hoi${String(index + 1).padStart(2, '0')}@daiphong.example`,
      isAssigned: members > 500,
      staff: members > 500 ? 2 : 0,
    },
  };
}

async function sampleFigures(
  context: CommandContext,
  id: number,
  [, , , , , members]: Seed,
  thisYear: number,
  next: (below: number) => number,
): Promise<void> {
  for (let back = YEARS - 1; back >= 0; back -= 1) {
    const count = Math.round(members * (1 - back * 0.03)) + next(5);
    const part = (share: number): number => Math.round(count * share);
    const feeDue = count * 30_000;
    await putFigures(context.db, {
      association_id: id,
      ...toColumns({
        year: thisYear - back,
        branches: Math.max(1, Math.round(count / 40)),
        members: count,
        women: part(0.38),
        partyMembers: part(0.45),
        doctors: part(0.02),
        masters: part(0.12),
        graduates: part(0.55),
        otherIntellectuals: part(0.1),
        professors: 0,
        associateProfessors: part(0.003),
        under35: part(0.2),
        over60: part(0.15),
        feeDue,
        feePaid: back === 0 && id % 3 === 0 ? Math.round(feeDue / 2) : feeDue,
        note: '',
      }),
    });
  }
}

/** Reports that most have sent, and a congress in preparation. */
async function sampleDuties(
  context: CommandContext,
  id: number,
  index: number,
  fields: AssociationFields,
  thisYear: number,
): Promise<void> {
  if (index % 6 !== 5)
    await putReport(context.db, {
      association_id: id,
      year: thisYear - 1,
      received_on: `${thisYear - 1}-11-2${index % 9}`,
      number: `${index + 1}/BC`,
      note: '',
    });
  if (index % TERM !== 0) return;
  await putCongress(context.db, {
    association_id: id,
    term: `${thisYear}-${thisYear + TERM}`,
    due_on: fields.termTo,
    notified_on: index % 2 === 0 ? `${thisYear}-01-20` : null,
    notice_number: '',
    held_on: null,
    result_reported_on: null,
    note: '',
  });
}

/** With the districts gone on 01/7/2025, the association of one bears the name of its region from that day. */
async function sampleRename(context: CommandContext, ids: readonly number[]): Promise<void> {
  const local = ids[SEEDS.findIndex(([, , typeId]) => typeId === 'local')];
  if (local === undefined || context.today < '2025-07-01') return;
  await saveEvent(context, {
    id: local,
    event: {
      kind: 'rename',
      happenedOn: '2025-07-01',
      decisionNumber: '27/QĐ-LHH',
      decisionOn: '2025-06-25',
      note: 'Không còn cấp huyện.',
      patch: {
        name: 'Hội Khoa học và Kỹ thuật khu vực Sông Vân',
        area: 'Khu vực Sông Vân',
      },
      isEnd: false,
      others: [],
    },
  });
}
