import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isFailure, LOG_CODES } from '../../electron/start/log-codes.ts';
import type { StoreError } from '../../electron/store/store-error.ts';
import { SUPPORT_PARTS, SUPPORT_TITLES } from '../../shared/bridge/support-contract.ts';

const root = path.resolve(import.meta.dirname, '../..');
const rows = readFileSync(path.join(root, 'docs/support.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) =>
    line
      .split('|')
      .map((cell) => cell.trim())
      .slice(1, -1),
  );

/** Every reason there is; the compiler misses none. */
const STORE_CODES: Readonly<Record<StoreError['code'], true>> = {
  empty: true,
  missing: true,
  gone: true,
  damaged: true,
  foreign: true,
  keysDamaged: true,
  folderReadOnly: true,
  folderFull: true,
  folderGone: true,
  inUse: true,
  cannotOpen: true,
};

describe('the manual for the service desk', () => {
  it('explains each event of the log, in the words of the code, and no other', () => {
    const explained = rows.filter(([code = '']) => /^`[a-zA-Z]+\.[a-zA-Z]+`$/.test(code));
    expect(explained).toEqual(Object.entries(LOG_CODES).map(([code, words]) => [`\`${code}\``, words]));
  });

  it('says of each reason for which a store is not opened what to do', () => {
    const codes = rows
      .filter(([code = '', , todo]) => todo !== undefined && code.startsWith('`'))
      .map(([code]) => code);
    expect(codes).toEqual(Object.keys(STORE_CODES).map((code) => `\`${code}\``));
  });

  it('names each part of a support bundle', () => {
    for (const part of SUPPORT_PARTS) expect(rows.map(([first]) => first)).toContain(SUPPORT_TITLES[part]);
  });

  it('is right in that no crash reporter is started, whose dumps would hold words of a case', () => {
    const sources = readdirSync(path.join(root, 'electron'), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.ts'));
    const starting = sources.filter((name) =>
      /crashReporter/.test(readFileSync(path.join(root, 'electron', name), 'utf8')),
    );
    expect(sources.length).toBeGreaterThan(100);
    expect(starting).toEqual([]);
  });

  it('counts what goes wrong as a failure and an ordinary day as none', () => {
    expect(['app.started', 'app.stopped', 'store.opened'].filter(isFailure)).toEqual([]);
    expect(['window.gone', 'store.failed', 'app.cutOff', 'an.older-event'].filter(isFailure)).toHaveLength(4);
  });
});
