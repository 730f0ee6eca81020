import { describe, expect, it } from 'vitest';
import type { CaseFile } from '../../../../shared/case/case-file.ts';
import { newConsultation } from '../../../../shared/case/consultation.ts';
import { anchorOf, newPoint } from '../../../../shared/case/point.ts';
import { renderText } from '../../../../shared/letter/render-text.ts';
import { composeBundle } from '../../../../shared/record/compose-bundle.ts';
import { composeRecord } from '../../../../shared/record/compose-record.ts';
import { claim31, maintainedCase } from '../../../support/build-case.ts';
import { pack } from '../../../support/build-pack.ts';

const AT = '2026-11-20T10:05:00.000Z';

function recordOf(patch: Partial<CaseFile>): string {
  return renderText(composeRecord({ ...maintainedCase(), ...patch }, pack, []));
}

describe('the office in the decision record', () => {
  it('names each act with role, account, time and note', () => {
    const text = recordOf({
      signOff: [
        { id: 'a', act: 'submitted', role: 'author', by: 'kate', at: AT, note: 'Look at the boundary.' },
        { id: 'b', act: 'accepted', role: 'decisionMaker', by: '', at: '2026-11-20T23:30:00.000+02:00', note: '' },
      ],
    });
    expect(text).toContain('Submitted as author');
    expect(text).toContain('kate; 20 November 2026, 10:05 UTC; Look at the boundary.');
    expect(text).toContain('an account that is not known; 20 November 2026, 21:30 UTC');
  });

  it('lists comments and what is not known, with place, reply and end', () => {
    const comment = newPoint({
      id: 'p1',
      kind: 'comment',
      anchor: anchorOf({ page: 'assessment.test', claimId: 'claim-31' }, 'block'),
      text: 'Too general.',
      by: 'sam',
      at: AT,
    });
    const settled = { ...comment, reply: 'Mended.', resolvedAt: AT, resolvedBy: 'kate' };
    const unknown = newPoint({ ...comment, id: 'p2', kind: 'unknown', anchor: anchorOf({ page: 'scope' }), text: '' });
    const text = recordOf({ points: [settled, unknown] });
    expect(text).toContain('Comment: Section 31(3), The test, at a paragraph of the letter');
    expect(text).toContain('Too general.; sam, 20 November 2026, 10:05 UTC; Reply: Mended.; Settled by kate');
    expect(text).toContain('Not known: Scope');
  });

  it('names the case under review and why, and questions back to the requester', () => {
    const base = maintainedCase();
    const text = recordOf({
      reviewOf: { caseId: 'x', reference: 'NP-2026-0001', issuedOn: '2026-10-01', reason: 'Harm disputed.' },
      request: {
        ...base.request,
        clarifications: [{ id: 'q', askedOn: '2026-11-03', asked: 'Which county?', receivedOn: null }],
      },
    });
    expect(text).toContain('NP-2026-0001');
    expect(text).toContain('Harm disputed.');
    expect(text).toContain('Asked on 3 November 2026; Which county?; No answer yet');
  });

  it('says what an answer became, and keeps one that is closed evidence out of the answers for the regulator', () => {
    const entry = {
      ...newConsultation('c', 'nationalUnit'),
      role: 'Duty adviser',
      question: 'What do others say?',
      answeredOn: '2026-11-12',
      answer: 'Organisers read every letter.',
      evidenceIds: ['e1'],
    };
    const evidence = { id: 'e1', source: 'Duty adviser', date: null, channel: 'closed' as const, text: 'As told.' };
    const of = (channel: 'open' | 'closed'): CaseFile => ({
      ...maintainedCase([claim31({ evidence: [{ ...evidence, channel }] })]),
      consultations: [entry],
    });
    const record = renderText(composeRecord(of('closed'), pack, []));
    expect(record).toContain('Consulted: Duty adviser, national police unit on freedom of information (closed)');
    expect(record).toContain('Answered on 12 November 2026; Became evidence of section 31(3)');
    expect(renderText(composeBundle(of('closed'), pack, []))).not.toContain(entry.answer);
    expect(renderText(composeBundle(of('open'), pack, []))).toContain(entry.answer);
  });
});
