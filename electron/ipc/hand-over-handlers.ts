import { randomUUID } from 'node:crypto';
import type { BrowserWindow } from 'electron';
import type { Handlers, ReplyOf, RequestOf } from '../../shared/bridge/bridge.ts';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { Incoming, IncomingCase } from '../../shared/bridge/hand-over-contract.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { fileNameFor } from '../export/file-name.ts';
import { bringIn } from '../hand-over/bring-in.ts';
import { verifyForeignChain } from '../hand-over/foreign-trail.ts';
import { gatherCases } from '../hand-over/gather-cases.ts';
import type { HandOverDesk } from '../hand-over/hand-over-desk.ts';
import {
  explainHandOverError,
  MAX_HAND_OVER,
  readHandOver,
  writeHandOver,
  type HandOverError,
} from '../hand-over/hand-over-file.ts';
import type { HandOver, SentCase } from '../hand-over/hand-over-schema.ts';
import { relationOf } from '../hand-over/relation-of.ts';
import { isSealedFile, openSealedFile, sealFile } from '../seal/sealed-file.ts';
import { sha256Of } from '../store/sha256.ts';
import { shelfOf } from '../store/shelf-of.ts';
import { guarded } from '../store/store-problem.ts';
import { inTransaction } from '../store/transaction.ts';
import { chooseTarget, readChosen, written } from './choose-file.ts';

type HandOverChannel = 'exportHandOver' | 'chooseHandOver' | 'openSealed' | 'readIncoming' | 'bringIn' | 'dropIncoming';

/** What the handlers work with: the window to ask in, and the parts of the open store. */
export type HandOverShell = HandOverDesk & { readonly window: BrowserWindow };

/** A chosen file, held in memory until its cases are brought in: the page knows it by its token, never by a path. */
type Waiting =
  | { readonly kind: 'sealed'; readonly fileName: string; readonly bytes: Uint8Array }
  | { readonly kind: 'cases'; readonly fileName: string; readonly handOver: HandOver };

/** Files held at a time; the oldest makes room. */
const MAX_WAITING = 3;
/** What sealing may add to a file. In bytes. */
const SEAL_ROOM = 1_000_000;

const FILTER = { name: 'Counterpoise hand-over or case', extensions: ['counterpoise', 'json'] };

/** The handlers for handing cases over, out and in. */
export function handOverHandlers(shell: HandOverShell): Pick<Handlers, HandOverChannel> {
  const waiting = new Map<string, Waiting>();

  function hold(token: string, held: Waiting): void {
    waiting.set(token, held);
    for (const oldest of [...waiting.keys()].slice(0, -MAX_WAITING)) waiting.delete(oldest);
  }

  async function take(token: string, fileName: string, bytes: Uint8Array): Promise<Result<Incoming, BridgeError>> {
    const read = await readHandOver(bytes);
    if (!read.ok) return unreadable(read.error);
    hold(token, { kind: 'cases', fileName, handOver: read.value });
    return ok({ kind: 'cases', token, fileName, cases: read.value.cases.map((sent) => incomingCase(shell, sent)) });
  }

  return {
    exportHandOver: (request) => exportHandOver(shell, request),
    chooseHandOver: async () => {
      const chosen = await readChosen(shell.window, 'Bring in cases', FILTER, MAX_HAND_OVER + SEAL_ROOM);
      if (!chosen.ok || chosen.value === null) return chosen.ok ? ok(null) : chosen;
      const { fileName, bytes } = chosen.value;
      const token = randomUUID();
      if (!isSealedFile(bytes)) return take(token, fileName, bytes);
      hold(token, { kind: 'sealed', fileName, bytes });
      return ok({ kind: 'sealed', token, fileName });
    },
    openSealed: async ({ token, passphrase }) => {
      const held = waiting.get(token);
      if (held?.kind !== 'sealed') return err({ code: 'notWaiting' });
      const opened = await openSealedFile(held.bytes, passphrase);
      if (opened.ok) return take(token, held.fileName, opened.value);
      return opened.error === 'wrongPassphrase' ? err({ code: 'wrongPassphrase' }) : unreadable({ code: 'altered' });
    },
    readIncoming: ({ token, id }) => {
      const held = waiting.get(token);
      if (held?.kind !== 'cases') return err({ code: 'notWaiting' });
      const sent = held.handOver.cases.find(({ caseFile }) => caseFile.id === id);
      return sent === undefined ? err({ code: 'notFound' }) : ok({ caseFile: sent.caseFile });
    },
    bringIn: async ({ token, choices }) => {
      const held = waiting.get(token);
      if (held?.kind !== 'cases') return err({ code: 'notWaiting' });
      const brought = await bringIn(shell, held.handOver, choices);
      if (!brought.ok) return brought;
      waiting.delete(token);
      return ok({ ids: brought.value });
    },
    dropIncoming: ({ token }) => {
      waiting.delete(token);
      return ok({});
    },
  };
}

