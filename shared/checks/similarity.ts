/** Words of three letters or more, lower case, each once: what a text is about. */
function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}']{3,}/gu) ?? []);
}

/** How alike two texts are by the words they share, from 0 to 1 (Jaccard). Two empty texts are not alike. */
export function similarity(a: string, b: string): number {
  const first = wordsOf(a);
  const second = wordsOf(b);
  if (first.size === 0 || second.size === 0) return 0;
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / (first.size + second.size - shared);
}
