import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readCaseText } from '../../electron/content/read-case-text.ts';
import { assetOf } from '../../electron/content/asset-in-file.ts';
import { loadLawPack } from '../../electron/content/load-law-pack.ts';
import { readMachinePolicy } from '../../electron/content/machine-policy.ts';
import { explainHandOverError, readHandOver, writeHandOver } from '../../electron/hand-over/hand-over-file.ts';
import { packHistory } from '../../electron/hand-over/history-pack.ts';
import { verifyForeignChain } from '../../electron/hand-over/foreign-trail.ts';
import { openSealedFile, sealFile } from '../../electron/seal/sealed-file.ts';
import { settingsStore } from '../../electron/store/settings-store.ts';
import { readWindowState } from '../../electron/window/window-state.ts';
import { explainCaseFileError, readCaseFile } from '../../shared/case/read-case-file.ts';
import { profileFileOf, readProfileFile } from '../../shared/case/profile-file.ts';
import { holidayListText, readHolidayList } from '../../shared/deadline/read-holiday-list.ts';
import { readLawPack } from '../../shared/law/read-law-pack.ts';
import { readPracticePack } from '../../shared/training/read-practice-pack.ts';
import { checkPracticeCase } from '../../shared/training/check-practice-case.ts';
import { claim23, claim24, claim30, claim31, claim38, claim40, maintainedCase } from '../support/build-case.ts';
import { pack } from '../support/build-pack.ts';
import { picture } from '../support/build-picture.ts';
import { practicePack } from '../support/build-practice.ts';
import { must, mustBeUsable } from './accepted.ts';
import { mutatedBytes, mutatedData, mutatedJson, mutatedText } from './mutate.ts';
import { target, type Target } from './target.ts';

const ASSETS = path.resolve(import.meta.dirname, '../../assets');
const MADE = { at: '2026-11-23T14:02:00.000Z', by: 'NM\\js', machine: 'NM-1', appVersion: '0.1.0' };
const everyKind = maintainedCase([claim23(), claim24(), claim30(), claim31(), claim38(), claim40()]);
const profile = {
  ...everyKind.force,
  letterhead: { digest: 'a'.repeat(64), widthMm: 60, ratio: 0.3, alt: 'Crest' },
  signature: '{role}\n{unit}',
  referenceFormat: 'NP-{year}-{number}',
};
const fixture = (version: number) =>
  JSON.parse(
    readFileSync(path.resolve(import.meta.dirname, `../fixtures/case-version-${version}.json`), 'utf8'),
  ) as unknown;
const image = { kind: 'image/png', base64: picture(60, 20).toString('base64') } as const;
const { packs: history } = await packHistory([
  { number: 1, savedAt: MADE.at, account: 'a', act: 'edited', page: 'scope', text: JSON.stringify(everyKind) },
]);
const sent = { caseFile: everyKind, savedAt: MADE.at, bookmark: null, versions: 1, history, trails: [] };
const written = writeHandOver({ made: MADE, cases: [sent], assets: [image] });
if (!written.ok) throw new Error(written.error.code);
const handOver = written.value;
const { content } = JSON.parse(new TextDecoder().decode(handOver)) as { content: unknown };
const PASSPHRASE = 'a long passphrase';
const sealed = await sealFile(handOver, PASSPHRASE);

