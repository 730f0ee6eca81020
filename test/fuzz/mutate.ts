import fc from 'fast-check';
import { zipOf } from '../support/build-zip.ts';

/** Values that programs trip over, by what somebody might put in the place of any other. */
const NASTY: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 53,
  1e308,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\udfff\ud800',
  '\ufffe\uffff',
  '\u202egpj.exe',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '../../../etc/passwd',
  'C:\\Windows\\win.ini',
  '{constructor} {toString} {role}',
  '$& $1 $$',
  ']]></w:t><w:p/>',
  '<script>alert(1)</script>',
  '=1+1',
  '2026-02-30',
  '2100-12-31',
  '9999-12-31T23:59:59Z',
  'x'.repeat(60_000),
  '(a+)+$'.repeat(300),
  'section 31(3) '.repeat(2000),
  [],
  {},
  [[]],
  { valueOf: 1, toString: 2 },
];

/** JSON that cannot be made by writing a value out. */
const RAW: readonly string[] = [
  'NaN',
  'Infinity',
  '1e999',
  '-0',
  '01',
  `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
  `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
  `[${'0,'.repeat(50_000)}0]`,
  `[${'{},'.repeat(20_000)}{}]`,
  '{"a":1,"a":2,"__proto__":{"isPolluted":true}}',
  '{"__proto__":{"isPolluted":true},"constructor":{"prototype":{"isPolluted":true}}}',
  '"\\ud800"',
  '/* a comment */ 1',
];
const MARK = '\u0001raw';
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'extra', '', 'id', 'version'];

const nth = fc.nat({ max: 1_000_000 });
type Tree = Record<string, unknown>;
type JsonChange = (data: unknown) => unknown;

const jsonChange: fc.Arbitrary<JsonChange> = fc.oneof(
  fc.tuple(nth, fc.constantFrom(...NASTY)).map(([at, value]) => changed(at, (tree, key) => put(tree, key, value))),
  fc
    .tuple(nth, fc.nat({ max: RAW.length - 1 }))
    .map(([at, raw]) => changed(at, (tree, key) => put(tree, key, MARK + raw))),
  nth.map((at) => changed(at, (tree, key) => void Reflect.deleteProperty(tree, key))),
  fc
    .tuple(nth, fc.constantFrom(...KEYS), fc.constantFrom(...NASTY))
    .map(([at, key, value]) => changed(at, (tree) => (Array.isArray(tree) ? undefined : put(tree, key, value)))),
  fc.tuple(nth, fc.constantFrom(1, 2, 199, 300)).map(([at, times]) =>
    changed(at, (tree, key) => {
      const list = tree[key];
      if (Array.isArray(list) && list.length > 0) put(tree, key, Array(list.length + times).fill(list[0]));
    }),
  ),
  fc.tuple(nth, nth).map(
    ([from, to]): JsonChange =>
      (data) => {
        const places = placesIn(data);
        const [one, other] = [places[from % places.length], places[to % places.length]];
        if (one !== undefined && other !== undefined) put(one.tree, one.key, structuredClone(other.tree[other.key]));
        return data;
      },
  ),
);

/** A sample as JSON text with some changes: of its values, its keys, its shape, and of the text itself. */
export function mutatedJson(sample: unknown): fc.Arbitrary<string> {
  const text = JSON.stringify(sample);
  return fc
    .tuple(fc.array(jsonChange, { maxLength: 4 }), fc.option(byteChange, { freq: 6 }))
    .map(([changes, broken]) => {
      const data = changes.reduce((value, change) => change(value), JSON.parse(text) as unknown);
      const written = withRaw(JSON.stringify(data) ?? 'null');
      return broken === null ? written : new TextDecoder().decode(broken(new TextEncoder().encode(written)));
    });
}

/** Parsed data with some changes of its values, keys and shape. */
export function mutatedData(sample: unknown): fc.Arbitrary<unknown> {
  return fc
    .array(jsonChange, { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce((value, change) => change(value), structuredClone(sample)));
}

function changed(at: number, change: (tree: Tree, key: string) => void): JsonChange {
  return (data) => {
    const places = placesIn(data);
    const place = places[at % Math.max(1, places.length)];
    if (place !== undefined) change(place.tree, place.key);
    return data;
  };
}

/** Every place at which a value stands in another; those within a list are as many as a few of its entries have. */
function placesIn(data: unknown): { tree: Tree; key: string }[] {
  if (typeof data !== 'object' || data === null) return [];
  const keys = Object.keys(data).slice(0, 60);
  return keys.flatMap((key) => [{ tree: data as Tree, key }, ...placesIn((data as Tree)[key])]);
}

/** As an entry of its own, also under the name of the prototype. */
function put(tree: Tree, key: string, value: unknown): void {
  Object.defineProperty(tree, key, { value, enumerable: true, configurable: true, writable: true });
}

function withRaw(text: string): string {
  return text.replace(/"\\u0001raw(\d+)"/g, (_, index: string) => RAW[Number(index)] ?? 'null');
}

type ByteChange = (bytes: Uint8Array) => Uint8Array;

/** Marks and numbers that stand in headers of archives, pictures and documents. */
const BYTES: readonly number[][] = [
  [0],
  [0xff],
  [0xff, 0xff],
  [0xff, 0xff, 0xff, 0xff],
  [0, 0, 0, 0],
  [0x50, 0x4b, 1, 2],
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
  [0xff, 0xd8, 0xff, 0xc0],
];

const byteChange: fc.Arbitrary<ByteChange> = fc.oneof(
  fc.tuple(nth, fc.constantFrom(...BYTES)).map(
    ([at, put]): ByteChange =>
      (bytes) =>
        overwritten(bytes, at, put),
  ),
  fc.tuple(nth, fc.nat({ max: 255 })).map(
    ([at, byte]): ByteChange =>
      (bytes) =>
        overwritten(bytes, at, [byte]),
  ),
  nth.map(
    (at): ByteChange =>
      (bytes) =>
        bytes.slice(0, at % (bytes.length + 1)),
  ),
  fc.tuple(nth, fc.nat({ max: 200 })).map(
    ([from, length]): ByteChange =>
      (bytes) => {
        const at = from % (bytes.length + 1);
        return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + length)]);
      },
  ),
  fc.tuple(nth, fc.uint8Array({ maxLength: 40 })).map(
    ([from, noise]): ByteChange =>
      (bytes) => {
        const at = from % (bytes.length + 1);
        return Uint8Array.from([...bytes.subarray(0, at), ...noise, ...bytes.subarray(at)]);
      },
  ),
  fc.tuple(nth, nth, fc.nat({ max: 60 })).map(
    ([from, to, length]): ByteChange =>
      (bytes) =>
        overwritten(bytes, to, [...bytes.subarray(from % bytes.length, (from % bytes.length) + length)]),
  ),
);

