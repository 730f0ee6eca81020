import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../electron/export/docx.ts';
import { renderOdt } from '../../electron/export/odt.ts';
import { newConsultation } from '../../shared/case/consultation.ts';
import { HARM_PLACES, REASONING_PLACES } from '../../shared/case/house-style.ts';
import { REVIEW_OUTCOMES } from '../../shared/case/internal-review.ts';
import { composeDocument } from '../../shared/documents/compose-document.ts';
import { templateFacts } from '../../shared/template/template-facts.ts';
import { templateData } from '../../shared/template/template-fields.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { DECISIONS, type Claim } from '../../shared/case/claim.ts';
import { WEIGHTS } from '../../shared/case/factor.ts';
import { assess } from '../../shared/checks/assess.ts';
import { composeCheckedLetter } from '../../shared/checks/checked-letter.ts';
import { renderHtml } from '../../shared/letter/render-html.ts';
import { renderMarkdown } from '../../shared/letter/render-markdown.ts';
import { renderText } from '../../shared/letter/render-text.ts';
import type { LetterDocument } from '../../shared/letter/letter-document.ts';
import { composeBundle } from '../../shared/record/compose-bundle.ts';
import { composeRecord } from '../../shared/record/compose-record.ts';
import { claim23, claim24, claim30, claim31, claim38, claim40, maintainedCase } from '../support/build-case.ts';
import { pack } from '../support/build-pack.ts';
import { unzip } from '../support/unzip.ts';

const TODAY = '2026-11-24';
/** Stands in every closed channel. */
const CLOSED = 'Qzvclosedq';
/** Stands in every field that is for the decision record and not for the letter. */
const INTERNAL = 'Qzvinternalq';
/** Section 23(5): the reasons are recorded openly and still stay out of the letter. */
const LISTED = 'Qzvlistedq';

/** The same data with a closed text in every place that can hold one. */
function withClosed(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withClosed);
  if (typeof data !== 'object' || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [
    key,
    key === 'closed' ? { closedText: `${CLOSED} ${key}` } : withClosed(value),
  ]);
  return Object.fromEntries(entries);
}

const anyClaim = fc
  .record({
    engaged: fc.constantFrom(null, 'engaged' as const, 'notEngaged' as const),
    decision: fc.constantFrom(null, ...DECISIONS),
    weight: fc.constantFrom(null, ...WEIGHTS),
    isOpenBlank: fc.boolean(),
  })
  .map(({ engaged, decision, weight, isOpenBlank }) => (claim: Claim): Claim => {
    const blank = isOpenBlank ? { open: '', closed: null } : undefined;
    return {
      ...claim,
      engaged,
      ifConfirmed: blank ?? claim.ifConfirmed,
      evidence: [{ id: 'e1', source: 'Head of unit', date: null, channel: 'closed', text: `${CLOSED} evidence` }],
      factors: claim.factors.map((factor) => ({ ...factor, weight })),
      weighing: { ...claim.weighing, decision },
    };
  });

const listed = claim23({
  ifConfirmed: { open: LISTED, closed: null },
  ifDenied: { open: LISTED, closed: null },
  engagement: { kind: 'listedBody', basis: { open: LISTED, closed: null } },
  engagedReason: { open: LISTED, closed: null },
});

const anyCase = fc
  .record({
    parked: fc.boolean(),
    claims: fc.subarray([listed, claim24(), claim30(), claim31(), claim38(), claim40()]),
    change: anyClaim,
    sensitivity: fc.constantFrom(null, 'answer' as const, 'contentOnly' as const, 'neither' as const),
    publicKnowledge: fc.constantFrom(null, 'nothing' as const, 'byAnother' as const, 'byUs' as const),
    decision: fc.constantFrom(null, 'maintain' as const, 'confirmOrDeny' as const),
    together: fc.constantFrom(null, 'separately' as const, 'alsoTogether' as const),
    reasonsHeldBack: fc.boolean(),
    outcome: fc.constantFrom(null, 'neitherConfirmNorDeny' as const, 'answered' as const),
  })
  .map(
    ({
      claims,
      parked,
      change,
      sensitivity,
      publicKnowledge,
      decision,
      together,
      reasonsHeldBack,
      outcome,
    }): CaseFile => {
      const base = maintainedCase(claims.map(change));
      const data: CaseFile = {
        ...base,
        claims: parked ? base.claims.slice(1) : base.claims,
        parkedClaims: parked ? base.claims.slice(0, 1) : [],
        nature: { ...base.nature, specificity: 'general', specificityNote: INTERNAL },
        screening: {
          ...base.screening,
          sensitivity,
          publicKnowledge,
          publicKnowledgeNote: INTERNAL,
          sensitivityReason: INTERNAL,
          earlierAnswers: [{ id: 'x', on: null, reference: INTERNAL, said: 'answered', changed: INTERNAL }],
        },
        request: {
          ...base.request,
          clarifications: [{ id: 'q', askedOn: null, asked: INTERNAL, receivedOn: null }],
          items: base.request.items.map((item) => ({ ...item, outcome: outcome ?? item.outcome })),
        },
        consultations: [
          { ...newConsultation('c', 'nationalUnit'), role: INTERNAL, question: INTERNAL, answer: INTERNAL },
        ],
        balance: { ...base.balance, together, harmsDistinct: true, togetherText: 'Both.' },
        determination: { ...base.determination, decision, reviewedBy: INTERNAL },
        letter: { ...base.letter, reasonsHeldBack },
        answeredFindings: [{ key: 'help-empty@letter', reason: INTERNAL }],
        handling: { owner: INTERNAL, tags: [INTERNAL], retentionReviewOn: null },
        points: [
          {
            id: 'p',
            kind: 'comment',
            anchor: { place: 'letter||||', blockId: null },
            text: INTERNAL,
            by: INTERNAL,
            at: '2026-11-24T09:00:00.000Z',
            reply: INTERNAL,
            resolvedAt: null,
            resolvedBy: '',
          },
        ],
        signOff: [
          { id: 's', act: 'submitted', role: 'author', by: INTERNAL, at: '2026-11-24T09:00:00.000Z', note: INTERNAL },
        ],
        reviewOf: { caseId: 'other', reference: INTERNAL, issuedOn: '2026-11-01', reason: INTERNAL },
      };
      return withClosed(data) as CaseFile;
    },
  );

