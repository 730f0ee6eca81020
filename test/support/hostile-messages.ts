import fc from 'fast-check';
import * as v from 'valibot';
import type { Channel } from '../../shared/bridge/bridge.ts';
import { requestChannels } from '../../shared/bridge/channels.ts';
import { contract } from '../../shared/bridge/contract.ts';

/** What JSON can say of a message; what it cannot say stands as an object with "$" and is made in the page by `build`. */
export type Plan = null | boolean | number | string | readonly Plan[] | { readonly [key: string]: Plan };
/** A message by its channel, its plan as JSON: no key of it is lost or taken for another on the way into the page. */
export type Message = { readonly channel: Channel; readonly json: string };

const SPECIALS = [
  ...['undefined', 'nan', 'infinity', 'minusZero', 'bigint', 'date', 'noDate', 'bytes', 'buffer', 'floats', 'view'],
  ...['cyclic', 'cyclicList', 'deep', 'deeper', 'function', 'promise', 'error', 'map', 'set', 'regexp', 'getter'],
  ...['proxy', 'sparse', 'node', 'window', 'polluted', 'longKey', 'manyKeys'],
];

/** Words that have done harm elsewhere. */
const WORDS = [
  ...[
    '',
    ' ',
    '\u0000',
    '\uD800',
    '\u202E',
    '💣',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
  ],
  ...['../../canary/planted', '..\\..\\canary\\planted', '/etc/passwd', 'C:\\Windows\\win.ini', '\\\\host\\share\\x'],
  ...['file:///etc/passwd', '~/.ssh/id_rsa', 'CON', 'x/../../x', '%2e%2e%2f', "'; DROP TABLE cases; --", '" OR 1=1'],
  ...[
    '<%= process.exit() %>',
    '{{constructor}}',
    '<img src=x onerror=alert(1)>',
    '=cmd|calc',
    '$(touch planted)',
    '`id`',
  ],
  ...['openCase', 'case-1', 'a', '2026-02-30', '2026-11-23', '0'.repeat(64), 'x'.repeat(5000), 'letter', 'docx'],
];

const value: fc.Arbitrary<Plan> = fc.letrec<{ plan: Plan }>((tie) => ({
  plan: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Plan>(null, true, false, 0, -1, 1e308, 2 ** 53, 0.1),
    fc.constantFrom<Plan>(...WORDS),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(...SPECIALS).map((name): Plan => ({ $: name })),
    fc.array(tie('plan'), { maxLength: 5 }),
    fc.dictionary(fc.constantFrom(...WORDS.slice(6, 12), 'id', 'ids', 'path', 'caseFile'), tie('plan'), { maxKeys: 4 }),
  ),
})).plan;

/** A request with the fields that the channel knows, hostile in what they hold, and now and then with one more. */
function nearlyRight(channel: Channel): fc.Arbitrary<Plan> {
  const request = contract[channel].request as { readonly entries?: Readonly<Record<string, unknown>> };
  const fields = Object.keys(request.entries ?? {});
  if (fields.length === 0) return value;
  const known = fc.record(Object.fromEntries(fields.map((field) => [field, value])), { requiredKeys: [] });
  return fc.oneof(
    known,
    fc
      .tuple(known, fc.constantFrom(...WORDS), value)
      .map(([right, key, more]) => ({ ...right, [key || 'more']: more })),
  ) as fc.Arbitrary<Plan>;
}

/** So many bad messages for each channel, the same for the same seed: what the contract would take is left out. */
export function hostileMessages(seed: number, perChannel: number): Message[] {
  return requestChannels.flatMap((channel) => {
    const plans = fc.sample(fc.oneof(value, nearlyRight(channel)), { seed, numRuns: perChannel + 25 });
    const bad = plans.filter((plan) => !isRequest(channel, plan) && !isRequest(channel, withoutPrototypes(plan)));
    return bad.slice(0, perChannel).map((plan) => ({ channel, json: JSON.stringify(plan) }));
  });
}

function isRequest(channel: Channel, plan: Plan): boolean {
  return v.safeParse(contract[channel].request, build(plan), { abortEarly: true }).success;
}

/** As it arrives where a key of that name is taken for what it names, on the way out of the page: it is lost. */
function withoutPrototypes(plan: Plan): Plan {
  return JSON.parse(JSON.stringify(plan), (key, inner) => (key === '__proto__' ? undefined : inner)) as Plan;
}

/** Makes what a plan says. Runs in the page as well, so that it stands by itself. */
export function build(plan: Plan): unknown {
  const deep = (depth: number) => {
    let inner: unknown = 'deep';
    for (let level = 0; level < depth; level += 1) inner = { inner };
    return inner;
  };
  const cyclic: Record<string, unknown> = { id: 'a' };
  cyclic['self'] = cyclic;
  const list: unknown[] = [];
  list.push(list);
  const makers: Record<string, () => unknown> = {
    undefined: () => ({ id: undefined }),
    nan: () => Number.NaN,
    infinity: () => Number.NEGATIVE_INFINITY,
    minusZero: () => -0,
    bigint: () => 2n ** 70n,
    date: () => new Date(0),
    noDate: () => new Date(Number.NaN),
    bytes: () => new Uint8Array(1000),
    buffer: () => new ArrayBuffer(16),
    floats: () => new Float64Array([Number.NaN]),
    view: () => new DataView(new ArrayBuffer(8)),
    cyclic: () => cyclic,
    cyclicList: () => list,
    deep: () => deep(300),
    deeper: () => deep(1500),
    function: () => () => 'called',
    promise: () => ({ id: Promise.resolve('a') }),
    error: () => new Error('the words of a case'),
    map: () => new Map([['id', 'a']]),
    set: () => new Set(['a']),
    regexp: () => /(a+)+$/,
    getter: () => Object.defineProperty({}, 'id', { enumerable: true, get: () => '../../canary/planted' }),
    proxy: () => new Proxy({}, { get: () => 'a', ownKeys: () => ['id'] }),
    sparse: () => Object.assign([], { 50: 'a' }),
    node: () => globalThis.document?.body ?? new Set(),
    window: () => (globalThis.document === undefined ? new Set() : globalThis.window),
    polluted: () =>
      JSON.parse('{"id":"a","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
    longKey: () => ({ ['k'.repeat(10_000)]: 1 }),
    manyKeys: () => Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`key${index}`, index])),
  };
  if (Array.isArray(plan)) return plan.map(build);
  if (plan === null || typeof plan !== 'object') return plan;
  const special = (plan as Record<string, Plan>)['$'];
  if (typeof special === 'string' && Object.hasOwn(makers, special)) return makers[special]?.();
  const made = {};
  for (const [key, inner] of Object.entries(plan)) {
    Object.defineProperty(made, key, { value: build(inner), enumerable: true, configurable: true, writable: true });
  }
  return made;
}
