import type { Rule } from '../rule.ts';
import { abbreviation } from './abbreviation.ts';
import { basisOrder } from './basis-order.ts';
import { bulletCase } from './bullet-case.ts';
import { citationDate } from './citation-date.ts';
import { citationIssuer } from './citation-issuer.ts';
import { citationKind } from './citation-kind.ts';
import { citationSymbol } from './citation-symbol.ts';
import { citationUndated } from './citation-undated.ts';
import { citationVariant } from './citation-variant.ts';
import { crossReference } from './cross-reference.ts';
import { dateForm } from './date-form.ts';
import { districtLevel } from './district-level.ts';
import { doubleSpace } from './double-space.ts';
import { doubledWord } from './doubled-word.ts';
import { emptyBlock } from './empty-block.ts';
import { endMark } from './end-mark.ts';
import { headingCapital } from './heading-capital.ts';
import { headingOrder } from './heading-order.ts';
import { impossibleDate } from './impossible-date.ts';
import { kindPart } from './kind-part.ts';
import { lookAlike } from './look-alike.ts';
import { missingPart } from './missing-part.ts';
import { misspelling } from './misspelling.ts';
import { partInBody } from './part-in-body.ts';
import { recipients } from './recipients.ts';
import { siblingEnd } from './sibling-end.ts';
import { signatureAuthority } from './signature-authority.ts';
import { signerName } from './signer-name.ts';
import { spaceAfterMark } from './space-after-mark.ts';
import { spaceBeforeMark } from './space-before-mark.ts';
import { subjectForm } from './subject-form.ts';
import { symbolForm } from './symbol-form.ts';
import { targetNumber } from './target-number.ts';
import { taskAssignment } from './task-assignment.ts';

/** Every rule, in the order in which findings of one place are listed. */
export const ALL_RULES: readonly Rule[] = [
  missingPart,
  kindPart,
  partInBody,
  symbolForm,
  subjectForm,
  basisOrder,
  headingOrder,
  headingCapital,
  emptyBlock,
  bulletCase,
  siblingEnd,
  endMark,
  dateForm,
  impossibleDate,
  citationSymbol,
  citationVariant,
  citationDate,
  citationIssuer,
  citationKind,
  citationUndated,
  abbreviation,
  doubledWord,
  misspelling,
  lookAlike,
  doubleSpace,
  spaceBeforeMark,
  spaceAfterMark,
  taskAssignment,
  targetNumber,
  crossReference,
  districtLevel,
  recipients,
  signatureAuthority,
  signerName,
];
