import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LawPack } from '../../shared/law/law-pack.ts';
import { packOfCase, type LawArchive } from '../../shared/law/pack-of-case.ts';
import { loadLawPack } from './load-law-pack.ts';

/**
 * The pack of a case for programs that run from the source tree: the command line, scripts and tests. Reads
 * assets/law and, for an older version, assets/law-archive. Throws where the current pack is faulty.
 */
export function packFromFolder(assets: string, version: string): Promise<LawPack> {
  const folder = path.join(assets, 'law-archive');
  const archive: LawArchive = Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [
        file.slice(0, -'.json'.length),
        async () => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as unknown,
      ]),
  );
  return packOfCase(version, loadLawPack(path.join(assets, 'law')), archive);
}
