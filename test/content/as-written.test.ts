import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCaseFile } from '../../shared/case/read-case-file.ts';
import { assess } from '../../shared/checks/assess.ts';
import { pack } from '../support/build-pack.ts';

/** The faults of a real letter, by the numbers of the brief, and the checks that find each when it is entered as it was. */
const FOUND_BY: Readonly<Record<string, readonly string[]>> = {
  D01: ['limb-missing'],
  D02: ['likelihood-missing', 'weak-likelihood'],
  D03: ['hypothetical-missing'],
  D04: ['sections-share-reasoning'],
  D06: ['aspect-missing', 'necessity-missing'],
  D07: ['words-of-another-subject', 'template-wording'],
  D08: ['investigation-without-30', 'partner-not-cited'],
  D09: ['favouring-denies-engagement', 'speaks-of-content'],
  D10: ['spend-not-asked'],
  D11: ['favouring-token'],
  D12: ['against-is-not-protected'],
  D13: ['harm-is-not-protected'],
  D14: ['speaks-of-content'],
  D15: ['safety-without-38'],
  D16: ['wrong-test'],
  D18: ['sections-share-balance', 'weight-missing', 'decisive-missing'],
  D19: ['unclear-conclusion'],
  D20: ['officers-opinion'],
  D22: ['review-route-missing'],
  D24: ['boundary-missing'],
  D25: ['receipt-date-wrong'],
  D27: ['help-empty'],
  D29: ['together-undecided'],
};

/** Faults that no check can find in a case, each with the reason. */
const NOT_SEEN: Readonly<Record<string, string>> = {
  D05: 'The sentence that harm is shown because an exemption is qualified cannot be entered: the pack explains each test.',
  D17: 'It stands in the balancing text, without a word that belongs to one side only; as a factor it would be found (R072).',
  D21: 'The statement of section 17(1) is written by the app, so that it cannot be left out.',
  D23: 'The sentence that nothing should be inferred is written by the app.',
  D26: 'No reason was recorded as closed, so nothing says that any was held back.',
  D28: 'Whether an extract is marked as one is a matter of layout; notes have headings of their own here.',
};

const text = readFileSync(path.resolve(import.meta.dirname, '../../assets/examples/as-written.json'), 'utf8');
const read = readCaseFile(text);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const findings = assess(read.value, pack, '2026-11-24');
const found = new Set(findings.map((finding) => finding.checkId));

describe('a real letter, entered as it was written', () => {
  it.each(Object.entries(FOUND_BY))('%s is found by %s', (_fault, checks) => {
    for (const check of checks) expect([...found]).toContain(check);
  });

  it('accounts for all 29 faults, at least 20 of them found', () => {
    const numbers = Array.from({ length: 29 }, (_, index) => `D${String(index + 1).padStart(2, '0')}`);
    expect([...Object.keys(FOUND_BY), ...Object.keys(NOT_SEEN)].sort()).toEqual(numbers);
    expect(Object.keys(FOUND_BY).length).toBeGreaterThanOrEqual(20);
  });

  it('finds them where they were written', () => {
    const place = (id: string) => findings.filter((finding) => finding.checkId === id).map((finding) => finding.place);
    expect(place('favouring-denies-engagement')).toEqual([
      { page: 'assessment.favouring', claimId: 's24-2', factorId: 's24-for' },
    ]);
    expect(place('against-is-not-protected')).toEqual([
      { page: 'assessment.against', claimId: 's31-3', factorId: 's31-against-2' },
    ]);
    expect(place('officers-opinion')).toEqual([{ page: 'determination', field: 'reason' }]);
  });
});
