import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { historyHandlers } from '../../../../electron/ipc/history-handlers.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { noteFigure } from '../../../support/note-figure.ts';
import { shellOver } from '../../../support/build-shell.ts';
import { openStore, order } from '../../../support/open-store.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const fake = vi.hoisted(() => ({ showSaveDialog: vi.fn() }));
vi.mock('electron', () => ({ app: { getPath: () => '/' }, dialog: fake }));

// What follows is written from docs/store.md alone, as somebody without this app would: no code of the app is used to check.
type Line = Readonly<Record<string, unknown>>;

/** The number of the first entry that does not follow from the one before; null where all do. */
function firstFault(trail: readonly Line[], head?: { readonly seq: number; readonly hash: string }): number | null {
  let previous = '';
  let number = 0;
  for (const { seq, at, account, machine, act, caseId, digest, detail, hash } of trail) {
    number += 1;
    if (seq !== number) return number;
    const list = JSON.stringify([previous, seq, at, account, machine, act, caseId, digest, detail]);
    if (createHash('sha256').update(list, 'utf8').digest('hex') !== hash) return number;
    previous = String(hash);
  }
  return head === undefined || trail[head.seq - 1]?.['hash'] === head.hash ? null : number + 1;
}

/** The trail of a store in which this and that was done, as "Save as JSON" writes it, and the note of its head. */
async function exported(): Promise<{ trail: Line[]; head: { seq: number; hash: string } }> {
  const { cases, office, folder } = openStore();
  for (let number = 1; number <= 40; number += 1) {
    const { request } = maintainedCase();
    const caseFile = {
      ...maintainedCase(),
      id: `case-${number % 4}`,
      request: { ...request, subject: `“Ñ” ${number}\n` },
    };
    cases.save(order(caseFile, { act: number < 5 ? 'created' : 'changedWhole' }));
    office.audit.append({ act: 'exported', caseId: caseFile.id, detail: `letter as “pdf” \u2028 ${number}` });
  }
  const file = path.join(temporaryFolder(), 'trail.json');
  fake.showSaveDialog.mockResolvedValue({ canceled: false, filePath: file });
  const head = JSON.parse(readFileSync(path.join(folder, 'audit.anchor.json'), 'utf8'));
  await historyHandlers(shellOver({ cases, office, folder, database: office.database })).exportAudit({
    caseId: null,
    format: 'json',
  });
  return { trail: JSON.parse(readFileSync(file, 'utf8')), head };
}

const without = (trail: readonly Line[], at: number) => trail.filter((_, index) => index !== at);

describe('the trail as it is exported, checked by the page that describes it', () => {
  it('is whole, and ends no earlier than the head that was noted outside', async () => {
    const { trail, head } = await exported();
    expect(trail.length).toBeGreaterThanOrEqual(80);
    expect(firstFault(trail, head)).toBeNull();
    expect(firstFault(trail.slice(0, head.seq - 1))).toBeNull();
    expect(firstFault(trail.slice(0, head.seq - 1), head)).toBe(head.seq);
  });

  it('shows each change of each field, each gap, swap and doubling, at its number', async () => {
    const { trail } = await exported();
    let changes = 0;
    for (const [at, entry] of trail.slice(0, -1).entries()) {
      const next = trail[at + 1] ?? entry;
      for (const field of Object.keys(entry)) {
        expect(firstFault(trail.with(at, { ...entry, [field]: 'changed' })), field).toBe(at + 1);
        changes += 1;
      }
      expect(firstFault(without(trail, at))).toBe(at + 1);
      expect(firstFault(trail.with(at, next).with(at + 1, entry))).toBe(at + 1);
      expect(firstFault(trail.toSpliced(at, 0, entry))).toBe(at + 2);
      changes += 3;
    }
    noteFigure(
      25,
      changes,
      `${changes} changes of an exported trail found by a check written from docs/store.md alone`,
    );
  });
});
