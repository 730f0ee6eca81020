import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseOutcome } from '../../shared/balance/case-outcome.ts';
import { claimStanding } from '../../shared/balance/claim-standing.ts';
import type { CaseEdit } from '../../shared/case/case-edit.ts';
import { DECISIONS } from '../../shared/case/claim.ts';
import { WEIGHTS } from '../../shared/case/factor.ts';
import { PAGE_IDS } from '../../shared/case/place.ts';
import { parseCaseFile } from '../../shared/case/read-case-file.ts';
import { SPECIFICITIES } from '../../shared/case/nature.ts';
import { ITEM_OUTCOMES, newItem } from '../../shared/case/request.ts';
import { CLARITIES, LAWS, PUBLIC_KNOWLEDGE, SENSITIVITIES } from '../../shared/case/screening.ts';
import { findExemption } from '../../shared/law/find-entry.ts';
import { composeLetter } from '../../shared/letter/compose-letter.ts';
import { blocksOf, blockText } from '../../shared/letter/letter-document.ts';
import type { CaseEvent } from '../../shared/machine/case-events.ts';
import {
  claim23,
  claim24,
  claim30,
  claim31,
  claim38,
  claim40,
  emptyCase,
  factor,
  maintainedCase,
} from '../support/build-case.ts';
import { pack } from '../support/build-pack.ts';
import { answersOf, walk } from './walk.ts';

const RUNS = 300;
const claimId = fc.constantFrom('claim-24', 'claim-31', 'claim-23', 'claim-30', 'claim-38', 'claim-40');
const words = fc.constantFrom('', 'They would move the houses that they use.', 'The trail would end there.');
const reason = fc.oneof(
  words.map((open) => ({ open, closed: null })),
  fc.constant({ open: '', closed: { closedText: 'A live matter known to the source handling unit alone.' } }),
);

