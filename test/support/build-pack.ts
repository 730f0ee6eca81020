import path from 'node:path';
import { loadLawPack } from '../../electron/content/load-law-pack.ts';
import type { LawPack } from '../../shared/law/law-pack.ts';

/** The law pack that ships: what tests hold of it, officers get. Read once per test file. */
export const pack: LawPack = loadLawPack(path.resolve(import.meta.dirname, '../../assets/law'));
