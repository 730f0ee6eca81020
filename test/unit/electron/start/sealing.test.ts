import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { openKeyRing } from '../../../../electron/seal/key-ring.ts';
import { sealedPayloads } from '../../../../electron/seal/sealed-payloads.ts';
import { officeOver, type Office } from '../../../../electron/start/office.ts';
import { changePassphrase, sealUnder, unseal } from '../../../../electron/start/sealing.ts';
import { listBackups, makeBackup } from '../../../../electron/store/backups.ts';
import type { Working } from '../../../../electron/store/case-parts.ts';
import type { Payloads } from '../../../../electron/store/payload.ts';
import { sealStateOf } from '../../../../electron/store/seal-store.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { openStore, order, working } from '../../../support/open-store.ts';

const FIRST = 'harbour lantern cobbler november';
const NEXT = 'granite teapot orchard wednesday';
const NOW = '2026-11-23T15:00:00.000Z';

/** The same file, whose cases are written in another way from now on. */
function over({ database, folder }: Office, who: Working, payloads: Payloads): Office {
  const opened = officeOver({ database, newer: null, checkedAt: 0 }, folder, who, payloads);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

/** A store with the case and a backup in it, sealed under the first passphrase since, open. */
async function sealed() {
  const { office: plain, folder } = openStore();
  plain.cases.save(order(maintainedCase()));
  await makeBackup(plain.database, plain.file, NOW);
  const who = working();
  const done = await sealUnder(plain, FIRST, null, who);
  if (!done.ok) throw new Error(done.error.code);
  return { office: over(plain, who, done.value.payloads), folder, who, recoveryCode: done.value.recoveryCode };
}

/** What a passphrase or code makes of the ring that the store has now. */
async function openedBy(office: Office, secret: string) {
  const state = sealStateOf(office.database);
  if (state.kind !== 'sealed') throw new Error(state.kind);
  return openKeyRing(state.ring, secret);
}

it('puts another passphrase in the place of the first, with the same cases and the same recovery code', async () => {
  const { office, who, recoveryCode } = await sealed();
  expect(await changePassphrase(office, FIRST, NEXT, who)).toEqual({ ok: true, value: {} });
  expect(await openedBy(office, FIRST)).toEqual({ ok: false, error: 'wrongPassphrase' });
  const byCode = await openedBy(office, recoveryCode);
  const byNext = await openedBy(office, NEXT);
  expect(byNext).toEqual(byCode);
  if (!byNext.ok) throw new Error(byNext.error);
  const again = over(office, who, sealedPayloads(byNext.value));
  expect(again.cases.get('case-1')).toMatchObject({ ok: true, value: { caseFile: maintainedCase() } });
  expect(office.audit.all(null).at(-1)).toMatchObject({ act: 'passphraseChanged', caseId: null });
});

it('takes the recovery code for a passphrase that is lost', async () => {
  const { office, who, recoveryCode } = await sealed();
  expect(await changePassphrase(office, recoveryCode, NEXT, who)).toEqual({ ok: true, value: {} });
  expect((await openedBy(office, NEXT)).ok).toBe(true);
});

it('changes nothing for a wrong passphrase, and notes nothing', async () => {
  const { office, who } = await sealed();
  const before = office.audit.all(null).length;
  expect(await changePassphrase(office, NEXT, 'yet another passphrase', who)).toEqual({
    ok: false,
    error: { code: 'wrongPassphrase' },
  });
  expect((await openedBy(office, FIRST)).ok).toBe(true);
  expect(office.audit.all(null).length).toBe(before);
});

it('leaves no trace of the former wrapping in the files of the store', async () => {
  const { office, folder, who } = await sealed();
  const state = sealStateOf(office.database);
  const former = state.kind === 'sealed' ? state.ring.passphrase.wrapped : '';
  const holds = () =>
    readdirSync(folder)
      .filter((name) => /^cases\.sqlite(-wal)?$/.test(name))
      .filter((name) => readFileSync(path.join(folder, name)).includes(former));
  expect(holds()).not.toEqual([]);
  await changePassphrase(office, FIRST, NEXT, who);
  expect(holds()).toEqual([]);
});

it('says by the name of a backup whether it was sealed when it was made', async () => {
  const { office, folder, who } = await sealed();
  const made = await makeBackup(office.database, office.file, NOW);
  expect(made).toMatchObject({ ok: true, value: { isSealed: true } });
  await unseal(office, FIRST, who);
  await makeBackup(office.database, office.file, NOW);
  expect(listBackups(folder).map(({ name, isSealed }) => [name, isSealed])).toEqual([
    ['cases-000003-20261123T150000Z.sqlite', false],
    ['cases-000002-20261123T150000Z-sealed.sqlite', true],
    ['cases-000001-20261123T150000Z.sqlite', false],
  ]);
});
