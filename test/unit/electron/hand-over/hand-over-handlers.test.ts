import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { verifyForeignChain } from '../../../../electron/hand-over/foreign-trail.ts';
import type { HandOverDesk } from '../../../../electron/hand-over/hand-over-desk.ts';
import type { Trail } from '../../../../electron/hand-over/hand-over-schema.ts';
import { handOverHandlers } from '../../../../electron/ipc/hand-over-handlers.ts';
import type { Incoming } from '../../../../shared/bridge/hand-over-contract.ts';
import type { CaseFile } from '../../../../shared/case/case-file.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { handOverDesk, saveAt } from '../../../support/build-hand-over.ts';
import { picture } from '../../../support/build-picture.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const fake = vi.hoisted(() => ({ showOpenDialog: vi.fn(), showSaveDialog: vi.fn() }));
vi.mock('electron', () => ({ app: { getPath: () => '/home/officer/Documents' }, dialog: fake }));
/** A seal that keeps nothing secret: what is tested here is what is done with it. */
vi.mock('../../../../electron/seal/sealed-file.ts', () => ({
  isSealedFile: (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').startsWith('SEALED'),
  sealFile: (bytes: Uint8Array, passphrase: string) =>
    Promise.resolve(Buffer.concat([Buffer.from(`SEALED${passphrase}\n`), bytes])),
  openSealedFile: (bytes: Uint8Array, passphrase: string) => {
    const lead = Buffer.from(`SEALED${passphrase}\n`);
    const isRight = lead.equals(Buffer.from(bytes.subarray(0, lead.length)));
    return Promise.resolve(isRight ? ok(bytes.subarray(lead.length)) : err('wrongPassphrase'));
  },
}));

const PICTURE = new Uint8Array(picture(60, 20));

beforeEach(() => {
  for (const each of Object.values(fake)) each.mockReset();
});

function handlersOf(desk: HandOverDesk) {
  return handOverHandlers({ ...desk, window: {} as never });
}

function value<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A case that was worked on page by page: three versions once it is handed over. */
function workedCase(desk: HandOverDesk, id = 'case-1'): CaseFile {
  const first = { ...maintainedCase(), id };
  saveAt(desk, first, 'created');
  saveAt(desk, { ...first, marking: 'OFFICIAL' }, 'changedWhole');
  const last: CaseFile = { ...first, handling: { ...first.handling, owner: 'Desk 2' } };
  saveAt(desk, last);
  return last;
}

/** The file that a desk hands over. */
async function handedOver(desk: HandOverDesk, ids: string[], passphrase: string | null = null): Promise<string> {
  const filePath = path.join(temporaryFolder(), 'cases.counterpoise');
  fake.showSaveDialog.mockResolvedValue({ canceled: false, filePath });
  value(await handlersOf(desk).exportHandOver({ ids, passphrase }));
  return filePath;
}

async function chosen(handlers: ReturnType<typeof handlersOf>, file: string): Promise<Incoming> {
  fake.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [file] });
  const incoming = value(await handlers.chooseHandOver(undefined));
  if (incoming === null) throw new Error('Nothing was chosen');
  return incoming;
}

function rowsOf({ database }: HandOverDesk): unknown {
  return ['cases', 'versions', 'audit', 'brought_in', 'assets'].map((table) =>
    database.all(`SELECT * FROM ${table} ORDER BY 1, 2`),
  );
}

function actsOf(desk: HandOverDesk, id: string) {
  return desk.audit.all(id).map(({ act, detail }) => ({ act, detail }));
}

