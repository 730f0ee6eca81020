/** One thing that was measured: in words, what came of it, and what it may be. `short` is how the proof names it. */
export type Line = {
  readonly what: string;
  readonly short: string;
  readonly figure: string;
  /** On a machine that takes so many times as long as the one on which the bars in ms were set (pace.ts). */
  readonly barAt: (pace: number) => string;
  readonly isMetAt: (pace: number) => boolean;
};

/** A line as it is judged at the pace of the machine. */
export type Row = Pick<Line, 'what' | 'short' | 'figure'> & {
  readonly bar: string;
  readonly isMet: boolean;
  /** As on an ordinary machine, whose pace excuses nothing. */
  readonly isMetAsItIs: boolean;
};

/** Milliseconds that may be no more than `bar`, and on a slower machine no more than so many times that. */
export function ms(what: string, figure: number, bar: number, short = ''): Line {
  const said = figure.toFixed(figure < 10 ? 2 : 0);
  return {
    what,
    short: short && `${short} ${said} ms`,
    figure: `${said} ms`,
    barAt: (pace) => `<= ${bar} ms${pace > 1 ? ` x ${pace.toFixed(2)}` : ''}`,
    isMetAt: (pace) => figure <= bar * pace,
  };
}

/** Ours against that of a bare Electron window in the same run, which holds where the figures themselves do not. */
export function ratio(what: string, [bare, ours]: readonly [number, number], bar: number, short: string): Line {
  const times = ours / bare;
  return {
    what,
    short: `${short} ${times.toFixed(2)}x`,
    figure: `${ours.toFixed(0)} against ${bare.toFixed(0)} bare: ${times.toFixed(2)}x`,
    barAt: () => `<= ${bar}x`,
    isMetAt: () => times <= bar,
  };
}

/** Judges a line at the pace of the machine (pace.ts). */
export function rowOf({ what, short, figure, barAt, isMetAt }: Line, pace: number): Row {
  return { what, short, figure, bar: barAt(pace), isMet: isMetAt(pace), isMetAsItIs: isMetAt(1) };
}

/** Prints one table; true where every bar is met. */
export function printTable(rows: readonly Row[]): boolean {
  const width = (of: (row: Row) => string) => Math.max(...rows.map((row) => of(row).length), 0);
  const [what, figure, bar] = [width((row) => row.what), width((row) => row.figure), width((row) => row.bar)];
  for (const row of rows) {
    const cells = [row.what.padEnd(what), row.figure.padEnd(figure), row.bar.padEnd(bar)];
    console.log(`${cells.join('  ')}  ${verdictOf(row)}`);
  }
  return rows.every(({ isMet }) => isMet);
}

function verdictOf({ isMet, isMetAsItIs }: Row): string {
  if (!isMet) return 'NOT MET';
  return isMetAsItIs ? 'met' : 'met at this pace';
}
