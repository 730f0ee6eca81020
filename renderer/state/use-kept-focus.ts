import { useEffect } from 'react';

const PARTS = 'section, [role="dialog"], [role="alertdialog"], main, #root';
const HEADINGS = 'h1, h2, h3, h4, [slot="title"]';
const CONTROLS = 'button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea';

/**
 * What has the focus may be taken away by what it does: a button that submits is gone once the case is submitted. The
 * focus would then be nowhere, and a screen reader silent. It goes to the heading of the part that it stood in.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let way: Element[] = [];
    let frame = 0;
    function note({ target }: FocusEvent) {
      way = target instanceof Element ? ancestors(target) : [];
    }
    function look() {
      const [last] = way;
      if (last === undefined || last.isConnected || document.activeElement !== document.body) return;
      const part = way.find((each) => each.isConnected)?.closest(PARTS) ?? document.querySelector(PARTS);
      way = [];
      focusPart(part);
    }
    // Two frames later: whoever took it away, or a dialog that closed, may have a better place for the focus.
    const observer = new MutationObserver(() => {
      if (way[0]?.isConnected !== false) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(look);
      });
    });
    document.addEventListener('focusin', note);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', note);
      observer.disconnect();
      cancelAnimationFrame(frame);
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
