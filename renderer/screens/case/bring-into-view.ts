/** Scrolls a column, and nothing else, so that what the selector finds in it stands a third down. */
export function bringIntoView(column: HTMLElement, selector: string): void {
  const target = column.querySelector<HTMLElement>(selector);
  if (target === null || column.clientHeight === 0) return;
  const isScroller = getComputedStyle(column).overflowY !== 'visible';
  // In a low window the page scrolls as a whole; only where the column is all there is may it be moved.
  if (!isScroller) {
    if (window.matchMedia('(max-width: 819.98px)').matches) target.scrollIntoView({ block: 'center' });
    return;
  }
  const offset = target.getBoundingClientRect().top - column.getBoundingClientRect().top;
  const isInView = offset >= 0 && offset + Math.min(target.offsetHeight, 80) <= column.clientHeight;
  if (!isInView) column.scrollTop += offset - column.clientHeight / 3;
}
