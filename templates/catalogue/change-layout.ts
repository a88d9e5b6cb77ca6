/** A document put into the other layout: with the layout goes who issues it, as `draftFromTemplate` would have had it. Pure. */
import type { AdminDocument, LayoutSettings, Recipient, Signature } from '../model/document.ts';
import type { LayoutId } from '../model/kinds.ts';
import type { Issuer, OfficeProfile, Signer } from '../model/office.ts';
import { sameValue } from '../model/same-value.ts';

/**
 * The document in a layout. What still is as the office profile has it for the issuer of the old layout becomes that of the issuer of the new one:
 * header, symbol, settings, nơi nhận, archive, signer. What the clerk wrote otherwise stays, and so does all where the profile has no such issuer.
 * Nothing is taken away for which the new issuer has nothing instead.
 */
export function changeLayout(
  document: AdminDocument,
  layout: LayoutId,
  office: OfficeProfile | null,
): AdminDocument {
  const from = office?.[document.layout];
  const to = office?.[layout];
  if (!from || !to || layout === document.layout) return { ...document, layout };
  const { settings: old, ...rest } = document;
  const settings = changedSettings(old ?? {}, from.settings ?? {}, to.settings ?? {});
  return {
    ...rest,
    layout,
    ...(Object.keys(settings).length > 0 ? { settings } : {}),
    header: {
      superior: instead(document.header.superior, from.superior, to.superior),
      organ: instead(document.header.organ, from.organ, to.organ),
    },
    number: { ...document.number, organ: instead(document.number.organ, from.symbol, to.symbol) },
    recipients: changedRecipients(document.recipients, from.recipients, to.recipients),
    archive: instead(document.archive, from.archive, to.archive),
    signatures: changedSignatures(document.signatures, from, to),
  };
}

const instead = (now: string, from: string, to: string): string => (now === from ? to : now);

function changedSettings(now: LayoutSettings, from: LayoutSettings, to: LayoutSettings): LayoutSettings {
  const usual = new Map<string, unknown>(Object.entries(from));
  const own = Object.entries(now).filter(([key, value]) => !sameValue(value, usual.get(key)));
  return { ...to, ...Object.fromEntries(own) };
}

/** The issuer's nơi nhận stand together, behind those of the template and before those that the clerk added. */
function changedRecipients(now: Recipient[], from: readonly Recipient[], to: Recipient[]): Recipient[] {
  if (from.length === 0 || to.length === 0) return now;
  const at = now.findIndex((_entry, index) => sameValue(now.slice(index, index + from.length), from));
  return at < 0 ? now : [...now.slice(0, at), ...to, ...now.slice(at + from.length)];
}

/** The same person signs for the new issuer where that has him, else its first signer. */
function changedSignatures(now: Signature[], from: Issuer, to: Issuer): Signature[] {
  const [only, ...more] = now;
  const [first] = to.signers;
  if (!only || !first || more.length > 0) return now;
  if (!from.signers.some((signer) => sameValue(signatureOf(signer), only))) return now;
  return [signatureOf(to.signers.find(({ name }) => name === only.name) ?? first)];
}

/** What a signer of the profile signs with. */
export function signatureOf({ authorities, position, name }: Signer): Signature {
  return { authorities, position, name };
}
