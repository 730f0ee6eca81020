import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { MAX_POLICY, readPolicy, type FixedFields, type Policy } from '../../shared/case/policy.ts';
import { MAX_PICTURE, MAX_TEMPLATE } from '../../shared/case/profile-file.ts';
import { causeCode, logEvent } from '../start/log.ts';
import type { AssetStore } from '../store/asset-store.ts';
import { pictureFacts } from './picture-facts.ts';

/** What the organisation fixed on this machine, where that was read from, and what spoke against using it. */
export type MachinePolicy = {
  readonly file: string;
  readonly fixed: FixedFields;
  /** In words for the officer; null when the policy is in force, or there is none. */
  readonly problem: string | null;
};

/**
 * Where the policy of this machine lies: a place that only an administrator can write to. COUNTERPOISE_POLICY names
 * another for tests, and counts only in a run that is not packaged.
 */
export function policyFile(isPackaged: boolean): string {
  const named = process.env['COUNTERPOISE_POLICY'];
  if (!isPackaged && named !== undefined && named !== '') return path.resolve(named);
  switch (process.platform) {
    case 'win32':
      return path.join(process.env['ProgramData'] ?? 'C:\\ProgramData', 'Counterpoise', 'policy.json');
    case 'darwin':
      return '/Library/Application Support/Counterpoise/policy.json';
    default:
      return '/etc/counterpoise/policy.json';
  }
}

/** Reads the policy; without a file nothing is fixed. A policy that cannot be used is said, and nothing is fixed by it. */
export function readMachinePolicy(file: string, assets: AssetStore): MachinePolicy {
  const text = textOf(file);
  if (text === null) return { file, fixed: {}, problem: null };
  const read = text === '' ? null : readPolicy(text);
  if (read === null) return refused(file, 'It cannot be read, or is too large.');
  if (!read.ok) return refused(file, read.error);
  try {
    return { file, fixed: fixedBy(read.value, path.dirname(file), assets), problem: null };
  } catch (cause) {
    return refused(file, cause instanceof Error ? cause.message : 'A file that it names cannot be used.');
  }
}

/** Null without a file; empty when there is one that is too large or cannot be read. */
function textOf(file: string): string | null {
  try {
    return statSync(file).size > MAX_POLICY ? '' : readFileSync(file, 'utf8');
  } catch (cause) {
    return causeCode(cause) === 'ENOENT' || causeCode(cause) === 'ENOTDIR' ? null : '';
  }
}

function refused(file: string, problem: string): MachinePolicy {
  logEvent('policy.refused', { cause: 'unusable' });
  return { file, fixed: {}, problem };
}

function fixedBy({ profile }: Policy, folder: string, assets: AssetStore): FixedFields {
  const { letterhead, template, ...fields } = profile;
  return {
    // Parsed from JSON, so that no field is there without a value.
    ...(fields as FixedFields),
    ...(letterhead === undefined ? {} : { letterhead: keptLetterhead(letterhead, folder, assets) }),
    ...(template === undefined
      ? {}
      : {
          template: {
            digest: kept(assets, 'docx', bytesOf(folder, template.file, MAX_TEMPLATE)),
            fileName: path.basename(template.file),
          },
        }),
  };
}

function keptLetterhead(
  { file, widthMm, alt }: NonNullable<Policy['profile']['letterhead']>,
  folder: string,
  assets: AssetStore,
) {
  const bytes = bytesOf(folder, file, MAX_PICTURE);
  const facts = pictureFacts(bytes);
  if (facts === null) throw new Error(`letterhead: ${file} is not a PNG or JPEG picture.`);
  return { digest: kept(assets, facts.kind, bytes), widthMm, alt, ratio: facts.height / facts.width };
}

function kept(
  assets: AssetStore,
  kind: Parameters<AssetStore['put']>[0]['kind'],
  bytes: Uint8Array<ArrayBuffer>,
): string {
  const digest = assets.put({ kind, bytes });
  if (!digest.ok) throw new Error('A file that it names could not be kept.');
  return digest.value;
}

/** Only beside the policy: a name, never a path. */
function bytesOf(folder: string, name: string, limit: number): Uint8Array<ArrayBuffer> {
  if (path.basename(name) !== name) throw new Error(`${name}: name a file beside the policy, without a folder.`);
  const file = path.join(folder, name);
  const facts = statSync(file, { throwIfNoEntry: false });
  if (facts === undefined || !facts.isFile()) throw new Error(`${name} is not beside the policy.`);
  if (facts.size > limit) throw new Error(`${name} is larger than ${limit} bytes.`);
  return new Uint8Array(readFileSync(file));
}
