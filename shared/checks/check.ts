import type { CaseOutcome } from '../balance/case-outcome.ts';
import type { CaseFile } from '../case/case-file.ts';
import type { Claim } from '../case/claim.ts';
import type { Place } from '../case/place.ts';
import type { Exemption } from '../law/exemption.ts';
import type { Topic } from '../law/topic.ts';
import type { LawPack } from '../law/law-pack.ts';
import type { LetterDocument } from '../letter/letter-document.ts';
import type { Words } from './similarity.ts';

/** A claim under check, with its exemption's definition. */
export type ClaimUnderCheck = { readonly claim: Claim; readonly exemption: Exemption };

/** A piece of the officer's open text and where it was written. */
export type TextAt = { readonly text: string; readonly place: Place };

/** Everything a check may look at. Worked out once for the whole set. */
export type CheckInput = {
  readonly caseFile: CaseFile;
  readonly pack: LawPack;
  readonly letter: LetterDocument;
  readonly today: string;
  readonly outcome: CaseOutcome;
  /** Claims whose reasoning counts: none once the answer is to confirm or deny; never those found not engaged. */
  readonly claims: readonly ClaimUnderCheck[];
  /** Topics the officer ticked, as the pack knows them. */
  readonly topics: readonly Topic[];
  /** The words of factors in the force's other cases, for telling a pasted argument. */
  readonly past: readonly Words[];
};

/** A fault a check has found: where, and the words for the slots of its message. */
export type Fault = { readonly place: Place; readonly data?: Readonly<Record<string, string>> };

/** A check: looks, and names every place where the fault stands. Nothing found is an empty list. */
export type Check = (input: CheckInput) => readonly Fault[];

/** Shorthand for a check that runs over each claim that counts. */
export function perClaim(check: (under: ClaimUnderCheck, input: CheckInput) => readonly Fault[]): Check {
  return (input) => input.claims.flatMap((under) => check(under, input));
}

/** The fault when a condition holds, at one place. */
export function faultIf(condition: boolean, place: Place, data?: Readonly<Record<string, string>>): Fault[] {
  if (!condition) return [];
  return [data === undefined ? { place } : { place, data }];
}

/** True when a text holds no words. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/** Number of words in a text. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