const anyEdit: fc.Arbitrary<CaseEdit> = fc.oneof(
  fc.record({ law: fc.constantFrom(null, ...LAWS) }).map((patch): CaseEdit => ({ kind: 'editScreening', patch })),
  fc
    .record({ clarity: fc.constantFrom(null, ...CLARITIES) })
    .map((patch): CaseEdit => ({ kind: 'editScreening', patch })),
  fc
    .record({
      publicKnowledge: fc.constantFrom(null, ...PUBLIC_KNOWLEDGE),
      sensitivity: fc.constantFrom(null, ...SENSITIVITIES),
    })
    .map((patch): CaseEdit => ({ kind: 'editScreening', patch })),
  fc.constantFrom<CaseEdit>(
    { kind: 'addItem', item: newItem('item-9', 'Another part') },
    { kind: 'removeItem', itemId: 'item-9' },
  ),
  fc
    .record({
      itemId: fc.constantFrom('item-1', 'item-2', 'item-9'),
      outcome: fc.constantFrom(null, ...ITEM_OUTCOMES),
      boundary: words,
    })
    .map(({ itemId, ...patch }): CaseEdit => ({ kind: 'editItem', itemId, patch })),
  claimId.map((id): CaseEdit => ({ kind: 'parkClaim', claimId: id })),
  claimId.map((id): CaseEdit => ({ kind: 'restoreClaim', claimId: id })),
  fc
    .record({
      claimId,
      ifConfirmed: reason,
      ifDenied: reason,
      engaged: fc.constantFrom(null, 'engaged' as const, 'notEngaged' as const),
    })
    .map(({ claimId: id, ...patch }): CaseEdit => ({ kind: 'editClaim', claimId: id, patch })),
  fc
    .constantFrom(null, 'living' as const, 'deceased' as const)
    .map(
      (isLiving): CaseEdit => ({ kind: 'editTest', claimId: 'claim-40', patch: { kind: 'dataProtection', isLiving } }),
    ),
  reason.map((basis): CaseEdit => ({ kind: 'editTest', claimId: 'claim-23', patch: { kind: 'listedBody', basis } })),
  reason.map((purpose): CaseEdit => ({ kind: 'editTest', claimId: 'claim-30', patch: { kind: 'class', purpose } })),
  fc.constantFrom(null, 'would' as const, 'wouldBeLikely' as const).map(
    (likelihood): CaseEdit => ({
      kind: 'editTest',
      claimId: 'claim-38',
      patch: { kind: 'endangerment', likelihood },
    }),
  ),
  fc
    .record({ specificity: fc.constantFrom(null, ...SPECIFICITIES), namesPerson: fc.boolean() })
    .map((patch): CaseEdit => ({ kind: 'editNature', patch })),
  fc
    .constantFrom(null, 'a', 'b', 'g')
    .map((limbId): CaseEdit => ({ kind: 'editClaim', claimId: 'claim-31', patch: { limbId } })),
  fc
    .constantFrom(null, 'would' as const, 'wouldBeLikely' as const)
    .map(
      (likelihood): CaseEdit => ({ kind: 'editTest', claimId: 'claim-31', patch: { kind: 'prejudice', likelihood } }),
    ),
  reason.map(
    (whyNotLess): CaseEdit => ({ kind: 'editTest', claimId: 'claim-24', patch: { kind: 'necessity', whyNotLess } }),
  ),
  fc.record({ claimId, factorId: fc.constantFrom('f1', 'f2', 'a1'), weight: fc.constantFrom(null, ...WEIGHTS) }).map(
    ({ claimId: id, factorId, weight }): CaseEdit => ({
      kind: 'editFactor',
      claimId: id,
      factorId,
      patch: { weight },
    }),
  ),
  fc
    .record({ claimId, id: fc.constantFrom('f1', 'a1') })
    .map(({ claimId: id, id: factorId }): CaseEdit => ({ kind: 'removeFactor', claimId: id, factorId })),
  claimId.map((id): CaseEdit => ({ kind: 'addFactor', claimId: id, factor: factor('a1', 'against', 'slight') })),
  fc
    .record({ claimId, decision: fc.constantFrom(null, ...DECISIONS), decisive: words, departure: words })
    .map(({ claimId: id, ...patch }): CaseEdit => ({ kind: 'editWeighing', claimId: id, patch })),
  fc
    .record({
      together: fc.constantFrom(null, 'separately' as const, 'alsoTogether' as const),
      harmsDistinct: fc.boolean(),
      togetherDecision: fc.constantFrom(null, ...DECISIONS),
    })
    .map((patch): CaseEdit => ({ kind: 'editBalance', patch })),
  fc
    .constantFrom(null, 'maintain' as const, 'confirmOrDeny' as const)
    .map((decision): CaseEdit => ({ kind: 'editDetermination', patch: { decision } })),
);

const anyMove: fc.Arbitrary<CaseEvent> = fc.oneof(
  fc.constantFrom<CaseEvent>(
    { type: 'step.next' },
    { type: 'step.next' },
    { type: 'step.back' },
    { type: 'step.confirm' },
    { type: 'case.settle' },
  ),
  fc
    .constantFrom(...PAGE_IDS)
    .chain((page) =>
      page.startsWith('assessment.')
        ? claimId.map((id): CaseEvent => ({ type: 'step.open', place: { page, claimId: id } }))
        : fc.constant<CaseEvent>({ type: 'step.open', place: { page } }),
    ),
);

const SIGNING = (
  [
    ['submitted', 'author'],
    ['returned', 'reviewer'],
    ['accepted', 'decisionMaker'],
    ['withdrawn', 'author'],
  ] as const
).map(
  ([act, role], index): CaseEvent => ({
    type: 'case.sign',
    act: { id: `act-${index}`, act, role, by: 'account', at: '2026-11-20T09:00:00.000Z', note: 'Look at the harm.' },
  }),
);

