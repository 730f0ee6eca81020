import type { CheckInput } from './check.ts';

/** What each pattern found in a text; null for nothing. */
type Hits = Map<RegExp, string | null>;

/** Longer than any answer that a person writes; keeps one pasted book from slowing every keystroke. In characters. */
export const MAX_READ = 20_000;

/** By text: of this run and of the one before, because between two keystrokes all texts but one stay as they are. */
let ofRun = new Map<string, Hits>();
let ofLastRun = new Map<string, Hits>();
let run: CheckInput | null = null;

/** What a pattern finds in a text, looked for once as long as run after run asks for it; null for nothing. */
export function hitIn(text: string, pattern: RegExp, input: CheckInput): string | null {
  if (run !== input) {
    [run, ofLastRun, ofRun] = [input, ofRun, new Map()];
  }
  const hits = ofRun.get(text) ?? ofLastRun.get(text) ?? new Map<RegExp, string | null>();
  ofRun.set(text, hits);
  const known = hits.get(pattern);
  if (known !== undefined) return known;
  const hit = pattern.exec(text.slice(0, MAX_READ))?.[0] ?? null;
  hits.set(pattern, hit);
  return hit;
}
