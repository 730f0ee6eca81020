import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { storeHandlers } from '../../../../electron/ipc/store-handlers.ts';
import { listBackups } from '../../../../electron/store/backups.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { shellOver } from '../../../support/build-shell.ts';
import { openStore, order } from '../../../support/open-store.ts';

vi.mock('electron', () => ({}));

async function withBackups(count: number) {
  const store = openStore();
  store.cases.save(order(maintainedCase()));
  const handlers = storeHandlers(shellOver(store));
  for (let made = 0; made < count; made += 1) await handlers.makeBackup(undefined);
  return { handlers, folder: store.folder, trail: () => store.office.audit.all(null) };
}

it('deletes backups, notes which, and gives those that are left', async () => {
  const { handlers, folder, trail } = await withBackups(3);
  const [newest, middle, oldest] = listBackups(folder).map(({ name }) => name);
  const left = await handlers.deleteBackups({ names: [middle ?? '', oldest ?? ''] });
  expect(left).toMatchObject({ ok: true, value: [{ name: newest }] });
  expect(listBackups(folder).map(({ name }) => name)).toEqual([newest]);
  expect(trail().at(-1)).toMatchObject({ act: 'backupsDeleted', detail: `${middle}, ${oldest}` });
});

it('makes one first where none would be left', async () => {
  const { handlers, folder } = await withBackups(2);
  const names = listBackups(folder).map(({ name }) => name);
  const left = await handlers.deleteBackups({ names });
  expect(left.ok && left.value).toHaveLength(1);
  expect(listBackups(folder).map(({ number }) => number)).toEqual([3]);
});

it('notes nothing where nothing went', async () => {
  const { handlers, trail } = await withBackups(1);
  const before = trail().length;
  await handlers.deleteBackups({ names: ['cases-000042-20261123T150000Z.sqlite'] });
  expect(trail().length).toBe(before);
});

it('deletes a store that was put aside, notes it, and gives those that are left', async () => {
  const { handlers, folder, trail } = await withBackups(0);
  const [newer, older] = ['cases-kept-20261124T100000.sqlite', 'cases-kept-20261103T100000.sqlite'];
  for (const name of [newer, older]) writeFileSync(path.join(folder, name), 'a store');
  expect(await handlers.deleteKeptStore({ name: older })).toMatchObject({ ok: true, value: [{ name: newer }] });
  expect(trail().at(-1)).toMatchObject({ act: 'keptStoreDeleted', detail: older });
  const before = trail().length;
  expect(await handlers.deleteKeptStore({ name: older })).toMatchObject({ ok: true, value: [{ name: newer }] });
  expect(trail().length).toBe(before);
  expect(await handlers.listKeptStores(undefined)).toMatchObject({ ok: true, value: [{ name: newer, size: 7 }] });
});
