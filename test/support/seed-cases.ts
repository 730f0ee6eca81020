import type { CaseFile } from '../../shared/case/case-file.ts';
import { newConsultation } from '../../shared/case/consultation.ts';
import { NO_REVIEW } from '../../shared/case/internal-review.ts';
import { placeKey, type Place } from '../../shared/case/place.ts';
import type { Act } from '../../shared/case/sign-off.ts';
import {
  claim23,
  claim24,
  claim30,
  claim31,
  claim38,
  claim40,
  emptyCase,
  edited,
  maintainedCase,
} from './build-case.ts';

const AT = '2026-11-20T10:00:00.000Z';

/** Every kind of test in one case, with a closed reason, a comment and a question nobody can answer yet. */
export function everyKind(): CaseFile {
  const claim = claim30({ ifDenied: { ...claim30().ifDenied, closed: { closedText: 'Known to the unit alone.' } } });
  return named('every-kind', 'NP-EVERY', {
    ...edited(maintainedCase([claim23(), claim24(), claim, claim31(), claim38(), claim40()]), {
      kind: 'editNature',
      patch: { topicIds: ['organised-crime'], namesPerson: true },
    }),
    consultations: [{ ...newConsultation('c1', 'legal'), role: 'Force solicitor', askedOn: '2026-11-05' }],
    points: [point('p1', 'comment', { page: 'request' }), point('p2', 'unknown', { page: 'request' })],
  });
}

/** Nothing filled in: everything that the checks can ask for. */
export const untouched = () => named('untouched', 'NP-UNTOUCHED', emptyCase());

/** Led out of the Act: the page of advice. */
export const otherLaw = () =>
  named('other-law', 'NP-OTHER', edited(maintainedCase(), { kind: 'editScreening', patch: { law: 'eir' } }));

export const olderPack = () => named('older', 'NP-OLDER', { ...maintainedCase(), lawPackVersion: '2026.11' });

/** With the notice of more time and the outcome of a review. */
export function everyDocument(): CaseFile {
  const base = maintainedCase();
  return named('documents', 'NP-DOCUMENTS', {
    ...base,
    letter: { ...base.letter, extension: { noticeOn: '2026-11-10', namesExemptions: true, decisionBy: '2026-12-10' } },
    internalReview: { ...NO_REVIEW, requestedOn: '2026-11-18', points: 'It is too short.', outcome: 'upheld' },
  });
}

/** On its way out: submitted, or issued and closed. */
export function signed(id: string, reference: string, ...acts: readonly Act[]): CaseFile {
  const signOff = acts.map((act, index) => ({
    id: `${id}-${index}`,
    act,
    role: 'author' as const,
    by: 'officer',
    at: AT,
    note: 'Say what a no would show.',
  }));
  return named(id, reference, {
    ...maintainedCase(),
    signOff,
    issuedOn: acts.at(-1) === 'issued' ? '2026-11-21' : null,
  });
}

function named(id: string, reference: string, caseFile: CaseFile): CaseFile {
  return { ...caseFile, id, request: { ...caseFile.request, reference } };
}

function point(id: string, kind: 'comment' | 'unknown', place: Place): CaseFile['points'][number] {
  const text = kind === 'comment' ? 'Is that the requester’s own wording?' : 'The date of receipt; the post room';
  const anchor = { place: placeKey(place), blockId: null };
  return { id, kind, anchor, text, by: 'officer', at: AT, reply: '', resolvedAt: null, resolvedBy: '' };
}
