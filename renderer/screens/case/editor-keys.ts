import type { KeyboardEvent } from 'react';

/** The keys of an editor over the case: Escape leaves it, Ctrl+Enter saves. No other key is taken. */
export function editorKeys(save: () => void, close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}
