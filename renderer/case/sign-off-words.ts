import type { CaseFile } from '../../shared/case/case-file.ts';
import { stageOf, type SignOffAct } from '../../shared/case/sign-off.ts';
import { dayAndTime, shortDate } from '../dates.ts';

/** "by kate on 23 Nov 2026, 14:02": who acted and when; an account that is not known is left out. */
export function byAndWhen({ by, at }: Pick<SignOffAct, 'by' | 'at'>): string {
  return `${by === '' ? '' : `by ${by} `}on ${dayAndTime(at)}`;
}

/** Where a case stands on its way out: the fact, and what it means for the text. */
export function stageInWords(caseFile: CaseFile): { readonly fact: string; readonly means: string } {
  const last = caseFile.signOff.at(-1);
  switch (stageOf(caseFile)) {
    case 'drafting':
      return last?.act === 'withdrawn'
        ? { fact: `Withdrawn ${byAndWhen(last)}.`, means: 'It can be changed, and submitted again.' }
        : { fact: 'Being drafted.', means: 'Nobody has been asked to look it over yet.' };
    case 'submitted':
      return {
        fact: `Submitted ${last === undefined ? '' : byAndWhen(last)}.`,
        means: 'The text is locked until it is accepted, returned or withdrawn. Comments can be written.',
      };
    case 'returned':
      return {
        fact: `Returned ${last === undefined ? '' : byAndWhen(last)}.`,
        means: 'It can be changed, and submitted again.',
      };
    case 'accepted':
      return {
        fact: `Accepted ${last === undefined ? '' : byAndWhen(last)}.`,
        means: 'It can be issued. The text is locked, so that what goes out is what was read. Comments can be written.',
      };
    case 'issued':
      return {
        fact: `Issued on ${shortDate(caseFile.issuedOn)}.`,
        means: 'The case is locked, so that it shows what was sent.',
      };
  }
}
