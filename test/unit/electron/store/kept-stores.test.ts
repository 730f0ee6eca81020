import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { deleteKeptStore, listKeptStores } from '../../../../electron/store/kept-stores.ts';
import { moveAside } from '../../../../electron/store/put-aside.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { openStore, order } from '../../../support/open-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A folder with a store of one case, and three that were put aside, the second and third within a second of each other. */
function folderWithKept(): string {
  const folder = temporaryFolder();
  for (const time of ['2026-11-03T10:00:00.000Z', '2026-11-24T10:00:00.100Z', '2026-11-24T10:00:00.900Z']) {
    const { cases, office } = openStore(folder);
    cases.save(order(maintainedCase()));
    office.close();
    moveAside(office.file, time);
  }
  const { cases, office } = openStore(folder);
  cases.save(order(maintainedCase()));
  office.close();
  return folder;
}

it('lists what was put aside, newest first, and nothing else', () => {
  const folder = folderWithKept();
  writeFileSync(path.join(folder, 'cases-kept-notes.sqlite'), '');
  expect(
    listKeptStores(folder)
      .map(({ name, keptAt }) => [name, keptAt])
      .sort(),
  ).toEqual([
    ['cases-kept-20261103T100000.sqlite', '2026-11-03T10:00:00.000Z'],
    ['cases-kept-20261124T100000-2.sqlite', '2026-11-24T10:00:00.000Z'],
    ['cases-kept-20261124T100000.sqlite', '2026-11-24T10:00:00.000Z'],
  ]);
  expect(listKeptStores(folder).map(({ keptAt }) => keptAt.slice(0, 10))).toEqual([
    '2026-11-24',
    '2026-11-24',
    '2026-11-03',
  ]);
  expect(listKeptStores(path.join(folder, 'gone'))).toEqual([]);
});

it('counts the journal into the size', () => {
  const folder = folderWithKept();
  const sizeOf = () => listKeptStores(folder).find(({ name }) => name.includes('20261103'))?.size ?? 0;
  const before = sizeOf();
  writeFileSync(path.join(folder, 'cases-kept-20261103T100000.sqlite-wal'), 'a journal');
  expect(sizeOf() - before).toBe(9);
});

it('deletes one with all that belongs to it, and leaves the others and the store', () => {
  const folder = folderWithKept();
  writeFileSync(path.join(folder, 'cases-kept-20261124T100000.sqlite-wal'), 'words of a case');
  const of = (stem: string) => readdirSync(folder).filter((name) => name.startsWith(`${stem}.sqlite`));
  const others = readdirSync(folder).filter((name) => !name.startsWith('cases-kept-20261124T100000.sqlite'));
  expect(of('cases-kept-20261124T100000').length).toBeGreaterThan(2);
  expect(deleteKeptStore(folder, 'cases-kept-20261124T100000.sqlite')).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(others.sort());
  expect(openStore(folder).cases.get('case-1').ok).toBe(true);
});

it.each([
  'cases.sqlite',
  'cases-kept-20991124T100000.sqlite',
  '../cases-kept-20261124T100000.sqlite',
  'audit.anchor.json',
])('deletes nothing under the name %s', (name) => {
  const folder = folderWithKept();
  const before = readdirSync(folder);
  expect(deleteKeptStore(folder, name)).toBe(false);
  expect(readdirSync(folder)).toEqual(before);
});

it('says so where something cannot be deleted, which is on the list still', () => {
  const folder = folderWithKept();
  const name = 'cases-kept-20261103T100000.sqlite';
  // A folder in the journal's place stands for a file that another program holds.
  mkdirSync(path.join(folder, `${name}-wal`));
  expect(deleteKeptStore(folder, name)).toBe(false);
  expect(listKeptStores(folder).map((kept) => kept.name)).toContain(name);
  expect(existsSync(path.join(folder, name))).toBe(true);
});
