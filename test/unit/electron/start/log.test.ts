import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LOG_CODES, type LogCode } from '../../../../electron/start/log-codes.ts';
import {
  causeCode,
  LOG_FILES,
  logEvent,
  MAX_LOG_BYTES,
  openLog,
  SHORT_WORD,
  shortWord,
} from '../../../../electron/start/log.ts';
import { readLog } from '../../../../electron/start/read-log.ts';
import { sqliteCode } from '../../../../electron/store/sqlite-code.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** For what a careless or a wrong caller could pass, whatever the types say. */
const logAnything = logEvent as (code: LogCode, details: Readonly<Record<string, unknown>>) => void;
const CODES = Object.keys(LOG_CODES) as LogCode[];

afterEach(() => {
  openLog(null);
  vi.useRealTimers();
});

function logIn(folder: string): string {
  return LOG_FILES.map((name) => {
    try {
      return readFileSync(path.join(folder, name), 'utf8');
    } catch {
      return '';
    }
  }).join('');
}

describe('the log', () => {
  it('takes no text of a case, whatever it is given: only words without spaces, and those are short', () => {
    const folder = temporaryFolder();
    const sentence = fc.oneof(
      fc.lorem({ mode: 'sentences' }),
      fc.string({ minLength: 61 }),
      fc.constantFrom('Operation Kestrel', 'Ms O’Neill', '/home/pat/Kestrel', 'C:\\Kestrel\\a', 'FOI 2026/0419', ''),
      fc.record({ subject: fc.constant('Operation Kestrel') }),
      fc.array(fc.constant('Kestrel informants')),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...CODES),
        fc.dictionary(fc.constantFrom('cause', 'of', 'at'), sentence),
        (code, details) => {
          openLog(folder);
          logAnything(code, details);
          for (const line of logIn(folder)
            .split('\n')
            .filter((text) => text !== '')) {
            const { at: _at, code: known, ...rest } = JSON.parse(line);
            expect(CODES).toContain(known);
            for (const value of Object.values(rest))
              expect(typeof value === 'number' || SHORT_WORD.test(String(value))).toBe(true);
          }
        },
      ),
      { numRuns: 300 },
    );
    const all = logIn(folder);
    expect(all).not.toMatch(/Kestrel|Neill|FOI/);
    expect(all).toContain('withheld');
  });

  it('has types that no text fits which is not known when the app is built', () => {
    const typed: string = 'Kestrel';
    // @ts-expect-error a text of run time
    logEvent('store.failed', { cause: typed });
    // @ts-expect-error a text that is put together
    logEvent('store.failed', { cause: `case ${typed}` });
    // @ts-expect-error an event that nobody has explained
    logEvent('something.else');
    logEvent('store.failed', { cause: causeCode(new Error(typed)), count: 3, action: 'save' });
  });

  it('names the cause of a failure by its code or class, never by its message', () => {
    const system = Object.assign(new Error("ENOENT: no such file, open '/home/pat/Kestrel'"), { code: 'ENOENT' });
    expect(causeCode(system)).toBe('ENOENT');
    expect(causeCode(new TypeError('Kestrel'))).toBe('TypeError');
    expect(causeCode(Object.assign(new Error('x'), { code: 'the words of a case' }))).toBe('withheld');
    expect(causeCode({ message: 'Kestrel' })).toBe('unknown');
    expect(sqliteCode(new Error('UNIQUE constraint failed: Kestrel'))).toBe('SQLITE_CONSTRAINT');
    expect(shortWord('6.1.0-18-amd64')).toBe('6.1.0-18-amd64');
  });

  it('stays small: three files, and the newest events are never the ones that go', () => {
    const folder = temporaryFolder();
    openLog(folder);
    for (let round = 0; round < 5; round += 1) {
      appendFileSync(path.join(folder, LOG_FILES[0]), `${'x'.repeat(MAX_LOG_BYTES)}\n`);
      logEvent('app.ready', { ms: round });
    }
    expect(readdirSync(folder).sort()).toEqual([...LOG_FILES].sort());
    const sizes = LOG_FILES.map((name) => statSync(path.join(folder, name)).size);
    expect(Math.max(...sizes)).toBeLessThan(MAX_LOG_BYTES + 1_000);
    expect(readLog(folder).lines.map(({ details }) => details['ms'])).toEqual([2, 3, 4]);
  });

  it('writes what repeats sixty times a minute, then says how often it did not', () => {
    vi.useFakeTimers({ now: new Date('2026-11-23T14:00:00Z') });
    const folder = temporaryFolder();
    openLog(folder);
    for (let count = 0; count < 1000; count += 1) logEvent('ipc.refused', { why: 'request' });
    expect(readLog(folder).lines).toHaveLength(60);
    vi.setSystemTime(new Date('2026-11-23T14:02:00Z'));
    logEvent('ipc.refused', { why: 'request' });
    expect(
      readLog(folder)
        .lines.slice(60)
        .map(({ code, details }) => [code, details]),
    ).toEqual([
      ['log.muted', { of: 'ipc.refused', count: 940 }],
      ['ipc.refused', { why: 'request' }],
    ]);
  });

  it('does not stop the work that it is about when it cannot be written', () => {
    openLog(path.join(temporaryFolder(), 'gone'));
    expect(() => logEvent('app.ready', { ms: 1 })).not.toThrow();
  });
});

describe('reading the log', () => {
  it('gives only lines as Counterpoise writes them, and counts the others', () => {
    const folder = temporaryFolder();
    openLog(folder);
    logEvent('store.failed', { action: 'save', cause: causeCode(new Error('x')) });
    const strange = [
      'Operation Kestrel',
      '{"at":"2026-11-23T14:02:00.000Z","code":"store.failed","cause":"Operation Kestrel is about"}',
      '{"at":"2026-11-23T14:02:00.000Z","code":"store.failed","Operation Kestrel":1}',
      '{"at":"yesterday","code":"store.failed"}',
      '{"at":"2026-11-23T14:02:00.000Z","code":"store.failed","in":{"subject":"Kestrel"}}',
    ];
    appendFileSync(path.join(folder, LOG_FILES[0]), `${strange.join('\n')}\n`);
    const { lines, strange: count } = readLog(folder);
    expect(lines.map(({ code, details }) => [code, details])).toEqual([
      ['store.failed', { action: 'save', cause: 'Error' }],
    ]);
    expect(count).toBe(strange.length);
  });
});
