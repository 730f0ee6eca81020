import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Office } from '../../../../electron/start/office.ts';
import { ANCHOR_NAME } from '../../../../electron/store/audit-anchor.ts';
import { backupFolder, makeBackup } from '../../../../electron/store/backups.ts';
import { restoreFrom } from '../../../../electron/store/put-aside.ts';
import { sha256Of } from '../../../../electron/store/sha256.ts';
import { verifyStore } from '../../../../electron/store/verify-store.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { noteFigure } from '../../../support/note-figure.ts';
import { openStore, order, working } from '../../../support/open-store.ts';
import { randomFrom } from '../../../crash/lab.ts';

const HISTORIES = 20;
const STEPS = 30;
const PAGES = ['request', 'scope', 'weighing'] as const;
const TABLES = ['cases', 'versions', 'audit', 'brought_in', 'assets', 'settings'];
let restored = 0;

afterAll(() => noteFigure(10, restored, `${restored} histories backed up, wiped and restored`));

/** Work of all kinds on some cases, the same for the same seed. */
function work({ cases, settings, assets, audit }: Office, seed: number): void {
  const random = randomFrom(seed);
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item =>
    items[Math.floor(random() * items.length)] ?? items[0];
  const base = maintainedCase();
  for (let step = 0; step < STEPS; step += 1) {
    const id = `case-${1 + Math.floor(random() * 5)}`;
    const text = `${seed}/${step} ${'word '.repeat(Math.floor(random() * 300))}`;
    const does = random();
    if (does < 0.7) {
      const bookmark = { page: pick(PAGES), claimId: null };
      const act = pick(['edited', 'edited', 'edited', 'changedWhole'] as const);
      const saved = cases.save(order({ ...base, id, request: { ...base.request, text } }, { bookmark, act }));
      if (!saved.ok) throw new Error(saved.error.code);
    } else if (does < 0.8) cases.shelve([id], pick(['archive', 'bin', 'active'] as const));
    else if (does < 0.85) cases.purge([id], 'Time has run out');
    else if (does < 0.9) assets.put({ kind: 'letterhead', bytes: Buffer.from(text) } as never);
    else if (does < 0.95) settings.saveProfiles({ list: [{ ...base.force, force: text }], currentId: base.force.id });
    else audit.append({ act: 'exported', caseId: id, detail: 'letter as pdf' });
  }
}

/** A digest of every row of every table that is not derived. */
function digestsOf({ database }: Office): Record<string, string> {
  const digest = (table: string) =>
    sha256Of(
      JSON.stringify(database.all(`SELECT * FROM main.${table} ORDER BY 1, 2`), (_, value: unknown) =>
        value instanceof Uint8Array
          ? Buffer.from(value).toString('hex')
          : typeof value === 'bigint'
            ? `${value}`
            : value,
      ),
    );
  return Object.fromEntries(TABLES.map((table) => [table, digest(table)]));
}

describe('a backup', () => {
  it.each(Array.from({ length: HISTORIES }, (_, index) => index + 1))(
    'brings back history %i after everything else is gone: each case, version and entry',
    async (seed) => {
      const { folder, office } = openStore(undefined, working());
      work(office, seed);
      office.cases.settle(null);
      const made = await makeBackup(office.database, office.file, '2026-11-25T10:00:00.000Z');
      if (!made.ok) throw new Error(made.error.code);
      const before = digestsOf(office);
      const trail = office.audit.all(null);
      const versions = versionsOf(office);
      office.close();
      for (const name of ['cases.sqlite', 'cases.sqlite-wal', 'cases.sqlite.closed.json', ANCHOR_NAME])
        rmSync(path.join(folder, name), { force: true });
      expect(existsSync(path.join(folder, 'cases.sqlite'))).toBe(false);
      const backup = path.join(backupFolder(folder), made.value.name);
      expect(restoreFrom(backup, path.join(folder, 'cases.sqlite'), '2026-11-25T11:00:00.000Z').ok).toBe(true);
      const again = openStore(folder).office;
      expect(again.notice).toBeNull();
      expect(digestsOf(again)).toEqual(before);
      expect(again.audit.all(null)).toEqual(trail);
      expect(versionsOf(again)).toEqual(versions);
      expect((await verifyStore(again, 'everything')).faults).toEqual([]);
      restored += 1;
    },
  );
});

/** The text of every version of every case. */
function versionsOf({ database, versions }: Office): string[] {
  return database
    .all('SELECT id FROM main.cases ORDER BY id')
    .flatMap(({ id }) => [...versions.all(String(id))].map(({ number, text }) => `${id} ${number} ${sha256Of(text)}`));
}
