import * as v from 'valibot';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { OpenedCase } from '../../shared/bridge/messages.ts';
import type { AssetFile } from '../../shared/case/profile-file.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AssetStore } from '../store/asset-store.ts';
import type { Version } from '../store/version-store.ts';
import type { HandOverDesk } from './hand-over-desk.ts';
import { explainHandOverError } from './hand-over-file.ts';
import { TrailSchema, type HandOver, type Made, type SentCase, type Trail } from './hand-over-schema.ts';
import { MAX_HISTORIES, packHistory } from './history-pack.ts';

/** The name of a letterhead or template in the text of a case. */
const ASSET_DIGEST = /"digest":"([0-9a-f]{64})"/g;

/** Everything that is known of some cases, for a file. Work that is under way in them becomes a save point first. */
export async function gatherCases(
  desk: HandOverDesk,
  ids: readonly string[],
): Promise<Result<HandOver & { readonly made: Made }, BridgeError>> {
  const { account, machine } = desk.desk;
  const made: Made = { at: desk.now(), by: account, machine, appVersion: desk.appVersion };
  const cases: SentCase[] = [];
  const digests = new Set<string>();
  const unpacked = { size: 0 };
  for (const id of ids) {
    const settled = desk.cases.settle(id);
    if (!settled.ok) return settled;
    const stored = desk.cases.get(id);
    if (!stored.ok) return stored;
    const sent = await gatherCase(desk, stored.value, made, digests, unpacked);
    if (!sent.ok) return sent;
    if (unpacked.size > MAX_HISTORIES) {
      const lines = explainHandOverError({ code: 'tooLarge', size: unpacked.size, maximum: MAX_HISTORIES });
      return err({ code: 'handOverUnreadable', lines });
    }
    cases.push(sent.value);
  }
  return ok({ made, cases, assets: assetsOf(desk.assets, digests) });
}

async function gatherCase(
  desk: HandOverDesk,
  { caseFile, bookmark, savedAt }: OpenedCase,
  made: Made,
  digests: Set<string>,
  unpacked: { size: number },
): Promise<Result<SentCase, BridgeError>> {
  note(JSON.stringify(caseFile), digests);
  let versions = 0;
  function* counted(): Generator<Version> {
    for (const version of desk.versions.all(caseFile.id)) {
      versions += 1;
      note(version.text, digests);
      yield version;
    }
  }
  try {
    const { packs: history, unpackedSize } = await packHistory(counted());
    unpacked.size += unpackedSize;
    const received = desk.broughtIn.all(caseFile.id).map(({ text }) => v.parse(TrailSchema, JSON.parse(text)));
    const trails = [...received, trailOf(desk, caseFile.id, made)];
    return ok({ caseFile, bookmark, savedAt, versions, history, trails });
  } catch {
    // A hand-over without a part of the history would be taken for the whole of it.
    const name = caseFile.request.reference || 'the case without a reference';
    return err({
      code: 'caseUnreadable',
      lines: [
        `The history of ${name} is damaged in the store, so it cannot be handed over whole. Restore the store from a backup first, or copy the letter and the record.`,
      ],
    });
  }
}

/** What our own trail says of the case, each entry with the hash that it follows. */
function trailOf({ audit }: HandOverDesk, id: string, made: Made): Trail {
  const entries = audit.all(id).map((entry) => {
    const before = entry.seq === 1 ? undefined : audit.from(entry.seq - 1, 1)[0];
    return { ...entry, previous: before !== undefined && before.seq === entry.seq - 1 ? before.hash : '' };
  });
  return { made, head: audit.head(), entries };
}

function note(text: string, digests: Set<string>): void {
  for (const [, digest] of text.matchAll(ASSET_DIGEST)) if (digest !== undefined) digests.add(digest);
}

/** Each once; what is not here any more cannot be sent, and the case does without it as it does here. */
function assetsOf(assets: AssetStore, digests: ReadonlySet<string>): AssetFile[] {
  return [...digests].flatMap((digest) => {
    const asset = assets.get(digest);
    return asset === null ? [] : [{ kind: asset.kind, base64: Buffer.from(asset.bytes).toString('base64') }];
  });
}
