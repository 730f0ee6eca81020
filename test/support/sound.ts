import type { Page } from 'playwright-core';

/**
 * Names that stand for what they are in every place they stand in; and the ways from a letter, which are told apart by its
 * own words: what it says under each of its sections it may say alike.
 */
const SAID_ALIKE = /^(Close|Cancel|Dismiss)$|^Open the question behind this: /;
const CONTROLS = /^(button|link|checkbox|combobox|searchbox|textbox|spinbutton|slider|menuitem|tab)$/;
/** What a screen reader says on entering it, so that names within it need not say it again. */
const PLACES = /^(group|region|row|dialog|alertdialog|article|radiogroup|navigation|complementary)$/;

/** Controls that a screen reader could not tell: without a name, or with the name of another one in the same place. */
export async function unclearNames(page: Page): Promise<string[]> {
  const faults: string[] = [];
  const seen = new Set<string>();
  let places: { indent: number; name: string }[] = [];
  for (const line of (await page.locator('body').ariaSnapshot()).split('\n')) {
    const [, space = '', role = '', name] = /^( *)- '?(\w+)(?: "((?:[^"\\]|\\.)*)")?/.exec(line) ?? [];
    places = places.filter(({ indent }) => indent < space.length);
    if (PLACES.test(role) && name !== undefined) places.push({ indent: space.length, name });
    if (!CONTROLS.test(role)) continue;
    const where = [...places.map((place) => place.name), `${role} ${name}`].join(' > ');
    if (name === undefined) faults.push(`no name: ${line.trim()}`);
    else if (seen.has(where) && !SAID_ALIKE.test(name)) faults.push(`said twice: ${where}`);
    seen.add(where);
  }
  return faults;
}

/** What is cut off, or runs out of the window sideways where nothing scrolls. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page runs out by ${scrollWidth - clientWidth}`] : [];
    const says = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className}: ${element.textContent?.trim().slice(0, 60)}`;
    const scrolls = (element: Element | null): boolean =>
      element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    for (const element of document.querySelectorAll<HTMLElement>('#root *, [role=dialog] *, .popover *')) {
      if (element.closest('.hidden-text, .menu, svg, select, [aria-hidden=true], [inert]') !== null) continue;
      if (!element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) continue;
      if (element.textContent?.trim() === '') continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const isNarrow = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const isLow = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
      if (isNarrow || isLow) found.push(`cut ${isNarrow ? 'sideways' : 'below'}: ${says(element)}`);
      const { right, left, width } = element.getBoundingClientRect();
      if (width > 1 && (right > innerWidth + 1 || left < -1) && !scrolls(element.parentElement)) {
        found.push(`out of the window: ${says(element)}`);
      }
    }
    return found;
  });
}

/** What still moves when the system asks for less motion. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lasts = (of: string) => of.split(',').some((part) => Number.parseFloat(part) > 0);
    return [...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after'].flatMap((part) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element, part);
        const isMoving = lasts(transitionDuration) || lasts(animationDuration) || scrollBehavior === 'smooth';
        return isMoving ? [`${element.tagName.toLowerCase()}.${element.className}${part}`] : [];
      }),
    );
  });
}

/** Hints and problems that belong to a field by the eye alone. */
export function untiedHints(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const field of document.querySelectorAll('.field')) {
      const control = field.querySelector('input, textarea, select');
      const described = control?.getAttribute('aria-describedby')?.split(/\s+/) ?? [];
      for (const hint of field.querySelectorAll('.field-hint, .field-problem, .passphrase-problem')) {
        if (!described.includes(hint.id)) found.push(`${hint.className}: ${hint.textContent?.slice(0, 60)}`);
      }
    }
    return found;
  });
}

/** The text spacing that WCAG 1.4.12 allows every reader to ask for. */
const TEXT_SPACING =
  '*, *::before, *::after { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';

/** Spaces the text out as a reader may, while something is looked at. */
export async function withTextSpacing<Value>(page: Page, look: () => Promise<Value>): Promise<Value> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, TEXT_SPACING);
  try {
    return await look();
  } finally {
    await page.evaluate(() => {
      document.adoptedStyleSheets = [];
    });
  }
}
