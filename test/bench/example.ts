import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadLawPack } from '../../electron/content/load-law-pack.ts';
import { newFactor } from '../../shared/case/factor.ts';
import { readCaseFile } from '../../shared/case/read-case-file.ts';

// By the working folder, which is the project's: this file is also part of bundled scripts, which do not know where it lay.
const root = process.cwd();
const read = readCaseFile(readFileSync(path.join(root, 'assets/examples/people-smuggling.json'), 'utf8'));
if (!read.ok) throw new Error('The worked example cannot be read');

export const pack = loadLawPack(path.join(root, 'assets/law'));
/** The worked example under the pack of now: two claims, reasoned to the end. */
export const example = { ...read.value, lawPackVersion: pack.version };

/** The example with so many claims, those of it in turn, each with so many factors. */
export function caseOfClaims(claims: number, factors: number): typeof example {
  const claimAt = (turn: number) => example.claims[turn % example.claims.length] ?? null;
  return {
    ...example,
    claims: Array.from({ length: claims }).flatMap((_, turn) => {
      const claim = claimAt(turn);
      return claim === null ? [] : [{ ...claim, id: `${claim.id}-${turn}`, factors: factorsOf(claim, turn, factors) }];
    }),
  };
}

type Claim = (typeof example.claims)[number];

function factorsOf(claim: Claim, turn: number, count: number): Claim['factors'] {
  return Array.from({ length: count }, (_, index) => ({
    ...(claim.factors[index % claim.factors.length] ?? newFactor('x', 'against', null)),
    id: `f-${turn}-${index}`,
  }));
}

/** What fills one page, in characters. */
const PAGE = 3000;

/** The example with so many pages of notes to the answer. */
export function caseOfNotes(pages: number): typeof example {
  const sentence =
    'Crimes are counted by the date on which they were recorded, not by that on which they were committed. ';
  const notes = Array.from({ length: pages }, (_, index) => ({
    id: `note-${index}`,
    title: `Note ${index + 1}`,
    text: sentence.repeat(Math.ceil(PAGE / sentence.length)).slice(0, PAGE),
  }));
  return { ...example, searches: { ...example.searches, notes } };
}
