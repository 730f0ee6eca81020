import { randomUUID } from 'node:crypto';
import type { Handlers, ReplyOf, RequestOf } from '../../shared/bridge/bridge.ts';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { ForceProfile } from '../../shared/case/force-profile.ts';
import { underPolicy } from '../../shared/case/policy.ts';
import {
  MAX_PICTURE,
  MAX_PROFILE_FILE,
  MAX_TEMPLATE,
  profileFileOf,
  readProfileFile,
  type ProfileFile,
} from '../../shared/case/profile-file.ts';
import { profileTitle, withProfile, type Profiles } from '../../shared/case/profiles.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { assetOf } from '../content/asset-in-file.ts';
import { pictureFacts } from '../content/picture-facts.ts';
import { documentOf, onTemplate } from '../export/document-of.ts';
import { safeFileName } from '../export/file-name.ts';
import { readChosen, saveAs } from './choose-file.ts';
import type { ShellContext } from './shell-context.ts';

type ProfileChannel =
  | 'saveProfiles'
  | 'chooseLetterhead'
  | 'chooseTemplate'
  | 'previewTemplate'
  | 'saveStarterTemplate'
  | 'exportProfile'
  | 'importProfile';

/** Millimetres: wide enough to be read, narrow enough to leave room for an address. */
const USUAL_WIDTH = 60;

/** The profiles of the office, with what the organisation fixed laid over them. */
export function profilesOf({ settings, policy }: ShellContext): Profiles {
  return underPolicy(settings.profiles(), policy.fixed);
}

/** The handlers for the force's particulars, its letterhead and its Word template. */
export function profileHandlers(shell: ShellContext): Pick<Handlers, ProfileChannel> {
  return {
    saveProfiles: (profiles) => kept(shell, profiles),
    chooseLetterhead: () => chooseLetterhead(shell),
    chooseTemplate: () => chooseTemplate(shell),
    previewTemplate: (request) => previewTemplate(shell, request),
    saveStarterTemplate: async () => {
      const { starterTemplate } = await import('../template/starter-template.ts');
      return saveAs(shell.window, 'Counterpoise starter template.docx', await starterTemplate());
    },
    exportProfile: async ({ id }) => {
      const profile = profilesOf(shell).list.find((each) => each.id === id);
      if (profile === undefined) return err({ code: 'notFound' });
      const file = profileFileOf(profile, assetsOf(shell, profile));
      const bytes = new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
      return saveAs(shell.window, `${safeFileName(profileTitle(profile))} profile.json`, bytes);
    },
    importProfile: () => importProfile(shell),
  };
}

function kept(shell: ShellContext, profiles: Profiles): Result<{ profiles: Profiles }, BridgeError> {
  const fixed = underPolicy(profiles, shell.policy.fixed);
  const saved = shell.settings.saveProfiles(fixed);
  return saved.ok ? ok({ profiles: fixed }) : saved;
}

async function chooseLetterhead(shell: ShellContext): Promise<Result<ReplyOf<'chooseLetterhead'>, BridgeError>> {
  const filter = { name: 'Picture', extensions: ['png', 'jpg', 'jpeg'] };
  const chosen = await readChosen(shell.window, 'Choose a letterhead', filter, MAX_PICTURE);
  if (!chosen.ok || chosen.value === null) return chosen.ok ? ok(null) : chosen;
  const { bytes, fileName } = chosen.value;
  const facts = pictureFacts(bytes);
  if (facts === null) return err({ code: 'pictureUnusable', fileName });
  const digest = shell.assets.put({ kind: facts.kind, bytes });
  if (!digest.ok) return digest;
  return ok({ digest: digest.value, widthMm: USUAL_WIDTH, ratio: facts.height / facts.width, alt: '' });
}

/** A template is kept only if it can be filled; what stands against it is shown either way. */
async function chooseTemplate(shell: ShellContext): Promise<Result<ReplyOf<'chooseTemplate'>, BridgeError>> {
  const filter = { name: 'Word document', extensions: ['docx', 'dotx'] };
  const chosen = await readChosen(shell.window, 'Choose a Word template', filter, MAX_TEMPLATE);
  if (!chosen.ok || chosen.value === null) return chosen.ok ? ok(null) : chosen;
  const { bytes, fileName } = chosen.value;
  const { runTemplate } = await import('../template/run-template.ts');
  const report = await runTemplate({ job: 'check', bytes });
  if (!report.ok) return ok({ fileName, template: null, report });
  const digest = shell.assets.put({ kind: 'docx', bytes });
  return digest.ok ? ok({ fileName, template: { digest: digest.value, fileName }, report }) : digest;
}

/** What would stand on the pages: words alone, in order. */
async function previewTemplate(
  shell: ShellContext,
  { id, digest }: RequestOf<'previewTemplate'>,
): Promise<Result<ReplyOf<'previewTemplate'>, BridgeError>> {
  const stored = shell.cases.get(id);
  if (!stored.ok) return stored;
  const { caseFile } = stored.value;
  const filled = await onTemplate(shell, caseFile, await documentOf(shell, caseFile, 'letter'), digest);
  if (!filled.ok) return filled;
  const { docxText } = await import('../../shared/office/docx-text.ts');
  const read = docxText(filled.value);
  return ok({ text: read.ok ? read.value.text : '' });
}

function assetsOf({ assets }: ShellContext, { letterhead, template }: ForceProfile): ProfileFile['assets'] {
  const digests = [letterhead?.digest, template?.digest].filter((digest) => digest !== undefined);
  return digests.flatMap((digest) => {
    const asset = assets.get(digest);
    return asset === null ? [] : [{ kind: asset.kind, base64: Buffer.from(asset.bytes).toString('base64') }];
  });
}

/** Brings a profile in beside the others, never over one of them; its files are named by what is in them, not by what it says. */
async function importProfile(shell: ShellContext): Promise<Result<ReplyOf<'importProfile'>, BridgeError>> {
  const filter = { name: 'Counterpoise profile', extensions: ['json'] };
  const chosen = await readChosen(shell.window, 'Bring in a profile', filter, MAX_PROFILE_FILE);
  if (!chosen.ok || chosen.value === null) return chosen.ok ? ok(null) : chosen;
  const read = readProfileFile(new TextDecoder().decode(chosen.value.bytes));
  if (!read.ok) return err({ code: 'profileUnreadable', lines: read.error });
  const digests = keptAssets(shell, read.value);
  if (!digests.ok) return digests;
  const has = (digest: string | undefined) => digest !== undefined && digests.value.includes(digest);
  const { profile } = read.value;
  const id = randomUUID();
  const brought: ForceProfile = {
    ...profile,
    id,
    letterhead: has(profile.letterhead?.digest) ? profile.letterhead : null,
    template: has(profile.template?.digest) ? profile.template : null,
  };
  const saved = kept(shell, withProfile(profilesOf(shell), brought));
  return saved.ok ? ok({ ...saved.value, id }) : saved;
}

function keptAssets(shell: ShellContext, file: ProfileFile): Result<string[], BridgeError> {
  const digests: string[] = [];
  for (const each of file.assets) {
    const asset = assetOf(each);
    if (!asset.ok) return err({ code: 'profileUnreadable', lines: [asset.error] });
    const digest = shell.assets.put(asset.value);
    if (!digest.ok) return digest;
    digests.push(digest.value);
  }
  return ok(digests);
}
