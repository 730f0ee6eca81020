import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { LawPack } from '../../shared/law/law-pack.ts';
import { readLawPack } from '../../shared/law/read-law-pack.ts';

/** The files of a law pack that hold one list or map each, and the part of the pack they fill. */
const PARTS = ['authorities', 'help', 'wording', 'checks', 'holidays'] as const;

/**
 * Reads the law pack from its folder of YAML files. Runs when the app is built, in tests and for the command line; the
 * packaged app carries the result. Throws with the file, the entry and the reason, so that a bad pack fails the build.
 */
export function loadLawPack(folder: string): LawPack {
  const head = readYaml(path.join(folder, 'pack.yml')) as Record<string, unknown>;
  const parts = Object.fromEntries(PARTS.map((part) => [part, readYaml(path.join(folder, `${part}.yml`))]));
  const exemptionFolder = path.join(folder, 'exemptions');
  const exemptions = readdirSync(exemptionFolder)
    .filter((file) => file.endsWith('.yml'))
    .sort()
    .map((file) => readYaml(path.join(exemptionFolder, file)));
  const read = readLawPack({ ...head, ...parts, exemptions });
  if (read.ok) return read.value;
  const lines = read.error.slice(0, 20).map(({ entry, reason }) => `${entry}: ${reason}`);
  throw new Error(`The law pack in ${folder} cannot be used:\n${lines.join('\n')}`);
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