async function exportHandOver(
  shell: HandOverShell,
  { ids, passphrase }: RequestOf<'exportHandOver'>,
): Promise<Result<ReplyOf<'exportHandOver'>, BridgeError>> {
  const wanted = [...new Set(ids)];
  const first = shell.cases.get(wanted[0] ?? '');
  if (!first.ok) return first;
  const several = `${wanted.length} cases ${shell.now().slice(0, 10)}.counterpoise`;
  const name = wanted.length === 1 ? fileNameFor(first.value.caseFile, 'case', 'counterpoise') : several;
  const file = await chooseTarget(shell.window, name);
  if (file === null) return ok(null);
  const gathered = await gatherCases(shell, wanted);
  if (!gathered.ok) return gathered;
  const plain = writeHandOver(gathered.value);
  if (!plain.ok) return unreadable(plain.error);
  const bytes = passphrase === null ? plain.value : await sealFile(plain.value, passphrase);
  const saved = await written(file, bytes);
  if (!saved.ok) return saved;
  const noted = note(shell, gathered.value, passphrase !== null);
  return noted.ok ? saved : noted;
}

/** Says in the trail of each case that it was handed over, once the file is on the disk. */
function note(shell: HandOverShell, { cases }: HandOver, isSealed: boolean): Result<void, BridgeError> {
  const detail = `${cases.length === 1 ? 'by itself' : `one of ${cases.length} cases`}; ${isSealed ? 'sealed' : 'not sealed'}`;
  return guarded('handedOver', shell.dataFolder, () =>
    inTransaction(shell.database, () => {
      for (const { caseFile } of cases) {
        const digest = sha256Of(JSON.stringify(caseFile));
        shell.audit.append({ act: 'handedOver', caseId: caseFile.id, digest, detail });
      }
    }),
  );
}

/** A case of a file beside what is here. One that is here and cannot be read counts as different, so that it is not touched unasked. */
function incomingCase(shell: HandOverShell, { caseFile, savedAt, versions, trails }: SentCase): IncomingCase {
  const { id, request } = caseFile;
  const shelf = guarded('shelf', shell.dataFolder, () => shelfOf(shell.database, id));
  const isHere = shell.cases.has(id);
  const here = shell.cases.get(id);
  const relation = here.ok ? relationOf(caseFile, here.value.caseFile) : 'different';
  return {
    id,
    reference: request.reference,
    subject: request.subject,
    savedAt,
    versions,
    here: isHere.ok && !isHere.value ? 'no' : relation,
    shelf: shelf.ok ? shelf.value : null,
    trailFault: trails.map(verifyForeignChain).find((fault) => fault !== null) ?? null,
  };
}

function unreadable(error: HandOverError): Result<never, BridgeError> {
  return err({ code: 'handOverUnreadable', lines: explainHandOverError(error) });
}