function overwritten(bytes: Uint8Array, at: number, put: readonly number[]): Uint8Array {
  const copy = bytes.slice();
  const start = at % Math.max(1, copy.length);
  copy.set(put.slice(0, copy.length - start), start);
  return copy;
}

/** A sample with some of its bytes changed, taken away or put in. */
export function mutatedBytes(sample: Uint8Array): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  return fc
    .array(byteChange, { minLength: 1, maxLength: 4 })
    .map((changes) => new Uint8Array(changes.reduce((bytes, change) => change(bytes), sample)));
}

/** Pieces that change what a text means to a reader of markup, of templates or of PDF. */
const PIECES = [
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
  '<!ENTITY a "aaaa">',
  '&e;',
  '&#0;',
  '&#xD800;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<w:p>',
  '</w:p>',
  '<w:tbl><w:tr><w:tc>',
  '</w:tc></w:tr></w:tbl>',
  '<w:t>',
  '</w:t>',
  '<w:del>',
  '<w:instrText>INCLUDETEXT "c:\\\\x"</w:instrText>',
  `${'<w:x>'.repeat(5000)}`,
  ` ${'a="1" '.repeat(3000)}`,
  '{#letter}',
  '{/letter}',
  '{text}',
  '{@text}',
  '{constructor}',
  '{#items}{#rows}',
  '{{',
  '}',
  '\u0000',
  '\ufeff',
  '/Kids [2 0 R]',
  '/Count 99999999',
  '/Length 4294967295',
  '/Filter [/FlateDecode /FlateDecode]',
  '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>',
  '4 0 R',
  'endstream endobj',
  '- &a [*a]\n',
  'key: !!js/function "x"\n',
  '? [',
] as const;

const textChange = fc
  .tuple(nth, fc.nat({ max: 60 }), fc.constantFrom(...PIECES))
  .map(([from, gone, piece]) => (text: string): string => {
    // At the end of a tag or of a line rather than in the midst of a word, where nothing would come of it.
    const ends = [...text.matchAll(/[>\n)]/g)].map(({ index }) => index + 1);
    const at = ends[from % Math.max(1, ends.length)] ?? 0;
    return `${text.slice(0, at)}${piece}${text.slice(at + (gone > 30 ? gone : 0))}`;
  });

/** A text with some pieces put in or taken out. */
export function mutatedText(sample: string): fc.Arbitrary<string> {
  return fc
    .array(textChange, { minLength: 1, maxLength: 3 })
    .map((changes) => changes.reduce((text, change) => change(text), sample));
}

const NAMES = [
  '__proto__',
  'constructor',
  '../outside',
  'word/vbaProject.bin',
  'a\u0000b',
  'word/header1.xml',
  'CON',
  '',
];

/** An archive made of some parts: a part changed, one added or left out, and sometimes the bytes of the archive. */
export function mutatedZip(parts: Readonly<Record<string, string>>): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const changedPart = fc.tuple(fc.constantFrom(...Object.keys(parts)), fc.array(textChange, { maxLength: 3 }));
  return fc
    .record({
      part: changedPart,
      gone: fc.option(fc.constantFrom(...Object.keys(parts)), { freq: 8 }),
      added: fc.option(fc.constantFrom(...NAMES), { freq: 5 }),
      isStored: fc.boolean(),
      broken: fc.array(byteChange, { maxLength: 2 }),
      isBroken: fc.boolean(),
    })
    .map(({ part: [name, changes], gone, added, isStored, broken, isBroken }) => {
      const files = Object.entries(parts)
        .filter(([each]) => each !== gone)
        .map(([each, text]) => [each, each === name ? changes.reduce((all, change) => change(all), text) : text]);
      const all = added === null ? files : [...files, [added, '<x/>']];
      const whole = zipOf(all.map(([name = '', data = '']) => ({ name, data, isStored })));
      return new Uint8Array((isBroken ? broken : []).reduce<Uint8Array>((bytes, change) => change(bytes), whole));
    });
}
