import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, inTheme } from '../support/axe.ts';
import { noteFigure } from '../support/note-figure.ts';
import type { Screen } from '../support/screens/screen.ts';
import { SCREENS } from '../support/screens/screens.ts';
import { cutOff, moving, unclearNames, untiedHints, withTextSpacing } from '../support/sound.ts';
import { resize, type Visit } from '../support/visit.ts';

// Every screen in every theme, in forced colours, spaced out and narrow: half an hour, so only under `npm run proof -- 26`.
// In every run the list is held against the code; the tests of each part of the app look at their screens by axe as well.
const isProof = process.env['PROOF_FIGURES'] !== undefined;
const SCREENSHOTS = path.resolve(import.meta.dirname, '../../screenshots/access');
const RENDERER = path.resolve(import.meta.dirname, '../../renderer/screens');

/** What is looked at on each screen. */
const CHECKS: readonly (readonly [string, (visit: Visit) => Promise<string[]>])[] = [
  ['axe', ({ page }) => axeViolations(page)],
  ['names', ({ page }) => unclearNames(page)],
  ['hints', ({ page }) => untiedHints(page)],
  ['focus', focusOnNothing],
  ['axe, dark', (visit) => inThemes(visit, 'dark')],
  ['axe, high contrast', (visit) => inThemes(visit, 'contrast')],
  ['forced colours and less motion', forced],
  ['text spacing', ({ page }) => withTextSpacing(page, () => cutOff(page))],
  ['320 pixels wide', narrow],
];

describe.each(isProof ? SCREENS : [])('$name', ({ name, start, screens }) => {
  let visit: Visit;
  let count = 0;

  beforeAll(async () => {
    mkdirSync(SCREENSHOTS, { recursive: true });
    visit = await start();
  });

  afterAll(async () => {
    noteFigure(26, count, `${name}: ${screens.length} screens, ${count} looks`);
    await visit.close();
  });

  it.each(screens)('$name', async (screen) => {
    await screen.open(visit);
    for (const [what, check] of CHECKS) {
      expect(await check(visit), `${screen.name}: ${what}`).toEqual([]);
      count += 1;
    }
    await visit.page.screenshot({ path: path.join(SCREENSHOTS, fileName(name, screen)) });
  });
});

const SEEN_ELSEWHERE = [
  // After a crash; test/e2e/support.test.ts makes one and looks at the page in every theme.
  'support/stopped-page.tsx',
];

describe('the list of screens', () => {
  it('shows every file that opens a window of its own', () => {
    const shown = new Set(SCREENS.flatMap(({ screens }) => screens.map(({ shows }) => shows)));
    const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).map((file) =>
      file.replaceAll('\\', '/'),
    );
    const opening = files.filter(
      (file) => file.endsWith('.tsx') && /<(Dialog|Modal|main)\b/.test(readFileSync(path.join(RENDERER, file), 'utf8')),
    );
    expect(opening.length).toBeGreaterThan(20);
    expect(opening.filter((file) => !shown.has(file) && !SEEN_ELSEWHERE.includes(file))).toEqual([]);
    expect([...shown].filter((file) => !files.includes(file))).toEqual([]);
  });
});

async function inThemes({ page }: Visit, theme: string): Promise<string[]> {
  await inTheme(page, theme);
  try {
    return await axeViolations(page);
  } finally {
    await inTheme(page, 'light');
  }
}

async function forced({ page }: Visit): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  try {
    return [...(await axeViolations(page)), ...(await moving(page))];
  } finally {
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
  }
}

/** The narrowest window at 200 %, which is 1280 pixels at 400 %: 320 pixels of CSS. */
async function narrow(visit: Visit): Promise<string[]> {
  await resize(visit, 640, 800, 2);
  try {
    return await cutOff(visit.page);
  } finally {
    await resize(visit, 1440, 900, 1);
  }
}

async function focusOnNothing({ page }: Visit): Promise<string[]> {
  return (await page.evaluate(() => document.activeElement === document.body)) ? ['the focus is nowhere'] : [];
}

function fileName(group: string, { name }: Screen): string {
  return `${[group, name].join('-').replace(/\W+/g, '-').toLowerCase()}.png`;
}
