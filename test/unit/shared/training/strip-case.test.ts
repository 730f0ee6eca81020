import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../../shared/case/apply-edit.ts';
import { parseCaseFile } from '../../../../shared/case/read-case-file.ts';
import { stripCase, suspectWords } from '../../../../shared/training/strip-case.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { practiceCase } from '../../../support/build-practice.ts';

const { force } = practiceCase('drones').model;
const SECRETS = [
  'Westshire Police',
  'WP-2026-77',
  'jane.doe@example.org',
  '01632 960999',
  'AB1 2CD',
  'https://example.org/x',
  'a closed reason that nobody may see',
  'Kestrel Quarry',
];

function realCase() {
  const base = maintainedCase();
  const named = applyEdit(
    { ...base, force: { ...base.force, force: 'Westshire Police', unit: 'Westshire Disclosure' } },
    {
      kind: 'editRequest',
      patch: {
        reference: 'WP-2026-77',
        text: 'WP-2026-77: Westshire Police at Kestrel Quarry, AB1 2CD. Write to jane.doe@example.org or 01632 960999, see https://example.org/x.',
      },
    },
  );
  const claims = named.claims.map((claim) => ({
    ...claim,
    ifConfirmed: { ...claim.ifConfirmed, closed: { closedText: 'a closed reason that nobody may see' } },
  }));
  return { ...named, claims };
}

describe('stripCase', () => {
  const { model, stripped } = stripCase(realCase(), force, [{ from: 'Kestrel Quarry', to: 'the quarry' }]);

  it('leaves nothing of what could tell whose case it was', () => {
    const text = JSON.stringify(model);
    for (const secret of SECRETS) expect(text, secret).not.toContain(secret);
    expect(model.request.text).toContain('Northmoor Police at the quarry');
    expect(model).toMatchObject({ practice: null, force, consultations: [], issuedOn: null });
  });

  it('tells each thing that was taken out', () => {
    const whats = new Set(stripped.map(({ what }) => what));
    for (const what of [
      'Force',
      'Reference',
      'E-mail address',
      'Telephone number',
      'Postcode',
      'Web address',
      'A closed reason',
      'Words',
    ])
      expect(whats).toContain(what);
  });

  it('is still a whole case, and leaves the real one alone', () => {
    const before = realCase();
    const copy = JSON.stringify(before);
    stripCase(before, force);
    expect(JSON.stringify(before)).toBe(copy);
    expect(parseCaseFile(model).ok).toBe(true);
  });

  it('lists what may still tell, for a person to judge', () => {
    expect(suspectWords(stripCase(realCase(), force).model)).toContain('Kestrel Quarry');
    expect(suspectWords(model)).not.toContain('Kestrel Quarry');
  });
});
