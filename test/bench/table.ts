/** One thing that was measured: in words, what came of it, and what it may be. `short` is how the proof names it. */
export type Line = {
  readonly what: string;
  readonly short: string;
  readonly figure: string;
  readonly bar: string;
  readonly isMet: boolean;
};

/** Milliseconds that may be no more than `bar`. */
export function ms(what: string, figure: number, bar: number, short = ''): Line {
  const said = figure.toFixed(figure < 10 ? 2 : 0);
  return {
    what,
    short: short && `${short} ${said} ms`,
    figure: `${said} ms`,
    bar: `<= ${bar} ms`,
    isMet: figure <= bar,
  };
}

/** Ours against that of a bare Electron window in the same run, which holds where the figures themselves do not. */
export function ratio(what: string, [bare, ours]: readonly [number, number], bar: number, short: string): Line {
  const times = ours / bare;
  return {
    what,
    short: `${short} ${times.toFixed(2)}x`,
    figure: `${ours.toFixed(0)} against ${bare.toFixed(0)} bare: ${times.toFixed(2)}x`,
    bar: `<= ${bar}x`,
    isMet: times <= bar,
  };
}

/** Prints one table; true where every bar is met. */
export function printTable(lines: readonly Line[]): boolean {
  const width = (of: (line: Line) => string) => Math.max(...lines.map((line) => of(line).length), 0);
  const [what, figure, bar] = [width((line) => line.what), width((line) => line.figure), width((line) => line.bar)];
  for (const line of lines) {
    const cells = [line.what.padEnd(what), line.figure.padEnd(figure), line.bar.padEnd(bar)];
    console.log(`${cells.join('  ')}  ${line.isMet ? 'met' : 'NOT MET'}`);
  }
  return lines.every(({ isMet }) => isMet);
}
