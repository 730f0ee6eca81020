import { appendFileSync } from 'node:fs';

/**
 * Tells `npm run proof` what a test has counted for a bar (test/proof/bars.ts): how many tries, and in words what came of
 * them. Without a proof under way it does nothing; the test's own assertions are what fails.
 */
export function noteFigure(bar: number, count: number, words: string): void {
  const file = process.env['PROOF_FIGURES'];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ bar, count, words })}\n`);
}
