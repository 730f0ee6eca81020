import type { CaseSummary } from '../../../shared/bridge/library-contract.ts';
import { dayAndDate, shortDate } from '../../dates.ts';

const KIND_WORDS = {
  response: '',
  decisionAfterExtension: 'decision',
  internalReview: 'review',
} as const;

/** When a case is due, in a few words; empty when nothing is. */
export function dueWords({ dueOn, dueKind, waitingSince }: CaseSummary): string {
  if (waitingSince !== null) return `Waiting since ${shortDate(waitingSince)}`;
  if (dueOn === null) return '';
  const kind = dueKind === null ? '' : KIND_WORDS[dueKind];
  return [kind, dayAndDate(dueOn)].filter((word) => word !== '').join(' ');
}

/** True when its day has passed. */
export function isOverdue({ dueOn, shelf }: CaseSummary, today: string): boolean {
  return shelf === 'active' && dueOn !== null && dueOn < today;
}
