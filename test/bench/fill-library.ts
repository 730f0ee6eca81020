import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadLawPack } from '../../electron/content/load-law-pack.ts';
import { readCaseFile } from '../../shared/case/read-case-file.ts';
import { fillLibrary } from './full-library.ts';

// Run as one bundled script, because Node alone cannot import the driver's names: node fill-library.cjs ROOT FOLDER COUNT
const [root = '', folder = '', count = ''] = process.argv.slice(2);
const read = readCaseFile(readFileSync(path.join(root, 'assets/examples/people-smuggling.json'), 'utf8'));
if (!read.ok) throw new Error('The worked example cannot be read');
fillLibrary(folder, Number(count), read.value, loadLawPack(path.join(root, 'assets/law')));
