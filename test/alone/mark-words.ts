import type { Mark } from './work.ts';

/** A way of writing that adds a word of its own to each text, and the list of what was added where. */
export function markWords(): { readonly words: (field: string, text: string) => string; readonly marks: Mark[] } {
  const marks: Mark[] = [];
  function words(field: string, text: string): string {
    // With digits, so that the spelling does not look for what it might be meant to say.
    const word = `zqcanary${String(marks.length).padStart(3, '0')}`;
    marks.push({ field, word });
    return `${text} ${word}`;
  }
  return { words, marks };
}
