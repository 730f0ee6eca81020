import { slopeOf, type Point, type Series } from './growth-figures.ts';

/** Everything that was measured over one kind of size. */
export type Panel = { readonly title: string; readonly unit: string; readonly series: readonly Series[] };

const WIDTH = 920;
const PANEL = { height: 372, left: 96, right: 600, top: 58, bottom: 316 } as const;
const LABEL_X = 626;
const LABEL_STEP = 19;
/** Told apart on paper and with any kind of sight by their markers and names as well. */
const COLOURS = ['#0b5fa5', '#b3400e', '#1b7a3d', '#7a3fa0', '#8a6500', '#00747c', '#b0236b', '#4a4f57'];

/** A picture of how times grow: sizes to the right, times upwards, both so that each doubling is a step of the same width. */
export function growthPicture(panels: readonly Panel[]): string {
  const height = panels.length * PANEL.height + 10;
  const style = 'font-family: system-ui, sans-serif; font-size: 14px; fill: #1c2126';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" style="${style}">`,
    '<title>How times grow with size</title>',
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    ...panels.map((panel, index) => `<g transform="translate(0 ${index * PANEL.height})">${drawn(panel)}</g>`),
    '</svg>\n',
  ].join('\n');
}

type Scale = (value: number) => number;

function drawn({ title, unit, series }: Panel): string {
  const points = series.flatMap((each) => each.points);
  const sizes = [...new Set(points.map(({ size }) => size))].sort((a, b) => a - b);
  const powers = points.map(({ ms }) => Math.log10(Math.max(ms, 0.01)));
  const [lowest, highest] = [Math.floor(Math.min(...powers)), Math.ceil(Math.max(...powers))];
  const x = between(Math.log(sizes[0] ?? 1), Math.log(sizes.at(-1) ?? 2), PANEL.left + 14, PANEL.right - 14);
  const y = between(lowest, Math.max(highest, lowest + 1), PANEL.bottom, PANEL.top);
  const across: Scale = (size) => x(Math.log(size));
  const up: Scale = (ms) => y(Math.log10(Math.max(ms, 0.01)));
  const decades = Array.from(
    { length: Math.max(highest, lowest + 1) - lowest + 1 },
    (_, step) => 10 ** (lowest + step),
  );
  return [
    text(PANEL.left, 30, title, 'font-size: 18px; font-weight: 600'),
    text(LABEL_X, 30, 'steepness (dashed line: 1.0)', 'fill: #4a4f57'),
    ...decades.map((ms) => line(PANEL.left, up(ms), PANEL.right, up(ms), '#d9dcdf')),
    ...decades.map((ms) => text(PANEL.left - 8, up(ms) + 5, timeOf(ms), 'text-anchor: end')),
    ...sizes.map((size) => line(across(size), PANEL.top, across(size), PANEL.bottom, '#eceef0')),
    ...sizes.map((size) => text(across(size), PANEL.bottom + 20, size.toLocaleString('en-GB'), 'text-anchor: middle')),
    text((PANEL.left + PANEL.right) / 2, PANEL.bottom + 42, unit, 'text-anchor: middle; font-weight: 600'),
    `<text transform="translate(16 ${(PANEL.top + PANEL.bottom) / 2}) rotate(-90)" style="text-anchor: middle; font-weight: 600">time</text>`,
    ...guide(sizes, across, up, 10 ** ((lowest + highest) / 2)),
    ...series.map((each, index) => curve(each.points, index, across, up)),
    ...labels(series, up),
  ].join('\n');
}

/** The dashed line along which twice the size costs twice. */
function guide(sizes: readonly number[], across: Scale, up: Scale, middle: number): string[] {
  const [first, last] = [sizes[0] ?? 1, sizes.at(-1) ?? 1];
  const half = Math.sqrt(last / first);
  const [from, to] = [up(middle / half), up(middle * half)];
  const path = `M${at(across(first), from)} L${at(across(last), to)}`;
  return [`<path d="${path}" stroke="#6a7178" stroke-width="1.5" stroke-dasharray="3 5" fill="none"/>`];
}

function curve(points: readonly Point[], index: number, across: Scale, up: Scale): string {
  const colour = COLOURS[index % COLOURS.length] ?? '#000000';
  const path = points.map(({ size, ms }, each) => `${each === 0 ? 'M' : 'L'}${at(across(size), up(ms))}`).join(' ');
  const dots = points.map(({ size, ms }) => marker(across(size), up(ms), index, colour));
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}`;
}

/** Circles and squares in turn. */
function marker(x: number, y: number, index: number, colour: string): string {
  if (index % 2 === 0) return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3.5" fill="${colour}"/>`;
  return `<rect x="${(x - 3.5).toFixed(1)}" y="${(y - 3.5).toFixed(1)}" width="7" height="7" fill="${colour}"/>`;
}

/** Beside the end of each line its name and power, moved apart where lines end close together. */
function labels(series: readonly Series[], up: Scale): string[] {
  const ends = series
    .map(({ what, points }, index) => ({ what, points, index, y: up(points.at(-1)?.ms ?? 1) }))
    .sort((a, b) => a.y - b.y);
  const free = PANEL.bottom - (ends.length - 1) * LABEL_STEP;
  let next = 0;
  return ends.map(({ what, points, index, y }, place) => {
    next = Math.min(Math.max(y, next), free + place * LABEL_STEP);
    const at = next;
    next += LABEL_STEP;
    const colour = COLOURS[index % COLOURS.length] ?? '#000000';
    const words = `${what}  ${Math.max(0, slopeOf(points)).toFixed(1)}`;
    return [
      line(PANEL.right - 10, y, LABEL_X - 14, at, colour),
      marker(LABEL_X - 10, at, index, colour),
      text(LABEL_X, at + 5, words),
    ].join('');
  });
}

function between(from: number, to: number, start: number, end: number): Scale {
  return (value) => start + ((value - from) / (to - from || 1)) * (end - start);
}

function at(x: number, y: number): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

function line(x1: number, y1: number, x2: number, y2: number, colour: string): string {
  return `<path d="M${at(x1, y1)} L${at(x2, y2)}" stroke="${colour}"/>`;
}

function text(x: number, y: number, words: string, style = ''): string {
  const styled = style === '' ? '' : ` style="${style}"`;
  return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}"${styled}>${words}</text>`;
}

function timeOf(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${ms / 1000} s`;
}
