import { appendFileSync, existsSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAsClosed, markClosed, sizeToLookOver, takeMark } from '../../../../electron/store/closed-mark.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const NOW = Date.UTC(2026, 10, 25);
const DAY_MS = 86_400_000;

function store(size: number): string {
  const file = path.join(temporaryFolder(), 'cases.sqlite');
  writeFileSync(file, new Uint8Array(size));
  return file;
}

describe('a store that was closed', () => {
  it('is known again while it is large, as it was, and looked over within the week', () => {
    const file = store(50_000_001);
    expect(isAsClosed(file, NOW)).toBe(false);
    markClosed(file, NOW - 6 * DAY_MS);
    expect(isAsClosed(file, NOW)).toBe(true);
    expect(isAsClosed(file, NOW + 2 * DAY_MS)).toBe(false);
    expect(isAsClosed(file, NOW - 20 * DAY_MS)).toBe(false);
  });

  it('is not known again after any change, by length or by time', () => {
    const longer = store(50_000_001);
    markClosed(longer, NOW);
    appendFileSync(longer, 'x');
    expect(isAsClosed(longer, NOW)).toBe(false);
    const touched = store(50_000_001);
    markClosed(touched, NOW);
    utimesSync(touched, new Date(NOW), new Date(NOW));
    expect(isAsClosed(touched, NOW)).toBe(false);
  });

  it('is always looked over while it is small, and after a run that was cut off', () => {
    const small = store(1000);
    markClosed(small, NOW);
    expect(isAsClosed(small, NOW)).toBe(false);
    const large = store(50_000_001);
    markClosed(large, NOW);
    expect(takeMark(large)).toBe(NOW);
    expect(existsSync(`${large}.closed.json`)).toBe(false);
    expect(isAsClosed(large, NOW)).toBe(false);
    expect(takeMark(large)).toBeNull();
  });

  it('is looked over ahead only where that takes a while and has to be', () => {
    expect(sizeToLookOver(store(1000), NOW)).toBeNull();
    expect(sizeToLookOver(path.join(temporaryFolder(), 'gone.sqlite'), NOW)).toBeNull();
    const large = store(50_000_001);
    expect(sizeToLookOver(large, NOW)).toBe(50_000_001);
    markClosed(large, NOW);
    expect(sizeToLookOver(large, NOW)).toBeNull();
    expect(sizeToLookOver(large, NOW + 8 * DAY_MS)).toBe(50_000_001);
  });
});
