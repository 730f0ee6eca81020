import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadLawPack } from '../electron/content/load-law-pack.ts';
import { ruleCatalogue } from '../shared/law/rule-catalogue.ts';

/** Writes docs/rules.md from the law pack: run "npm run rules" after changing a check. */
const root = path.resolve(import.meta.dirname, '..');
writeFileSync(path.join(root, 'docs/rules.md'), ruleCatalogue(loadLawPack(path.join(root, 'assets/law'))));
