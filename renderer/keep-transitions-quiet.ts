/**
 * Keeps React Aria from hearing of transitions. It waits for their end before it gives a screen reader's focus away, and
 * remembers every element in transition until then; of one that is taken away meanwhile no end is ever told, so that each
 * answer that led off a page kept that page in memory. Ours change a colour or turn a sign, which no focus need wait for.
 */
export function keepTransitionsQuiet(): void {
  // At the window, and so before whoever listens at the document.
  window.addEventListener('transitionrun', (event) => event.stopImmediatePropagation(), { capture: true });
}
