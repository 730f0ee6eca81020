import { describe, expect, it } from 'vitest';
import { noteTaker } from '../../../../electron/start/note-taker.ts';
import { openStore } from '../../../support/open-store.ts';

const OPENED = { act: 'opened', caseId: 'case-1' } as const;
const EXPORTED = { act: 'exported', caseId: 'case-1', detail: 'letter as pdf' } as const;

/** A trail that takes nothing while `isFull`. */
function fullTrail() {
  const { office } = openStore();
  let isFull = true;
  const audit = {
    ...office.audit,
    append: (note: Parameters<typeof office.audit.append>[0]) => {
      if (isFull) throw new Error('database or disk is full');
      office.audit.append(note);
    },
  };
  return { office, notes: noteTaker({ ...office, audit }), free: () => (isFull = false) };
}

describe('what is to be noted while the store takes nothing', () => {
  it('stops nothing, and is noted in its order and as late once there is room', () => {
    const { office, notes, free } = fullTrail();
    notes.take(OPENED);
    notes.take(EXPORTED);
    free();
    notes.take({ act: 'printed', caseId: 'case-1' });
    const late = 'noted late: the store could not be written';
    expect(office.audit.all(null).map(({ act, detail }) => [act, detail])).toEqual([
      ['opened', late],
      ['exported', `letter as pdf; ${late}`],
      ['printed', ''],
    ]);
  });

  it('is tried again when the store is closed', () => {
    const { office, notes, free } = fullTrail();
    notes.take(OPENED);
    free();
    notes.settle();
    expect(office.audit.all(null)).toHaveLength(1);
  });

  it('is nothing where the store is only read', () => {
    const { office } = openStore();
    noteTaker({ ...office, readOnly: 'a newer store' }).take(OPENED);
    expect(office.audit.all(null)).toEqual([]);
  });
});
