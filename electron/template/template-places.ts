/** In characters either side of a tag. */
const AROUND = 30;

/** Where a part of the file stands in the document, in Word's own terms. */
export function placeOf(part: string): string {
  if (part.startsWith('word/header')) return 'header';
  if (part.startsWith('word/footer')) return 'footer';
  if (part.startsWith('word/footnotes')) return 'footnotes';
  if (part.startsWith('word/endnotes')) return 'endnotes';
  if (part.startsWith('word/comments')) return 'comments';
  if (part.startsWith('docProps/')) return 'document’s properties';
  return 'text';
}

/** The words of a part as a reader sees them, paragraph by paragraph, however Word has split them. */
export function wordsOf(xml: string): string {
  return xml
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

/** The words around a tag, for finding it in Word. */
export function near(words: string, tag: string): string {
  const at = words.indexOf(tag);
  if (at === -1) return tag;
  return words
    .slice(Math.max(0, at - AROUND), at + tag.length + AROUND)
    .replace(/\s+/g, ' ')
    .trim();
}
