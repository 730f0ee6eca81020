import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { loadLawPack } from '../electron/content/load-law-pack.ts';
import { loadExercises, loadPractice } from '../electron/content/load-practice.ts';

const PACK = 'virtual:law-pack';
const HEAD = 'virtual:law-pack-head';
const ARCHIVE = 'virtual:law-archive';
const PRACTICE = 'virtual:practice-pack';

/**
 * Serves the law pack as a module, its version and date as a small one for what stands before any case, and the archive
 * as one module a version that loads when it is asked for; the practice cases with cards and faults as another. All are
 * read when the app is built, so that no YAML parser ships and a bad pack fails the build.
 */
export function lawPackPlugin(root: string): Plugin {
  const folder = path.join(root, 'assets/law');
  const archive = path.join(root, 'assets/law-archive');
  const practice = path.join(root, 'assets/practice');
  return {
    name: 'law-pack',
    resolveId: (id) =>
      id === PACK || id === HEAD || id === ARCHIVE || id === PRACTICE || id.startsWith(`${ARCHIVE}/`)
        ? `\0${id}`
        : undefined,
    load(resolved) {
      const id = resolved.slice(1);
      if (resolved === `\0${PACK}` || resolved === `\0${HEAD}`) {
        // Before reading, so that a pack that cannot be read is read again once it is mended.
        for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (file.endsWith('.yml')) this.addWatchFile(path.join(folder, file));
        }
        const pack = loadLawPack(folder);
        if (resolved === `\0${PACK}`) return `export const lawPack = ${parsedWhenRun(JSON.stringify(pack))};`;
        return `export const lawPackHead = ${JSON.stringify({ version: pack.version, checkedOn: pack.checkedOn })};`;
      }
      if (resolved === `\0${PRACTICE}`) {
        for (const file of readdirSync(practice, { recursive: true, encoding: 'utf8' })) {
          if (file.endsWith('.yml')) this.addWatchFile(path.join(practice, file));
        }
        const pack = JSON.stringify(loadPractice(practice, loadLawPack(folder)));
        const exercises = JSON.stringify(loadExercises(practice));
        return `export const practicePack = ${parsedWhenRun(pack)};\nexport const exercises = ${parsedWhenRun(exercises)};`;
      }
      if (resolved === `\0${ARCHIVE}`) return archiveModule(versionsIn(archive));
      if (!resolved.startsWith(`\0${ARCHIVE}/`)) return undefined;
      const version = id.slice(ARCHIVE.length + 1);
      return `export default ${parsedWhenRun(readFileSync(path.join(archive, `${version}.json`), 'utf8'))};`;
    },
  };
}

/** The versions kept in the archive, from their files' names. */
function versionsIn(archive: string): string[] {
  return readdirSync(archive)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

function archiveModule(versions: readonly string[]): string {
  const entries = versions.map((version) => {
    const id = JSON.stringify(`${ARCHIVE}/${version}`);
    return `${JSON.stringify(version)}: () => import(${id}).then((module) => module.default)`;
  });
  return `export const lawArchive = { ${entries.join(', ')} };`;
}

/** JSON inside a string is parsed several times faster than the same text as an object literal. */
function parsedWhenRun(json: string): string {
  return `JSON.parse(${JSON.stringify(json)})`;
}
