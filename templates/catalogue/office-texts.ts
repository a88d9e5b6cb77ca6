/** What placeholders of the office profile, the signer and the day stand for. Pure. */
import type { Issuer, OfficeProfile, Signer } from '../model/office.ts';

/**
 * The texts that every template may use (COMMON_PLACEHOLDERS), by placeholder.
 * @param today ISO date of drafting
 */
export function commonTexts(
  office: OfficeProfile,
  issuer: Issuer,
  signer: Signer | undefined,
  today: string,
): Map<string, string> {
  const year = Number(today.slice(0, 4));
  const name = fullName(issuer.organ, office.province);
  const collective = signer?.authorities.find(({ code }) => code === 'TM')?.of ?? '';
  return new Map([
    ['office.name', name],
    ['office.superior', oneLine(issuer.superior)],
    ['office.symbol', issuer.symbol],
    ['office.province', office.province],
    ['office.place', office.place],
    ['office.collective', collective === '' ? name : collective],
    ['signer.authority', ofOffice(deciding(signer), name)],
    ['signer.position', signer?.position ?? ''],
    ['signer.name', signer?.name ?? ''],
    ['today.year', String(year)],
    ['today.nextYear', String(year + 1)],
  ]);
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, ' ').trim();

/** Headers leave the province to the place beside the date; a sentence names it. */
function fullName(organ: string, province: string): string {
  const name = oneLine(organ);
  return name.endsWith(province) ? name : `${name} ${province}`;
}

/** Who decides: the body on whose behalf is signed, the head for whom a deputy signs, or the signer's own office. */
function deciding(signer: Signer | undefined): string {
  if (!signer) return '';
  const of = (code: 'TM' | 'KT'): string | undefined =>
    signer.authorities.find((entry) => entry.code === code)?.of;
  return of('TM') ?? of('KT') ?? signer.position;
}

function ofOffice(who: string, name: string): string {
  // "Đảng đoàn" signs on behalf of itself: its name stands once.
  return who === '' || name.startsWith(who) ? name : `${who} ${name}`;
}
