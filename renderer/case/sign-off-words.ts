import type { CaseFile } from '../../shared/case/case-file.ts';
import { stageOf, type Act, type Role, type SignOffAct } from '../../shared/case/sign-off.ts';
import { dayAndTime, shortDate } from '../dates.ts';

/** An act as the list of acts names it. */
export const ACT_WORDS: Readonly<Record<Act, string>> = {
  submitted: 'Submitted',
  withdrawn: 'Withdrawn',
  returned: 'Returned',
  accepted: 'Accepted',
  issued: 'Issued',
};

/** A role as the officer knows it. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  author: 'author',
  reviewer: 'reviewer',
  decisionMaker: 'decision maker',
};

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

/** "1 comment", "3 comments": a number with its noun. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
