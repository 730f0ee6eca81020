import { readFileSync, writeFileSync } from 'node:fs';
import { withFieldTable } from '../shared/template/template-manual.ts';

/** Writes the table of fields in docs/templates.md from the fields that the checker knows. */
const file = new URL('../docs/templates.md', import.meta.url);
writeFileSync(file, withFieldTable(readFileSync(file, 'utf8')));
