import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../../shared/case/apply-edit.ts';
import { newConsultation, type Consultation } from '../../../../shared/case/consultation.ts';
import { evidenceOf, isWaiting, makeEvidence } from '../../../../shared/case/consultation-evidence.ts';
import { edit, startHistory, undo } from '../../../../shared/case/edit-history.ts';
import { maintainedCase } from '../../../support/build-case.ts';

const ASKED: Consultation = { ...newConsultation('c1'), role: 'Head of Borders', askedOn: '2026-11-10' };
const ANSWERED: Consultation = { ...ASKED, answer: 'Organisers read every letter.', answeredOn: '2026-11-12' };

describe('an answer to a consultation', () => {
  it('is awaited once somebody was asked, and until they said something', () => {
    expect(
      [newConsultation('c'), ASKED, { ...newConsultation('c'), question: 'May we?' }, ANSWERED].map(isWaiting),
    ).toEqual([false, true, true, false]);
  });

  it('becomes closed evidence of a claim and says which, in one step of undo', () => {
    const caseFile = { ...maintainedCase(), consultations: [ANSWERED] };
    const change = makeEvidence(caseFile, 'c1', 'claim-31', 'e9');
    if (change === null) throw new Error('An answer can become evidence');
    const after = applyEdit(caseFile, change);
    const [made] = evidenceOf(after.consultations[0] as Consultation, after.claims);
    expect(made?.claim.id).toBe('claim-31');
    expect(made?.evidence).toEqual({
      id: 'e9',
      source: 'Head of Borders',
      date: '2026-11-12',
      channel: 'closed',
      text: 'Organisers read every letter.',
    });
    const history = edit(startHistory(caseFile), change, { page: 'determination' });
    expect(undo(history).present).toEqual(caseFile);
  });

  it('is nothing without an answer, without its claim, and once the evidence was taken away', () => {
    const caseFile = { ...maintainedCase(), consultations: [ASKED] };
    expect(makeEvidence(caseFile, 'c1', 'claim-31', 'e9')).toBeNull();
    expect(makeEvidence({ ...caseFile, consultations: [ANSWERED] }, 'c1', 'gone', 'e9')).toBeNull();
    expect(evidenceOf({ ...ANSWERED, evidenceIds: ['e9'] }, caseFile.claims)).toEqual([]);
  });
});

describe('typing in the consultation log', () => {
  it('is one step of undo, and adding an entry is another', () => {
    const set = (...consultations: Consultation[]) => ({ kind: 'setConsultations' as const, consultations });
    const place = { page: 'determination' as const };
    let history = edit(startHistory(maintainedCase()), set(ASKED), place);
    for (const answer of ['O', 'Or', 'Org']) history = edit(history, set({ ...ASKED, answer }), place);
    history = edit(history, set({ ...ASKED, answer: 'Org' }, newConsultation('c2')), place);
    expect(history.past).toHaveLength(2);
    expect(undo(history).present.consultations).toEqual([{ ...ASKED, answer: 'Org' }]);
  });
});