async function everyFormat(document: LetterDocument): Promise<string> {
  const word = [...unzip(await renderDocx(document)).values()];
  return [renderText(document), renderMarkdown(document), renderHtml(document), JSON.stringify(document), ...word].join(
    '\n',
  );
}

describe('whatever the case', () => {
  it('no closed text, and nothing kept for the record, reaches the letter in any format or its metadata', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (caseFile) => {
        const text = await everyFormat(composeCheckedLetter(caseFile, pack, TODAY).letter);
        expect(text).not.toContain(CLOSED);
        expect(text).not.toContain(INTERNAL);
        expect(text).not.toContain(LISTED);
      }),
      { numRuns: 60 },
    );
  });

  it('nor the notice of more time, the outcome of a review, a Word template or an OpenDocument file', async () => {
    const styles = fc.record({
      reasoning: fc.constantFrom(...REASONING_PLACES),
      harm: fc.constantFrom(...HARM_PLACES),
      language: fc.constantFrom('en-GB' as const, 'cy-GB' as const),
      outcome: fc.constantFrom(...REVIEW_OUTCOMES),
    });
    await fc.assert(
      fc.asyncProperty(anyCase, styles, async (any, { reasoning, harm, language, outcome }) => {
        const caseFile: CaseFile = {
          ...any,
          force: { ...any.force, language, houseStyle: { ...any.force.houseStyle, reasoning, harm } },
          internalReview: { ...any.internalReview, outcome },
        };
        const findings = assess(caseFile, pack, TODAY);
        for (const kind of ['letter', 'holding', 'review'] as const) {
          const document = composeDocument(kind, caseFile, pack, findings);
          const data = JSON.stringify(templateData(document, templateFacts(caseFile, pack)));
          const odt = [...unzip(await renderOdt(document)).values()].join('\n');
          for (const text of [JSON.stringify(document), data, odt]) {
            expect(text).not.toContain(CLOSED);
            expect(text).not.toContain(INTERNAL);
            expect(text).not.toContain(LISTED);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('no closed text reaches the answers for the regulator, and the decision record holds all of it', async () => {
    await fc.assert(
      fc.asyncProperty(anyCase, async (caseFile) => {
        const findings = assess(caseFile, pack, TODAY);
        const bundle = await everyFormat(composeBundle(caseFile, pack, findings));
        expect(bundle).not.toContain(CLOSED);
        expect(bundle).not.toContain(LISTED);
        const record = renderText(composeRecord(caseFile, pack, findings));
        const everyClaim = [...caseFile.claims, ...caseFile.parkedClaims];
        const closed = JSON.stringify(everyClaim).split(CLOSED).length - 1;
        expect(record.split(CLOSED).length - 1).toBe(closed);
      }),
      { numRuns: 40 },
    );
  });

  it('the letter is the same twice, and there is no field in which to record whether information is held (R091)', () => {
    const caseFile = maintainedCase();
    expect(composeCheckedLetter(caseFile, pack, TODAY).letter).toEqual(
      composeCheckedLetter(structuredClone(caseFile), pack, TODAY).letter,
    );
    const keys = new Set<string>();
    JSON.stringify(caseFile, (key, value) => {
      keys.add(key);
      return value;
    });
    for (const key of keys) expect(key).not.toMatch(/^(is)?held$|holding|found$/i);
  });
});
