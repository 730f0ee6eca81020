import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  explainHandOverError,
  readHandOver,
  writeHandOver,
  type HandOverError,
} from '../../../../electron/hand-over/hand-over-file.ts';
import type { HandOver, Made, SentCase } from '../../../../electron/hand-over/hand-over-schema.ts';
import { readContent } from '../../../../electron/hand-over/read-content.ts';
import { packHistory, versionsIn } from '../../../../electron/hand-over/history-pack.ts';
import { hashOf } from '../../../../electron/store/audit-trail.ts';
import { AUDIT_ACTS, VERSION_ACTS } from '../../../../shared/bridge/history-contract.ts';
import { cleanText } from '../../../../shared/case/text-schemas.ts';
import { emptyCase, maintainedCase } from '../../../support/build-case.ts';

const MADE: Made = { at: '2026-11-23T14:02:00.000Z', by: 'NM\\js', machine: 'NM-1', appVersion: '0.1.0' };
const PLAIN_SENT = { savedAt: MADE.at, bookmark: null, versions: 0, history: [], trails: [] };

function sent(patch: Partial<SentCase> = {}): SentCase {
  return { caseFile: emptyCase(), ...PLAIN_SENT, ...patch };
}

function fileOf(...cases: SentCase[]): Uint8Array {
  return written({ made: MADE, cases, assets: [] });
}

function written(handOver: HandOver & { made: Made }): Uint8Array {
  const file = writeHandOver(handOver);
  if (!file.ok) throw new Error(file.error.code);
  return file.value;
}

/** A file whose digest fits, whatever it says: somebody made it by hand. */
function forged(content: string): Uint8Array {
  const digest = createHash('sha256').update(content).digest('hex');
  return new TextEncoder().encode(`{"digest":"${digest}","content":${content}}\n`);
}

function contentOf(bytes: Uint8Array): Record<string, unknown> {
  return (JSON.parse(new TextDecoder().decode(bytes)) as { content: Record<string, unknown> }).content;
}

async function refusal(bytes: Uint8Array): Promise<HandOverError> {
  const read = await readHandOver(bytes);
  if (read.ok) throw new Error('It was read');
  expect(explainHandOverError(read.error).join(' ')).toMatch(/[A-Z].+\./);
  return read.error;
}

