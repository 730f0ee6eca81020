import { useEffect } from 'react';

const PARTS = 'section, aside, [role="dialog"], [role="alertdialog"], main, #root';
const HEADINGS = 'h1, h2, h3, h4, [slot="title"]';
const CONTROLS = 'button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea';
/** A button that is closed for longer than this while its work is done gives the focus away; in milliseconds. */
const CLOSED_FOR = 1000;

/**
 * What has the focus may be taken away or closed by what it does: a button that submits is gone once the case is
 * submitted. The focus would then be nowhere, and a screen reader silent. It goes to the heading of the part that it
 * stood in, and back to a button once that opens again.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let way: Element[] = [];
    let isClosed = false;
    let isGiving = false;
    let wait: ReturnType<typeof setTimeout> | undefined;
    /** Where the focus was put meanwhile. */
    let given: Element | null = null;
    const isLost = () => document.activeElement === document.body || document.activeElement === given;
    function note({ target }: FocusEvent) {
      if (isGiving) return;
      given = null;
      way = target instanceof Element ? ancestors(target) : [];
      isClosed = false;
      clearTimeout(wait);
    }
    function giveAway() {
      const [last] = way;
      if (last === undefined || !isLost() || (last.isConnected && !last.matches(':disabled'))) return;
      isGiving = true;
      focusPart(way.find((each) => each.isConnected)?.closest(PARTS) ?? document.querySelector(PARTS));
      isGiving = false;
      given = document.activeElement;
      if (!last.isConnected) way = [];
    }
    function look() {
      const [last] = way;
      if (last === undefined) return;
      if (!last.isConnected) {
        // Two frames later: whoever took it away, or a dialog that closed, may have a better place for the focus.
        requestAnimationFrame(() => requestAnimationFrame(giveAway));
      } else if (last.matches(':disabled')) {
        if (!isClosed) wait = setTimeout(giveAway, CLOSED_FOR);
        isClosed = true;
      } else if (isClosed) {
        isClosed = false;
        clearTimeout(wait);
        if (isLost() && last instanceof HTMLElement) last.focus();
      }
    }
    const observer = new MutationObserver(look);
    document.addEventListener('focusin', note);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    return () => {
      document.removeEventListener('focusin', note);
      observer.disconnect();
      clearTimeout(wait);
    };
  }, []);
}

/** The element and what it stands in, from the inside. */
function ancestors(element: Element): Element[] {
  const parent = element.parentElement;
  return parent === null ? [element] : [element, ...ancestors(parent)];
}

function focusPart(part: Element | null): void {
  if (part === null) return;
  const heading = part.querySelector<HTMLElement>(HEADINGS);
  if (heading !== null && !heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  (heading ?? part.querySelector<HTMLElement>(CONTROLS))?.focus();
  if (document.activeElement === document.body) focusPart(part.parentElement?.closest(PARTS) ?? null);
}
