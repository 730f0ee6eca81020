import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadLawPack } from '../electron/content/load-law-pack.ts';

/**
 * Keeps the law pack as it is now, under its version, for the cases decided under it. Run once before each change of
 * content after a release: "node scripts/archive-law-pack.ts", then raise the version in assets/law/pack.yml.
 */
const root = path.resolve(import.meta.dirname, '..');
const pack = loadLawPack(path.join(root, 'assets/law'));
const file = path.join(root, 'assets/law-archive', `${pack.version}.json`);
if (existsSync(file)) {
  console.error(`${file} is there already: an archived pack is never changed. Raise the version in pack.yml.`);
  process.exitCode = 1;
} else {
  writeFileSync(file, `${JSON.stringify(pack, null, 1)}\n`);
  console.log(`Archived as ${path.relative(root, file)}`);
}
