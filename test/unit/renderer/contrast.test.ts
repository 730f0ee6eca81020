import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(path.resolve(import.meta.dirname, '../../../renderer/styles/tokens.css'), 'utf8');

/** The colours of a theme by their names. */
function colours(theme: string): ReadonlyMap<string, string> {
  const block = new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

/** The ratio of WCAG between two colours. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const GROUNDS = ['desk', 'rail', 'surface', 'field', 'hover', 'accent-soft'];
/** What is read, and what it may stand on. */
const TEXT: readonly (readonly [string, readonly string[]])[] = [
  ['ink', [...GROUNDS, 'rust-soft', 'mark', 'answer-soft', 'silence-soft']],
  ['muted', GROUNDS],
  ['accent', GROUNDS],
  ['rust', ['desk', 'rail', 'surface', 'field', 'rust-soft']],
  ['on-accent', ['accent', 'accent-hover']],
  ['paper-ink', ['paper', 'mark']],
  ['paper-muted', ['paper']],
  ['answer', ['surface', 'field', 'answer-soft']],
  ['silence', ['surface', 'field', 'silence-soft']],
];
/** What only has to be seen: edges of controls, and the ring of the focus. */
const EDGES: readonly (readonly [string, readonly string[]])[] = [
  ['line-strong', ['rail', 'surface', 'field']],
  ['accent', ['desk', 'rail', 'surface', 'field', 'paper']],
];

describe.each(['light', 'dark', 'contrast'])('the theme “%s”', (theme) => {
  const of = colours(theme);
  const tooClose = (pairs: typeof TEXT, least: number) =>
    pairs.flatMap(([front, grounds]) =>
      grounds.flatMap((ground) => {
        const ratio = contrast(of.get(front) ?? '', of.get(ground) ?? '');
        return ratio >= least ? [] : [`${front} on ${ground}: ${ratio.toFixed(2)}`];
      }),
    );

  it('has every colour that the light one has', () => {
    expect([...of.keys()]).toEqual([...colours('light').keys()]);
    expect(of.size).toBeGreaterThan(20);
  });

  it('lets every text be read: 4.5 to 1, in high contrast 7 to 1', () => {
    expect(tooClose(TEXT, theme === 'contrast' ? 7 : 4.5)).toEqual([]);
  });

  it('lets the edges of controls and the focus be seen: 3 to 1', () => {
    expect(tooClose(EDGES, 3)).toEqual([]);
  });
});
