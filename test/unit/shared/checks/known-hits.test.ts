import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../../../../shared/checks/check.ts';
import { hitIn, MAX_READ } from '../../../../shared/checks/known-hits.ts';

const PATTERNS = [/is held/iu, /\bcannot\b/iu, /a{3}/iu];
const newRun = () => ({}) as CheckInput;

describe('hitIn', () => {
  it('finds in every run what the pattern finds, whatever was asked before', () => {
    const texts = fc.constantFrom('It is held.', 'we cannot say', 'AAA', '', 'nothing of it', 'It is held, we cannot');
    fc.assert(
      fc.property(fc.array(fc.array(texts, { maxLength: 5 }), { maxLength: 8 }), (runs) => {
        for (const asked of runs) {
          const run = newRun();
          for (const text of asked) {
            for (const pattern of PATTERNS) expect(hitIn(text, pattern, run)).toBe(pattern.exec(text)?.[0] ?? null);
          }
        }
      }),
    );
  });

  it('does not look a second time as long as each run asks', () => {
    let looks = 0;
    const pattern = new (class extends RegExp {
      override exec(text: string) {
        looks += 1;
        return super.exec(text);
      }
    })('held');
    for (let count = 0; count < 5; count += 1) hitIn('is held', pattern, newRun());
    expect(looks).toBe(1);
  });

  it('reads no further than anybody writes', () => {
    expect(hitIn(`${' '.repeat(MAX_READ)}is held`, /is held/iu, newRun())).toBeNull();
  });
});