/** Everything in JSON that comes from outside, each through the function that the product reads it by. */
export function dataTargets(scratch: string): Target[] {
  const file = path.join(scratch, 'input');
  const yaml = path.join(scratch, 'law');
  writeFileSync(path.join(scratch, 'crest.png'), picture(60, 20));
  cpSync(path.join(ASSETS, 'law'), yaml, { recursive: true });
  return [
    target(
      'case file',
      12,
      fc.oneof(...[everyKind, { ...everyKind, force: profile }, fixture(1), fixture(2), fixture(3)].map(mutatedJson)),
      async (text) => {
        writeFileSync(file, text);
        const read = await readCaseText(file);
        if (!read.ok) return said([read.error]);
        const caseFile = readCaseFile(read.value);
        if (!caseFile.ok) return said(explainCaseFileError(caseFile.error));
        await mustBeUsable(caseFile.value);
        return true;
      },
    ),
    target('case file, bytes', 3, mutatedBytes(new TextEncoder().encode(JSON.stringify(everyKind))), async (bytes) => {
      writeFileSync(file, bytes);
      const read = await readCaseText(file);
      return read.ok ? readCaseFile(read.value).ok : said([read.error]);
    }),
    target('hand-over', 8, fc.oneof(mutatedJson(content).map(withDigest), mutatedBytes(handOver)), takeOver),
    target('sealed hand-over', 2, fc.oneof(mutatedBytes(sealed), mutatedBytes(sealed).map(withSum)), async (bytes) => {
      const opened = await openSealedFile(bytes, PASSPHRASE);
      return opened.ok ? takeOver(opened.value) : false;
    }),
    target(
      'practice pack',
      6,
      mutatedJson({ ...practicePack, id: 'own', cases: practicePack.cases.slice(0, 1) }),
      (text) => {
        const read = readPracticePack(text, { packs: new Set(), cases: new Set() });
        if (!read.ok) return said(read.error);
        for (const each of read.value.cases) checkPracticeCase(each, pack);
        return true;
      },
    ),
    target('list of holidays', 6, mutatedJson(JSON.parse(holidayListText(pack))), (text) => {
      const read = readHolidayList(text, '2026-11-25');
      return read.ok || said(read.error);
    }),
    target('profile', 6, mutatedJson(profileFileOf(profile, [image])), async (text) => {
      const read = readProfileFile(text);
      if (!read.ok) return said(read.error);
      const assets = read.value.assets.map(assetOf);
      const [first] = assets;
      await mustBeUsable({ ...everyKind, force: read.value.profile }, first?.ok === true ? first.value : null);
      return true;
    }),
    target(
      'policy of the machine',
      6,
      mutatedJson({
        schema: 'counterpoise/policy',
        version: 1,
        profile: { force: 'X', letterhead: { file: 'crest.png', widthMm: 60, alt: '' } },
      }),
      (text) => {
        writeFileSync(file, text);
        const { fixed, problem } = readMachinePolicy(file, NO_ASSETS);
        return problem === null || said([problem]) || Object.keys(fixed).length > 0;
      },
    ),
    target(
      'settings',
      4,
      fc.oneof(
        mutatedJson({ theme: 'dark', ownWords: ['a'], tourSeen: true }),
        mutatedJson({ list: [profile], currentId: profile.id }),
        mutatedJson(JSON.parse(holidayListText(pack))),
      ),
      (text) => {
        const { profiles, preferences, office, holidayList } = settingsStore(
          { get: () => ({ value: text }) } as never,
          scratch,
        );
        return [profiles(), preferences(), office(), holidayList()].length > 0;
      },
    ),
    target(
      'state of the window',
      4,
      mutatedJson({ position: { x: 1, y: 1 }, width: 900, height: 700, isMaximised: false }),
      (text) => {
        writeFileSync(path.join(scratch, 'window-state.json'), text);
        return readWindowState(scratch).width >= 600;
      },
    ),
    target('law pack, compiled', 3, mutatedData(pack), (data) => {
      const read = readLawPack(data);
      return read.ok || said(read.error.slice(0, 1).map(({ reason }) => reason));
    }),
    target('law pack, YAML', 0.5, mutatedText(readFileSync(path.join(ASSETS, 'law/checks.yml'), 'utf8')), (text) => {
      writeFileSync(path.join(yaml, 'checks.yml'), text);
      try {
        return loadLawPack(yaml).checks.length > 0;
      } catch (cause) {
        must(cause instanceof Error && cause.message.includes('checks.yml'), `no place is named: ${String(cause)}`);
        return false;
      }
    }),
  ];
}

const NO_ASSETS = { put: () => ({ ok: true, value: 'a'.repeat(64) }), get: () => null } as never;

/** Whoever chose the file is told something, and not a page of it. False, for "refused". */
function said(lines: readonly string[]): false {
  must(lines.length > 0 && lines.length <= 30 && lines.every((line) => line.length > 10), 'nothing is said');
  return false;
}

async function takeOver(bytes: Uint8Array): Promise<boolean> {
  const read = await readHandOver(bytes);
  if (!read.ok) return said(explainHandOverError(read.error));
  for (const each of read.value.cases) {
    await mustBeUsable(each.caseFile);
    for (const trail of each.trails) verifyForeignChain(trail);
  }
  return true;
}

/** As somebody would who wants to be believed. */
function withDigest(text: string): Uint8Array {
  const digest = createHash('sha256').update(text).digest('hex');
  return new TextEncoder().encode(`{"digest":"${digest}","content":${text}}\n`);
}

function withSum(bytes: Uint8Array): Uint8Array {
  const whole = bytes.subarray(0, -32);
  return Uint8Array.from([...whole, ...createHash('sha256').update(whole).digest()]);
}
