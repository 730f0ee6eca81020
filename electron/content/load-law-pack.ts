import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { LawPack } from '../../shared/law/law-pack.ts';
import { readLawPack } from '../../shared/law/read-law-pack.ts';

/** The files of a law pack that hold one list or map each, and the part of the pack they fill. */
const PARTS = [
  'authorities',
  'help',
  'wording',
  'checks',
  'unjudged',
  'topics',
  'glossary',
  'guides',
  'decisions',
  'challenges',
  'keyQuestions',
  'holidays',
] as const;

/** A file of the pack as read: its place under the pack's folder, and what stands in it. */
type PackFile = { readonly name: string; readonly data: unknown };

/**
 * Reads the law pack from its folder of YAML files. Runs when the app is built, in tests and for the command line; the
 * packaged app carries the result. Throws with the file, the entry and the reason, so that a bad pack fails the build.
 */
export function loadLawPack(folder: string): LawPack {
  const readFile = (name: string): PackFile => ({ name, data: readYaml(path.join(folder, name)) });
  const head = readFile('pack.yml');
  const parts = PARTS.map((part) => readFile(fileName(part)));
  const exemptions = readdirSync(path.join(folder, 'exemptions'))
    .filter((file) => file.endsWith('.yml'))
    .sort()
    .map((file) => readFile(`exemptions/${file}`));
  const welsh = { wording: readFile('wording.cy.yml'), names: readFile('names.cy.yml') };
  const read = readLawPack({
    ...(head.data as Record<string, unknown>),
    ...Object.fromEntries(PARTS.map((part, index) => [part, parts[index]?.data])),
    exemptions: exemptions.map(({ data }) => data),
    welsh: { wording: welsh.wording.data, ...(welsh.names.data as object) },
  });
  if (read.ok) return read.value;
  const files = [...exemptions, ...parts, head, welsh.wording, welsh.names];
  const lines = read.error.slice(0, 20).map(({ entry, reason }) => `${fileOf(entry, files)}: ${entry}: ${reason}`);
  throw new Error(`The law pack in ${folder} cannot be used:\n${lines.join('\n')}`);
}

/** "keyQuestions" stands in key-questions.yml. */
function fileName(part: string): string {
  return `${part.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.yml`;
}

/** The file in which an entry stands: by its path for faults of shape, by its id or key for the others. */
function fileOf(entry: string, files: readonly PackFile[]): string {
  const [part = '', item = ''] = entry.split(' > ');
  if (PARTS.some((known) => known === part)) return fileName(part);
  const wanted = part === 'exemptions' ? item : part;
  return files.find(({ data }) => names(data, wanted))?.name ?? 'pack.yml';
}

/** True when the data, however deep, holds an entry with this id or under this key. */
function names(data: unknown, wanted: string): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const isNamed = 'id' in data && data.id === wanted;
  return (
    isNamed ||
    Object.entries(data).some(([key, value]) => (key === wanted && !Array.isArray(data)) || names(value, wanted))
  );
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