const anyEvent: fc.Arbitrary<CaseEvent> = fc.oneof(
  { weight: 5, arbitrary: anyEdit.map((edit): CaseEvent => ({ type: 'case.edit', edit })) },
  { weight: 5, arbitrary: anyMove },
  { weight: 1, arbitrary: fc.constantFrom<CaseEvent>({ type: 'case.undo' }, { type: 'case.redo' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<CaseEvent>({ type: 'case.issue', on: '2026-11-20', act: null }, ...SIGNING),
  },
);

const anyStart = fc.constantFrom(
  maintainedCase,
  emptyCase,
  () => maintainedCase([claim31()]),
  () => maintainedCase([claim24()]),
  () => maintainedCase([claim23(), claim24()]),
  () => maintainedCase([claim40(), claim30()]),
  () => maintainedCase([claim38(), claim23(), claim31()]),
);

describe('random answers', () => {
  it('never get stuck: Continue always leads to the end of the walk', () => {
    fc.assert(
      fc.property(anyStart, fc.array(anyEvent, { maxLength: 60 }), (start, events) => {
        const officer = walk(start());
        officer.send(...events);
        for (let count = 0; count < 80; count += 1) officer.send({ type: 'step.next' });
        expect(['review', 'advice', 'issued']).toContain(officer.step());
        expect(officer.actor.getSnapshot().status).toBe('active');
        officer.actor.stop();
      }),
      { numRuns: RUNS },
    );
  });

  it('never make a letter claim silence while the balance favours or ties with answering', () => {
    fc.assert(
      fc.property(anyStart, fc.array(anyEvent, { maxLength: 60 }), (start, events) => {
        const officer = walk(start());
        for (const event of events) {
          officer.send(event);
          const caseFile = officer.caseFile();
          const text = blocksOf(composeLetter(caseFile, pack))
            .filter((block) => !('runs' in block) || !block.runs[0]?.text.startsWith('Still to be decided'))
            .map(blockText)
            .join('\n');
          const claims = text.includes('neither confirms nor denies') || text.includes('does not apply by virtue of');
          if (!claims) continue;
          const maintained = caseFile.claims.filter((claim) => claimStanding(claim, pack) === 'maintained');
          expect(caseOutcome(caseFile, pack)).toBe('maintained');
          const carries = maintained.some(
            (claim) =>
              claim.weighing.decision === 'maintain' || findExemption(pack, claim.exemptionId)?.standing === 'absolute',
          );
          expect(carries).toBe(true);
        }
        officer.actor.stop();
      }),
      { numRuns: RUNS },
    );
  });

  it('lose no answer by going back and forth', () => {
    fc.assert(
      fc.property(
        anyStart,
        fc.array(anyEvent, { maxLength: 25 }),
        fc.array(anyMove, { maxLength: 40 }),
        (start, events, moves) => {
          const officer = walk(start());
          officer.send(...events);
          const before = answersOf(officer.caseFile());
          officer.send(...moves);
          expect(answersOf(officer.caseFile())).toEqual(before);
          officer.actor.stop();
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('are all taken back by undo, and come back by redo', () => {
    fc.assert(
      fc.property(anyStart, fc.array(anyEdit, { maxLength: 40 }), (start, edits) => {
        const officer = walk(start());
        officer.send(...edits.flatMap((edit): CaseEvent[] => [{ type: 'case.edit', edit }, { type: 'case.settle' }]));
        const after = answersOf(officer.caseFile());
        for (const _edit of edits) officer.send({ type: 'case.undo' });
        expect(answersOf(officer.caseFile())).toEqual(answersOf(start()));
        for (const _edit of edits) officer.send({ type: 'case.redo' });
        expect(answersOf(officer.caseFile())).toEqual(after);
        officer.actor.stop();
      }),
      { numRuns: RUNS },
    );
  });

  it('keep the assessments in step with the claims, and the case within its schema', () => {
    fc.assert(
      fc.property(anyStart, fc.array(anyEvent, { maxLength: 60 }), (start, events) => {
        const officer = walk(start());
        for (const event of events) {
          officer.send(event);
          const { assessments } = officer.actor.getSnapshot().context;
          const caseFile = officer.caseFile();
          expect(Object.keys(assessments).sort()).toEqual(caseFile.claims.map((claim) => claim.id).sort());
          for (const claim of caseFile.claims) expect(assessments[claim.id]?.getSnapshot().context.claim).toBe(claim);
        }
        expect(parseCaseFile(JSON.parse(JSON.stringify(officer.caseFile()))).ok).toBe(true);
        officer.actor.stop();
      }),
      { numRuns: RUNS },
    );
  });
});
