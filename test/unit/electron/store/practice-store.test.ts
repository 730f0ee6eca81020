import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { caseStores } from '../../../../electron/store/case-stores.ts';
import { openPracticeStore, type PracticeStore } from '../../../../electron/store/practice-store.ts';
import { newCaseFile } from '../../../../shared/case/case-file.ts';
import { ok } from '../../../../shared/result.ts';
import { reviewed } from '../../../../shared/training/spacing.ts';
import { attemptAt, practiceCase, practicePack } from '../../../support/build-practice.ts';
import { openStore, order, working } from '../../../support/open-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const NOW = '2026-11-24T10:00:00.000Z';
const attempt = attemptAt(practiceCase('drones'));
const realCase = newCaseFile({ id: 'real', createdAt: NOW, lawPackVersion: '2026.12' });
const trainee = (id: string) => ({ id, name: `Trainee ${id}`, createdAt: NOW });
const resultOf = (id: string, traineeId: string) => ({
  id,
  traineeId,
  kind: 'case' as const,
  subjectId: 'drones',
  subject: 'Drones',
  manner: 'guided',
  at: NOW,
  skills: {},
});

function practiceIn(folder: string): PracticeStore {
  const opened = openPracticeStore(folder, working());
  if (!opened.ok) throw new Error(opened.error.code);
  onTestFinished(() => opened.value.close());
  return opened.value;
}

describe('the practice store', () => {
  it('keeps trainees, results, cards and packs, the later state of a card alone', () => {
    const store = practiceIn(temporaryFolder());
    const ids = { cardId: 'c', traineeId: 't1' };
    const first = reviewed(null, ids, false, NOW);
    const second = reviewed(first, ids, true, NOW);
    store.save({ kind: 'trainee', trainee: trainee('t1') });
    store.save({ kind: 'result', result: resultOf('r1', 't1') });
    store.save({ kind: 'card', card: first });
    store.save({ kind: 'card', card: second });
    store.savePack({ ...practicePack, id: 'own' });
    expect(store.trainees()).toEqual([trainee('t1')]);
    expect(store.results()).toEqual([resultOf('r1', 't1')]);
    expect(store.cards()).toEqual([second]);
    expect(store.packs().map(({ id }) => id)).toEqual(['own']);
    store.removePack('own');
    expect(store.packs()).toEqual([]);
  });

  it('deletes a trainee with all that is theirs, and nothing of anybody else', () => {
    const store = practiceIn(temporaryFolder());
    for (const id of ['t1', 't2']) {
      store.save({ kind: 'trainee', trainee: trainee(id) });
      store.save({ kind: 'result', result: resultOf(`r-${id}`, id) });
    }
    store.cases.save(order(attempt));
    expect(store.removeTrainee('t1')).toEqual(ok(undefined));
    expect(store.trainees().map(({ id }) => id)).toEqual(['t2']);
    expect(store.results().map(({ id }) => id)).toEqual(['r-t2']);
    expect(store.attempts()).toEqual(ok([]));
  });

  it('that is damaged is refused as it is, and casework goes on', () => {
    const { cases, folder } = openStore();
    const file = path.join(folder, 'practice.sqlite');
    writeFileSync(file, 'not a store at all, and longer than a header would be '.repeat(4));
    const before = readFileSync(file);
    const opened = openPracticeStore(folder, working());
    expect(opened).toEqual({ ok: false, error: { code: 'practiceUnavailable', folder } });
    expect(readFileSync(file)).toEqual(before);
    expect(cases.save(order(realCase)).ok).toBe(true);
  });

  it('is not the case store under another name', () => {
    const folder = temporaryFolder();
    practiceIn(folder).close();
    const bytes = readFileSync(path.join(folder, 'practice.sqlite'));
    const other = temporaryFolder();
    writeFileSync(path.join(other, 'cases.sqlite'), bytes);
    expect(() => openStore(other)).toThrow('foreign');
  });
});

describe('casework and practice together', () => {
  function both() {
    const { cases: casework, folder, office } = openStore();
    let opened: PracticeStore | null = null;
    const stores = caseStores(casework, () => {
      opened ??= practiceIn(folder);
      return ok(opened);
    });
    return { stores, casework, office, file: path.join(folder, 'practice.sqlite') };
  }

  it('keeps each case where it says that it belongs, and lists casework alone', () => {
    const { stores, casework, office, file } = both();
    stores.save(order(realCase));
    expect(existsSync(file)).toBe(false);
    stores.save(order(attempt));
    expect(office.listings.everything().map(({ id }) => id)).toEqual(['real']);
    expect(casework.has(attempt.id)).toEqual(ok(false));
    expect(stores.get(attempt.id)).toMatchObject({ ok: true, value: { caseFile: attempt } });
    expect(stores.has(attempt.id)).toEqual(ok(true));
    expect(stores.pastReasoning(attempt.id)).toEqual(ok([]));
    stores.remove(attempt.id);
    expect(stores.get(attempt.id)).toEqual({ ok: false, error: { code: 'notFound' } });
  });
});
