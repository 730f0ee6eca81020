import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds on the screen as it stands, one line each. Running transitions are brought to their end first:
 * axe reads colours, and half way between two themes they are those of neither.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  return page.evaluate(async () => {
    const axe = (
      window as unknown as {
        axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    const { violations: found } = await axe.run({
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    });
    return found.map((each) => `${each.id}: ${each.nodes.map((node) => node.html.slice(0, 140)).join(' | ')}`);
  });
}

/** Shows the app in a theme, whatever its settings say. */
export async function inTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
}
