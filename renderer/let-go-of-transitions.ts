/** Longer than any transition of ours takes. In ms. */
const OVER_MS = 1000;

/**
 * Tells of an element that was taken away in the middle of a transition that the transition is over. React Aria remembers
 * every element in transition until it hears of the end, of which the browser says nothing once the element is gone: each
 * answer that led off a page kept that page in memory.
 */
export function letGoOfTransitions(): void {
  document.addEventListener('transitionrun', ({ target, propertyName }) => {
    if (!(target instanceof Element)) return;
    setTimeout(() => {
      if (!target.isConnected) target.dispatchEvent(new TransitionEvent('transitioncancel', { propertyName }));
    }, OVER_MS);
  });
}
