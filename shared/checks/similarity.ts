/** What a text is about: its words of three letters or more, lower case, each once. */
export type Words = ReadonlySet<string>;

/** Texts remembered before all are forgotten; most of a case is the same after a key press. */
const MAX_REMEMBERED = 2000;

/** The words of a text. */
export const wordsOf = remembered((text): Words => new Set(text.toLowerCase().match(/[\p{L}\p{N}']{3,}/gu) ?? []));

/** How alike two texts are by the words they share, from 0 to 1 (Jaccard). Two empty texts are not alike. */
export function similarity(a: string, b: string): number {
  return shareOf(wordsOf(a), wordsOf(b));
}

/** True when two texts are at least so alike; texts of very different length are told apart without comparing. */
export function isAsAlikeAs(a: Words, b: Words, wanted: number): boolean {
  const shorter = Math.min(a.size, b.size);
  const longer = Math.max(a.size, b.size);
  return shorter >= wanted * longer && shareOf(a, b) >= wanted;
}

function shareOf(a: Words, b: Words): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/** The words of a text on one line, in lower case and without marks, for finding a run of words whatever stands between. */
export const wordsInLine = remembered((text) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim(),
);

/** The same work, done once for a text that comes again. */
function remembered<Value>(work: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MAX_REMEMBERED) known.clear();
    const value = work(text);
    known.set(text, value);
    return value;
  };
}

/** Every run of three words in a line of words. */
export function threesOf(line: string): string[] {
  const words = line.split(' ');
  return words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`);
}

/** Which of some runs of three words stand in a line of words. Reads the line once, however many are wanted. */
export function threesAmong(line: string, wanted: ReadonlySet<string>): Set<string> {
  const first = new Set([...wanted].map((three) => three.slice(0, three.indexOf(' '))));
  const words = line.split(' ');
  const found = new Set<string>();
  for (let at = 0; at + 2 < words.length; at += 1) {
    if (!first.has(words[at] ?? '')) continue;
    const three = `${words[at]} ${words[at + 1]} ${words[at + 2]}`;
    if (wanted.has(three)) found.add(three);
  }
  return found;
}
