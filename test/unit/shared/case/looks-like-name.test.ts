import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeName } from '../../../../shared/case/looks-like-name.ts';

describe('what looks like a name', () => {
  it.each([
    'Request of Mr Smith',
    'Mrs. O’Neill on drones',
    'from Dr Patel',
    'Dame Mary',
    'Rev Jones, burials',
    'sam.hill@example.org',
    'Drones, Sarah Jones',
    'Mohammed Khan: stop and search',
    'JAMES SMITH',
    'Cannabis, asked by Peter Brown-Lee',
  ])('is found in a subject or a tag: %s', (text) => {
    expect(looksLikeName(text, 'words')).toBe(true);
  });

  it.each([
    'National Crime Agency',
    'Prevent',
    'Operation Grange',
    'Serious Organised Crime',
    'Charlotte Street',
    'Victoria Station, stop and search',
    'St James Park policing',
    'George Cross',
    'Miss persons',
    'Drones over Heathrow Airport',
    'Channel crossings',
    'Section 40 and the Data Protection Act',
    'Live Facial Recognition',
    '',
  ])('is not found in: %s', (text) => {
    expect(looksLikeName(text, 'words')).toBe(false);
  });

  it.each(['Jo Bloggs', 'Nkechi Obi', 'FOI Nkechi Obi'])('is found where a reference should stand: %s', (text) => {
    expect(looksLikeName(text, 'reference')).toBe(true);
    expect(looksLikeName(text, 'words')).toBe(false);
  });

  it.each([
    'NP-2026-0419',
    'FOI 2026/0419',
    'Operation Grange',
    'National Crime Agency',
    'Prevent',
    'FOI REQ',
    'Foi Ref 12',
    '',
  ])('is no reference’s fault: %s', (text) => {
    expect(looksLikeName(text, 'reference')).toBe(false);
  });

  it('says nothing of any reference made by a pattern of numbers and abbreviations', () => {
    const part = fc.constantFrom('FOI', 'NP', 'REQ', 'IR');
    fc.assert(
      fc.property(part, fc.nat(9999), fc.nat(99999), fc.constantFrom('-', '/', ' '), (unit, year, number, sign) => {
        expect(looksLikeName([unit, year, number].join(sign), 'reference')).toBe(false);
      }),
    );
  });

  it('finds a title before any surname', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Mr', 'Mrs', 'Ms', 'Dr'),
        fc.stringMatching(/^[A-Z][a-z]{1,12}$/),
        (title, surname) => {
          expect(looksLikeName(`on drones, ${title} ${surname}`, 'words')).toBe(true);
        },
      ),
    );
  });
});
