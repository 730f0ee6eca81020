import type { Locator, Page } from 'playwright-core';

/** Further than any page is long: a Tab that comes this far without arriving goes round in a ring. */
const MAX_STEPS = 250;

/** Ways to use the app by its keys, and no others: who drives by these hands has no mouse. */
export type Keyboard = {
  readonly press: (keys: string) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Goes on by the Tab key until this has the focus. */
  readonly tabTo: (wanted: Locator) => Promise<void>;
  /** Goes to a group by the Tab key, and within it by the arrows. */
  readonly choose: (wanted: Locator) => Promise<void>;
  /** What was wrong with the focus on the way, once each. */
  readonly faults: () => readonly string[];
  /** How often a key was pressed. */
  readonly count: () => number;
};

export function keyboardOf(page: Page): Keyboard {
  const faults = new Set<string>();
  let count = 0;
  const has = (wanted: Locator) => wanted.evaluate((element) => element === document.activeElement);
  async function press(keys: string) {
    count += 1;
    await page.keyboard.press(keys);
  }
  async function step(keys: string) {
    await press(keys);
    const fault = await focusFault(page);
    if (fault !== null) faults.add(fault);
  }
  async function goTo(wanted: Locator, keys: string, isThere: () => Promise<boolean>) {
    await wanted.waitFor({ state: 'attached' });
    for (let steps = 0; !(await isThere()); steps += 1) {
      if (steps === MAX_STEPS) throw new Error(`${keys} never comes to ${wanted}`);
      await step(keys);
    }
  }
  return {
    press,
    type: async (text) => {
      count += text.length;
      await page.keyboard.insertText(text);
    },
    tabTo: (wanted) => goTo(wanted, 'Tab', () => has(wanted)),
    choose: async (wanted) => {
      await goTo(wanted, 'Tab', () =>
        wanted.evaluate(
          (radio) =>
            radio.closest('[role=radiogroup]')?.contains(document.activeElement) ?? radio === document.activeElement,
        ),
      );
      await goTo(wanted, 'ArrowDown', () => has(wanted));
      await press('Space');
    },
    faults: () => [...faults],
    count: () => count,
  };
}

/** What is wrong with the focus as it stands: it is nowhere, it does not show, or something lies over it. */
export function focusFault(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return 'the focus is nowhere';
    const says = `${focused.tagName.toLowerCase()}.${focused.className} ${focused.getAttribute('aria-label') ?? focused.textContent?.slice(0, 40)}`;
    const shows = (element: Element | null, up = 0): Element | null => {
      if (element === null || up > 4) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0
        ? element
        : shows(element.parentElement, up + 1);
    };
    const shown = shows(focused);
    // A heading, a part or a page takes the focus to be read out; nothing can be done with it.
    if (shown === null) return focused.tabIndex === -1 ? null : `does not show: ${says}`;
    const { left, right, top, bottom } = shown.getBoundingClientRect();
    const within = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y]),
    );
    // The button of a paragraph lies over its words and lets clicks through to them.
    const whole = getComputedStyle(shown).pointerEvents === 'none' ? (shown.parentElement ?? shown) : shown;
    const isSeen = within.some(([x = 0, y = 0]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (whole.contains(hit) || hit.contains(whole));
    });
    return isSeen ? null : `hidden by something: ${says}`;
  });
}