describe('handing over to another computer', () => {
  it('brings the case with its versions, its place and the sender’s trail, which can be checked there', async () => {
    const [here, there] = [handOverDesk(), handOverDesk('SOUTHMOOR\\ab', 'SM-1')];
    const caseFile = workedCase(here);
    const file = await handedOver(here, ['case-1']);
    const handlers = handlersOf(there);
    const incoming = await chosen(handlers, file);
    expect(incoming).toMatchObject({
      kind: 'cases',
      cases: [{ id: 'case-1', reference: 'NP-2026-0419', versions: 3, here: 'no', shelf: null, trailFault: null }],
    });
    const brought = await handlers.bringIn({ token: incoming.token, choices: [{ id: 'case-1', how: 'new' }] });
    expect(brought).toEqual({ ok: true, value: { ids: ['case-1'] } });
    expect(there.cases.get('case-1')).toMatchObject({ ok: true, value: { caseFile, bookmark: { page: 'scope' } } });
    expect([...there.versions.all('case-1')].slice(0, -1)).toEqual([...here.versions.all('case-1')]);
    expect([...there.versions.all('case-1')].at(-1)).toMatchObject({ act: 'broughtIn', account: 'SOUTHMOOR\\ab' });
    expect(actsOf(there, 'case-1')).toEqual([
      { act: 'broughtIn', detail: expect.stringMatching(/handed over by NORTHMOOR\\jsmith at NM-0231/) },
    ]);
    const trails = there.broughtIn.all('case-1').map(({ text }) => JSON.parse(text) as Trail);
    const sentEntries = here.audit.all('case-1').filter(({ act }) => act !== 'handedOver');
    expect(trails.map(({ entries }) => entries.map(({ previous: _, ...entry }) => entry))).toEqual([sentEntries]);
    expect(trails.map(verifyForeignChain)).toEqual([null]);
    expect(there.database.all('PRAGMA foreign_key_check')).toEqual([]);
  });

  it('is said in the trail of the sender, with how many and whether sealed', async () => {
    const here = handOverDesk();
    workedCase(here);
    saveAt(here, { ...maintainedCase(), id: 'case-2' });
    await handedOver(here, ['case-1', 'case-2'], 'a long passphrase');
    expect(actsOf(here, 'case-2').at(-1)).toEqual({ act: 'handedOver', detail: 'one of 2 cases; sealed' });
    expect(fake.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({
      defaultPath: '/home/officer/Documents/2 cases 2026-11-23.counterpoise',
    });
  });

  it('hands on what was received, trail by trail', async () => {
    const [first, second, third] = [handOverDesk('a'), handOverDesk('b'), handOverDesk('c')];
    workedCase(first);
    for (const [from, to] of [
      [first, second],
      [second, third],
    ] as const) {
      const file = await handedOver(from, ['case-1']);
      const handlers = handlersOf(to);
      const { token } = await chosen(handlers, file);
      value(await handlers.bringIn({ token, choices: [{ id: 'case-1', how: 'new' }] }));
    }
    const trails = third.broughtIn.all('case-1').map(({ text }) => JSON.parse(text) as Trail);
    expect(trails.map(({ made }) => made.by)).toEqual(['a', 'b']);
    expect(trails.map(verifyForeignChain)).toEqual([null, null]);
    expect(third.versions.list('case-1')).toHaveLength(5);
  });

  it('says which entry of the sender’s trail is not as it was written', async () => {
    const [here, there] = [handOverDesk(), handOverDesk()];
    workedCase(here);
    here.database.exec('DROP TRIGGER audit_is_not_changed');
    here.database.run("UPDATE audit SET account = 'somebody else' WHERE seq = 2");
    const incoming = await chosen(handlersOf(there), await handedOver(here, ['case-1']));
    expect(incoming).toMatchObject({ cases: [{ trailFault: 'entry 2 is not as it was written' }] });
  });

  it('takes letterheads along, each once', async () => {
    const [here, there] = [handOverDesk(), handOverDesk()];
    const digest = value(here.assets.put({ kind: 'image/png', bytes: PICTURE }));
    for (const id of ['case-1', 'case-2']) {
      const letterhead = { digest, widthMm: 60, ratio: 1 / 3, alt: '' };
      saveAt(here, { ...maintainedCase(), id, force: { ...maintainedCase().force, letterhead } });
    }
    const file = await handedOver(here, ['case-1', 'case-2']);
    const text = readFileSync(file, 'utf8');
    expect((JSON.parse(text) as { content: { assets: unknown[] } }).content.assets).toHaveLength(1);
    const handlers = handlersOf(there);
    const { token } = await chosen(handlers, file);
    value(await handlers.bringIn({ token, choices: [{ id: 'case-2', how: 'new' }] }));
    expect(there.assets.get(digest)?.bytes).toEqual(PICTURE);
    expect(there.cases.has('case-1')).toEqual({ ok: true, value: false });
  });

  it('opens a sealed file by its passphrase alone, as often as it is tried', async () => {
    const [here, there] = [handOverDesk(), handOverDesk()];
    workedCase(here);
    const handlers = handlersOf(there);
    const incoming = await chosen(handlers, await handedOver(here, ['case-1'], 'the right one'));
    expect(incoming.kind).toBe('sealed');
    const { token } = incoming;
    expect(await handlers.openSealed({ token, passphrase: 'another' })).toEqual({
      ok: false,
      error: { code: 'wrongPassphrase' },
    });
    expect(await handlers.openSealed({ token, passphrase: 'the right one' })).toMatchObject({
      ok: true,
      value: { kind: 'cases', token, cases: [{ id: 'case-1' }] },
    });
  });

  it('refuses to hand over a history that is damaged, rather than a part of it as the whole', async () => {
    const here = handOverDesk();
    workedCase(here);
    value(here.cases.settle(null));
    here.database.run("UPDATE versions SET payload = x'00' WHERE number = 2");
    fake.showSaveDialog.mockResolvedValue({
      canceled: false,
      filePath: path.join(temporaryFolder(), 'x.counterpoise'),
    });
    const result = await handlersOf(here).exportHandOver({ ids: ['case-1'], passphrase: null });
    expect(result).toMatchObject({ ok: false, error: { code: 'caseUnreadable', lines: [/NP-2026-0419 is damaged/] } });
  });
});

describe('a case that is here already', () => {
  async function changedThere() {
    const [here, there] = [handOverDesk(), handOverDesk('SOUTHMOOR\\ab')];
    workedCase(here);
    const arriving = handlersOf(there);
    const { token } = await chosen(arriving, await handedOver(here, ['case-1']));
    value(await arriving.bringIn({ token, choices: [{ id: 'case-1', how: 'new' }] }));
    saveAt(there, { ...maintainedCase(), letter: { ...maintainedCase().letter, help: 'From the other desk.' } });
    const handlers = handlersOf(here);
    const file = await handedOver(there, ['case-1']);
    return { here, there, handlers, file, incoming: await chosen(handlers, file) };
  }

  it('is told from one that differs', async () => {
    const here = handOverDesk();
    workedCase(here);
    const file = await handedOver(here, ['case-1']);
    expect(await chosen(handlersOf(here), file)).toMatchObject({ cases: [{ here: 'same', shelf: 'active' }] });
    const { incoming } = await changedThere();
    expect(incoming).toMatchObject({ cases: [{ here: 'different' }] });
  });

  it('can be compared: the case in the file is given for that', async () => {
    const { handlers, incoming } = await changedThere();
    expect(await handlers.readIncoming({ token: incoming.token, id: 'case-1' })).toMatchObject({
      ok: true,
      value: { caseFile: { letter: { help: 'From the other desk.' } } },
    });
  });

  it('is kept beside the one that comes in, where both are wanted', async () => {
    const { here, handlers, incoming } = await changedThere();
    const before = here.cases.get('case-1');
    const brought = await handlers.bringIn({ token: incoming.token, choices: [{ id: 'case-1', how: 'keepBoth' }] });
    const [id = ''] = value(brought).ids;
    expect(id).not.toBe('case-1');
    expect(here.cases.get('case-1')).toEqual(before);
    expect(here.cases.get(id)).toMatchObject({ ok: true, value: { caseFile: { id, letter: { help: /other desk/ } } } });
    expect([...here.versions.all(id)].map(({ text }) => (JSON.parse(text) as CaseFile).id)).toEqual(Array(6).fill(id));
    expect(actsOf(here, id)[0]).toEqual({ act: 'broughtIn', detail: expect.stringContaining('beside case-1') });
  });

  it('is replaced without losing anything: its own versions stay, those that came are added once', async () => {
    const { here, there, handlers, incoming } = await changedThere();
    const latest: CaseFile = { ...maintainedCase(), examinedLetter: 'Typed here meanwhile.' };
    saveAt(here, latest);
    const own = [...here.versions.all('case-1')];
    value(await handlers.bringIn({ token: incoming.token, choices: [{ id: 'case-1', how: 'replace' }] }));
    expect(here.cases.get('case-1')).toMatchObject({
      ok: true,
      value: { caseFile: { letter: { help: /other desk/ } } },
    });
    const versions = [...here.versions.all('case-1')];
    expect(versions.slice(0, own.length)).toEqual(own);
    const texts = versions.map(({ text }) => text);
    expect(texts).toContain(JSON.stringify(latest));
    for (const { text } of there.versions.all('case-1')) expect(texts).toContain(text);
    expect(versions.filter(({ act }) => act === 'created')).toHaveLength(1);
    expect(actsOf(here, 'case-1').at(-1)?.act).toBe('replaced');
  });

  it('that stood in the store before there were versions is in its history after it was replaced', async () => {
    const { here, handlers, incoming } = await changedThere();
    here.database.run('DELETE FROM versions');
    here.database.run('UPDATE cases SET is_run_open = 0');
    const before = value(here.cases.get('case-1')).caseFile;
    value(await handlers.bringIn({ token: incoming.token, choices: [{ id: 'case-1', how: 'replace' }] }));
    expect([...here.versions.all('case-1')].map(({ text }) => text)).toContain(JSON.stringify(before));
  });

  it('comes out of the bin when it is replaced', async () => {
    const { here, handlers, incoming } = await changedThere();
    value(here.cases.shelve(['case-1'], 'bin'));
    value(await handlers.bringIn({ token: incoming.token, choices: [{ id: 'case-1', how: 'replace' }] }));
    expect(here.database.get('SELECT shelf FROM cases')).toEqual({ shelf: 'active' });
  });

  it('that cannot be read is not replaced, and nothing else is brought in either', async () => {
    const { here, handlers, file, incoming } = await changedThere();
    here.database.run("UPDATE cases SET body = 'torn'");
    const before = rowsOf(here);
    expect(await chosen(handlers, file)).toMatchObject({ cases: [{ here: 'different' }] });
    const result = await handlers.bringIn({ token: incoming.token, choices: [{ id: 'case-1', how: 'replace' }] });
    expect(result).toMatchObject({ ok: false, error: { code: 'caseUnreadable' } });
    expect(rowsOf(here)).toEqual(before);
  });
});

describe('bringing in', () => {
  it('is all or none: where the last case fails, the first is not there either', async () => {
    const [here, there] = [handOverDesk(), handOverDesk()];
    for (const id of ['case-1', 'case-2']) workedCase(here, id);
    const handlers = handlersOf(there);
    const { token } = await chosen(handlers, await handedOver(here, ['case-1', 'case-2']));
    there.database.exec(
      "CREATE TRIGGER full BEFORE INSERT ON cases WHEN NEW.id = 'case-2' BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END",
    );
    const before = rowsOf(there);
    const choices = ['case-1', 'case-2'].map((id) => ({ id, how: 'new' as const }));
    expect(await handlers.bringIn({ token, choices })).toMatchObject({ ok: false });
    expect(rowsOf(there)).toEqual(before);
    there.database.exec('DROP TRIGGER full');
    expect(await handlers.bringIn({ token, choices })).toEqual({ ok: true, value: { ids: ['case-1', 'case-2'] } });
  });

  it('keeps a what-if with the copy of its case, where both come in as copies', async () => {
    const here = handOverDesk();
    workedCase(here);
    saveAt(here, { ...maintainedCase(), id: 'case-2', branchOf: { caseId: 'case-1', title: 'NP-2026-0419' } });
    const handlers = handlersOf(here);
    const { token } = await chosen(handlers, await handedOver(here, ['case-1', 'case-2']));
    const choices = ['case-1', 'case-2'].map((id) => ({ id, how: 'keepBoth' as const }));
    const { ids } = value(await handlers.bringIn({ token, choices }));
    expect(value(here.cases.get(ids[1] ?? '')).caseFile.branchOf?.caseId).toBe(ids[0]);
  });

  it.each([
    ['a case that is not in the file', [{ id: 'other', how: 'new' as const }]],
    [
      'one case twice',
      [
        { id: 'case-2', how: 'new' as const },
        { id: 'case-2', how: 'new' as const },
      ],
    ],
    ['as new what is here', [{ id: 'case-1', how: 'new' as const }]],
    ['in place of one that is not here', [{ id: 'case-2', how: 'replace' as const }]],
  ])('refuses %s, and changes nothing', async (_, choices) => {
    const [here, there] = [handOverDesk(), handOverDesk()];
    for (const id of ['case-1', 'case-2']) workedCase(here, id);
    workedCase(there);
    const handlers = handlersOf(there);
    const { token } = await chosen(handlers, await handedOver(here, ['case-1', 'case-2']));
    const before = rowsOf(there);
    expect(await handlers.bringIn({ token, choices })).toEqual({
      ok: false,
      error: { code: 'badRequest', channel: 'bringIn' },
    });
    expect(rowsOf(there)).toEqual(before);
  });

  it('leaves the store as it was where one bit of the file is turned over, and says so in plain words', async () => {
    const [here, there] = [handOverDesk(), handOverDesk()];
    workedCase(here);
    const file = await handedOver(here, ['case-1']);
    const bytes = readFileSync(file);
    const at = bytes.length >> 1;
    bytes[at] = (bytes[at] ?? 0) ^ 4;
    writeFileSync(file, bytes);
    const before = rowsOf(there);
    fake.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [file] });
    expect(await handlersOf(there).chooseHandOver(undefined)).toMatchObject({
      ok: false,
      error: {
        code: 'handOverUnreadable',
        lines: expect.arrayContaining([expect.stringMatching(/not as it was written/)]),
      },
    });
    expect(rowsOf(there)).toEqual(before);
  });

  it('holds no more than three files, and none that was dropped', async () => {
    const here = handOverDesk();
    workedCase(here);
    const file = await handedOver(here, ['case-1']);
    const handlers = handlersOf(here);
    const tokens: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) tokens.push((await chosen(handlers, file)).token);
    handlers.dropIncoming({ token: tokens[3] ?? '' });
    const reads = await Promise.all(tokens.map((token) => handlers.readIncoming({ token, id: 'case-1' })));
    expect(reads.map(({ ok: isRead }) => isRead)).toEqual([false, true, true, false]);
    expect(reads[0]).toEqual({ ok: false, error: { code: 'notWaiting' } });
  });
});
