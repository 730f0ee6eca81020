import { useState } from 'react';

/** Words that are typed and not yet given to the case, by what they are for. They outlive the page that they are typed on. */
const drafts = new Map<string, string>();

/** A draft by its key: what was typed before comes back when the form is opened again. Empty is forgotten. */
export function useDraft(key: string): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => drafts.get(key) ?? '');
  function write(next: string) {
    if (next === '') drafts.delete(key);
    else drafts.set(key, next);
    setText(next);
  }
  return [text, write];
}
