import { strToU8 } from 'fflate';
import { paragraphs, wordFile } from '../../support/build-office.ts';
import { zipOf, type Entry } from '../../support/build-zip.ts';
import { unzip } from '../../support/unzip.ts';

/** A hostile file by its name, and what must be said of it: `read` where all it can do is to be read as words. */
export type Hostile = readonly [name: string, bytes: () => Uint8Array, says: string];

const good = unzip(wordFile(paragraphs('Words')));
const parts: Entry[] = [...good].map(([name, data]) => ({ name, data }));
const withEntry = (entry: Entry) => () => zipOf([...parts, entry]);
const changed = (change: Partial<Entry>) => () =>
  zipOf(parts.map((entry) => (entry.name === 'word/document.xml' ? { ...entry, ...change } : entry)));
const zeros = (size: number) => new Uint8Array(size);
const nested = (levels: number): Uint8Array =>
  levels === 0 ? zeros(30_000_000) : zipOf(['a', 'b'].map((name) => ({ name, data: nested(levels - 1) })));
const ZIP64 = Uint8Array.from([1, 0, 16, 0, ...Array(16).fill(0xff)]);

const NAMES = [
  '../outside.xml',
  'word/../../outside.xml',
  '..',
  '/etc/passwd',
  'C:/Windows/win.ini',
  'c:evil',
  '\\\\canary.example\\share\\x',
  'word\\x.xml',
  'word/document.xml:stream',
  'word/NUL',
  'word/con.xml',
  'LPT1',
  'word/a\u0000.xml',
  'word/\u202elmx.exe',
  'word/a\nb.xml',
];

/** Archives that are not what they say, or say what no archive should. */
export const ARCHIVES: readonly Hostile[] = [
  ['ratio bomb', withEntry({ name: 'word/media/a.bin', data: zeros(33_000_000) }), 'tooBig'],
  ['bomb in the document', changed({ data: zeros(33_000_000) }), 'tooBig'],
  [
    'bomb in ten parts',
    () => zipOf([...parts, ...Array.from({ length: 10 }, (_, at) => ({ name: `a${at}`, data: zeros(8_000_000) }))]),
    'tooBig',
  ],
  ['bomb that says it is one byte', withEntry({ name: 'a', data: zeros(33_000_000), says: { size: 1 } }), 'tooBig'],
  ['archives within archives', withEntry({ name: 'word/a.zip', data: nested(3) }), 'read'],
  ['says 100 MB and is small', changed({ says: { size: 100_000_000 } }), 'read'],
  ['says 4 GB packed', changed({ says: { packed: 0xfffffffe } }), 'damaged'],
  ['says nothing is packed', changed({ says: { packed: 0 } }), 'damaged'],
  ['wrong checksum', changed({ says: { sum: 1 } }), 'damaged'],
  ['unknown way of packing', changed({ says: { method: 99 } }), 'damaged'],
  ['packed and says it is not', changed({ says: { method: 0 } }), 'damaged'],
  ['encrypted entry', changed({ flags: 0x801 }), 'encrypted'],
  ['two records for one entry', withEntry({ name: 'word/other.xml', offset: 0, isOnly: 'listed' }), 'damaged'],
  ['record into the midst of an entry', withEntry({ name: 'word/other.xml', offset: 40, isOnly: 'listed' }), 'damaged'],
  ['record beyond the end', withEntry({ name: 'word/other.xml', offset: 0xfffffff0, isOnly: 'listed' }), 'damaged'],
  ['entry that Word would not see', withEntry({ name: 'word/hidden.xml', data: '<x/>', isOnly: 'there' }), 'damaged'],
  ['two names for one entry', withEntry({ name: 'a.xml', data: '<x/>', directoryName: 'b.xml' }), 'damaged'],
  ['the same name twice', withEntry({ name: 'word/document.xml', data: '<x/>' }), 'unsafe'],
  [
    'two thousand entries too many',
    () => zipOf(Array.from({ length: 2001 }, (_, at) => ({ name: `${at}` }))),
    'unsafe',
  ],
  [
    'a hundred thousand entries, four of them listed',
    () =>
      zipOf([
        ...parts,
        ...Array.from({ length: 100_000 }, (_, at): Entry => ({ name: `${at}`, isStored: true, isOnly: 'there' })),
      ]),
    'damaged',
  ],
  ['says it has 65,535 entries', () => zipOf(parts, 0xffff), 'unsafe'],
  ['says it has none', () => zipOf(parts, 0), 'damaged'],
  [
    'sizes of ZIP64',
    withEntry({ name: 'a.xml', data: '<x/>', says: { size: 0xffffffff, packed: 0xffffffff }, extra: ZIP64 }),
    'damaged',
  ],
  ['fields of ZIP64 that lie', withEntry({ name: 'a.xml', data: '<x/>', extra: ZIP64 }), 'read'],
  ['link to a file of the machine as the document', changed({ data: '/etc/passwd', mode: 0o120777 }), 'damaged'],
  [
    'link to a file of the machine as a picture',
    withEntry({ name: 'word/media/a.png', data: '/etc/passwd', mode: 0o120777 }),
    'read',
  ],
  ['cut in two', () => zipOf(parts).slice(0, 500), 'damaged'],
  ['more behind its end', () => Uint8Array.from([...zipOf(parts), 1, 2, 3]), 'damaged'],
  ['a program before its beginning', () => Uint8Array.from([0x4d, 0x5a, ...zipOf(parts)]), 'notWord'],
  ['a part under the name of the prototype', withEntry({ name: '__proto__', data: '<x/>' }), 'read'],
  ...NAMES.map((name): Hostile => [`part called ${JSON.stringify(name)}`, withEntry({ name, data: '<x/>' }), 'unsafe']),
];

