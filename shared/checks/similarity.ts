/** What a text is about: its words of three letters or more, lower case, each once. */
export type Words = ReadonlySet<string>;

/** The words of a text. Worked out once for a text that is compared often. */
export function wordsOf(text: string): Words {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}']{3,}/gu) ?? []);
}

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

/** Every run of three words in a text, as one string each. */
export function threesOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`));
}
