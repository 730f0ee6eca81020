import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { transformAsync } from '@babel/core';
import compiler from 'babel-plugin-react-compiler';
import { describe, expect, it } from 'vitest';

const RENDERER = path.resolve(import.meta.dirname, '../../renderer');

/** What the compiler leaves as it is, each for a reason; whatever else it leaves would be slow without a word. */
const LEFT: Readonly<Record<string, string>> = {
  'screens/training/card-screen.tsx': 'The card on the table stays although its answer changes the order of the deck.',
};

type Told = { readonly compiled: number; readonly left: readonly string[] };
type Heard = { readonly kind: string };

/** What the compiler makes of a file: how many functions it compiled, and which kinds of trouble it had. */
async function compile(code: string, filename: string): Promise<Told> {
  const heard: string[] = [];
  const logger = { logEvent: (_file: string | null, event: Heard) => heard.push(event.kind) };
  await transformAsync(code, {
    filename,
    configFile: false,
    babelrc: false,
    parserOpts: { plugins: ['typescript', 'jsx'] },
    plugins: [[compiler, { logger }]],
  });
  const left = heard.filter((kind) => kind !== 'CompileSuccess' && kind !== 'Timing');
  return { compiled: heard.length - left.length, left };
}

describe("React's compiler", () => {
  it('compiles every component and hook but those that are named here', async () => {
    const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
    const told = await Promise.all(
      files.map(async (file) => {
        const full = path.join(RENDERER, file);
        return { file: file.replaceAll('\\', '/'), ...(await compile(readFileSync(full, 'utf8'), full)) };
      }),
    );
    const left = told.filter((each) => each.left.length > 0).map(({ file }) => file);
    expect(left.sort()).toEqual(Object.keys(LEFT).sort());
    expect(told.reduce((sum, { compiled }) => sum + compiled, 0)).toBeGreaterThan(390);
  });

  it('says where it leaves one as it is', async () => {
    const planted =
      'export function Odd() { const [kept] = useState(useOther.getState().kept); return <p>{kept}</p>; }';
    expect((await compile(planted, 'odd.tsx')).left).not.toEqual([]);
  });
});