const ENTITIES: readonly (readonly [string, string])[] = [
  ['an entity from a file', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'],
  ['an entity from the network', '<!DOCTYPE x SYSTEM "http://canary.example/x.dtd">'],
  ['a billion laughs', `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}">]>`],
];
const XML_PARTS = [
  '[Content_Types].xml',
  '_rels/.rels',
  'word/document.xml',
  'word/styles.xml',
  'word/settings.xml',
  'word/footnotes.xml',
  'word/header1.xml',
  'word/_rels/document.xml.rels',
  'docProps/core.xml',
];

/** Word documents that are sound archives, and whose XML is not. */
export const DOCUMENTS: readonly Hostile[] = [
  ...XML_PARTS.flatMap((part) =>
    ENTITIES.map(([what, doctype]): Hostile => {
      const xml = (good.get(part) ?? '<x/>').replace(/^(<\?xml[^>]*>)?/, `$1${doctype}`);
      return [`${what} in ${part}`, () => wordFile(paragraphs('x'), { [part]: strToU8(xml) }), 'unsafe'];
    }),
  ),
  [
    'a document type in UTF-16',
    () =>
      wordFile('', {
        'word/styles.xml': new Uint8Array(Buffer.from('\ufeff<!DOCTYPE x [<!ENTITY e "e">]><x/>', 'utf16le')),
      }),
    'damaged',
  ],
  ['an entity that nobody declared', () => wordFile(paragraphs('&e;')), 'damaged'],
  ['a character that is none', () => wordFile(paragraphs('&#0;')), 'damaged'],
  ['elements without end', () => wordFile('<w:x>'.repeat(100_000)), 'damaged'],
  [
    'a tag with a hundred thousand attributes',
    () => wordFile(`<w:x ${Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`),
    'empty',
  ],
  ['macros by their part', () => wordFile('', { 'word/vbaProject.bin': strToU8('x') }), 'macros'],
  ['macros by their type', () => wordFile('', {}, 'application/vnd.ms-word.document.macroEnabled.main+xml'), 'macros'],
  [
    'a template with macros',
    () => wordFile('', {}, 'application/vnd.ms-word.template.macroEnabledTemplate.main+xml'),
    'macros',
  ],
  [
    'a workbook',
    () => wordFile('', {}, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
    'notWord',
  ],
  ['a PDF under the name of a part', () => wordFile('', { 'word/document.xml': strToU8('%PDF-1.7') }), 'damaged'],
  ['only blanks', () => wordFile(paragraphs(' \u00a0\u2003 ')), 'empty'],
  ['a letter too many', () => wordFile(paragraphs('x'.repeat(1_000_001))), 'tooLong'],
];