const line = fc.string({ unit: 'grapheme', maxLength: 40 }).map(cleanText);
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('a hand-over', () => {
  it('comes back just as it was, whatever its cases, versions and trails hold', async () => {
    const version = fc.record({
      number: fc.nat(999),
      savedAt: instant,
      account: line,
      act: fc.constantFrom(...VERSION_ACTS),
      page: line,
      text: line.map((text) => JSON.stringify({ ...emptyCase(), examinedLetter: text })),
    });
    const entry = fc
      .record({
        seq: fc.integer({ min: 2, max: 9999 }),
        at: instant,
        account: line,
        machine: line,
        act: fc.constantFrom(...AUDIT_ACTS),
        caseId: fc.constant('case-1'),
        detail: line,
        digest: fc.constant(null),
      })
      .map((plain) => ({ ...plain, previous: 'b'.repeat(64), hash: hashOf(plain, 'b'.repeat(64)) }));
    await fc.assert(
      fc.asyncProperty(fc.array(version), fc.array(entry), line, async (versions, entries, subject) => {
        const caseFile = { ...emptyCase(), request: { ...emptyCase().request, subject } };
        const trails = [{ made: MADE, head: null, entries }];
        const { packs: history } = await packHistory(versions);
        const handOver = {
          made: MADE,
          cases: [sent({ caseFile, versions: versions.length, history, trails })],
          assets: [],
        };
        expect(await readHandOver(written(handOver))).toEqual({ ok: true, value: handOver });
        expect([...versionsIn(history)]).toEqual(versions);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused after any single bit of it was turned over, and named as altered', async () => {
    const bytes = fileOf(sent());
    const taken: string[] = [];
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const altered = Uint8Array.from(bytes);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const read = await readHandOver(altered);
      if (read.ok || read.error.code !== 'altered') taken.push(`bit ${bit}`);
    }
    expect(taken).toEqual([]);
    expect(await readHandOver(bytes)).toMatchObject({ ok: true });
  });

  it('is refused at every length short of its own', async () => {
    const bytes = fileOf(sent());
    for (let length = 0; length < bytes.length; length += 1) {
      const read = await readHandOver(bytes.subarray(0, length));
      expect(read.ok).toBe(false);
      if (!read.ok && length > 12) expect(read.error.code).toBe('altered');
    }
  });

  it('says in plain words what an altered file means', async () => {
    const bytes = fileOf(sent());
    expect(explainHandOverError(await refusal(bytes.subarray(0, -5)))[0]).toMatch(
      /^This file is not as it was written/,
    );
  });

  it.each<[string, Uint8Array, HandOverError['code']]>([
    ['empty', new Uint8Array(), 'empty'],
    ['a letter', new TextEncoder().encode('Dear Sir'), 'foreign'],
    ['JSON of something else', new TextEncoder().encode('{"digest":3}'), 'foreign'],
    ['no text', new Uint8Array([0xff, 0xfe, 0, 1, 2]), 'foreign'],
    ['too large', new Uint8Array(200_000_001), 'tooLarge'],
    ['JSON without an end of brackets', new TextEncoder().encode('['.repeat(300_000)), 'foreign'],
    [
      'a plain case of a newer app',
      new TextEncoder().encode(JSON.stringify({ ...emptyCase(), version: 99 })),
      'caseUnreadable',
    ],
    ['forged: no JSON', forged('{'), 'invalid'],
    ['forged: very deep', forged('['.repeat(300_000) + ']'.repeat(300_000)), 'invalid'],
    ['forged: another schema', forged('{"schema":"other","version":1}'), 'invalid'],
    ['of a newer version', forged('{"schema":"counterpoise/hand-over","version":2,"cases":{}}'), 'newer'],
    ['without a case', forged(JSON.stringify({ ...contentOf(fileOf(sent())), cases: [] })), 'invalid'],
    ['with one case twice', fileOf(sent(), sent()), 'invalid'],
    ['with an unknown field', forged(JSON.stringify({ ...contentOf(fileOf(sent())), extra: 1 })), 'invalid'],
    ['with a history that is no pack', fileOf(sent({ versions: 1, history: ['AAAA'] })), 'historyUnreadable'],
    ['with fewer versions than it says', fileOf(sent({ versions: 2 })), 'historyUnreadable'],
  ])('refuses a file that is %s', async (_, bytes, code) => {
    expect((await refusal(bytes)).code).toBe(code);
  });

  it('refuses a version of another case, so that restoring it can never touch that one', async () => {
    const text = JSON.stringify({ ...emptyCase(), id: 'other' });
    const version = { number: 1, savedAt: MADE.at, account: 'a', act: 'edited', page: 'scope', text } as const;
    const { packs: history } = await packHistory([version]);
    expect((await refusal(fileOf(sent({ versions: 1, history })))).code).toBe('historyUnreadable');
  });

  it('refuses histories that unpack to more than can be worked through, however small their packs are', async () => {
    const version = { number: 1, savedAt: MADE.at, account: 'a', act: 'edited', page: 'scope' } as const;
    const { packs: history } = await packHistory([{ ...version, text: JSON.stringify(emptyCase()) }]);
    const bytes = fileOf(sent({ versions: 1, history }), sent({ caseFile: { ...emptyCase(), id: 'case-2' } }));
    const content = bytes.subarray(bytes.indexOf(0x7b, 1), -2);
    expect(await readContent(content, 10_000)).toMatchObject({ ok: true });
    expect(await readContent(content, 1000)).toMatchObject({ ok: false, error: { code: 'tooLarge' } });
  });

  it('refuses an asset that is not what it says', async () => {
    const asset = { kind: 'image/png', base64: 'AAAA' } as const;
    expect((await refusal(written({ made: MADE, cases: [sent()], assets: [asset] }))).code).toBe('assetUnusable');
  });

  it('names the case that a newer app saved', async () => {
    const content = contentOf(fileOf(sent({ caseFile: maintainedCase() })));
    const [first] = content['cases'] as [{ caseFile: object }];
    first.caseFile = { ...first.caseFile, version: 99 };
    const error = await refusal(forged(JSON.stringify(content)));
    expect(explainHandOverError(error).join('\n')).toMatch(/NP-2026-0419[\s\S]*saved by a newer Counterpoise/);
  });

  it('takes no harm from keys that reach for the prototype', async () => {
    const text = JSON.stringify(contentOf(fileOf(sent())));
    await readHandOver(forged(text.replace('{"schema"', '{"__proto__":{"isPolluted":true},"schema"')));
    await readHandOver(forged(text.replace('"caseFile":{', '"caseFile":{"__proto__":{"isPolluted":true},')));
    expect(Object.hasOwn(Object.prototype, 'isPolluted')).toBe(false);
    expect(({} as Record<string, unknown>)['isPolluted']).toBeUndefined();
  });

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.json().map(forged)), async (bytes) => {
        expect((await readHandOver(bytes)).ok).toBe(false);
      }),
    );
  });
});

describe('a plain case file', () => {
  it.each([
    ['of this version', JSON.stringify(maintainedCase())],
    ['with a byte order mark', `\ufeff${JSON.stringify(maintainedCase())}`],
    ['of the first release', readFileSync('test/fixtures/case-version-1.json', 'utf8')],
    ['that is an example', readFileSync('assets/examples/people-smuggling.json', 'utf8')],
  ])('%s is a hand-over of one case without history', async (_, text) => {
    expect(await readHandOver(new TextEncoder().encode(text))).toMatchObject({
      ok: true,
      value: { made: null, cases: [{ savedAt: null, versions: 0, trails: [] }] },
    });
  });
});
