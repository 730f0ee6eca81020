import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ruleCatalogue } from '../../shared/law/rule-catalogue.ts';
import { pack } from '../support/build-pack.ts';

it('the catalogue page says what the rules say: "npm run rules" after each change', () => {
  const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/rules.md'), 'utf8');
  expect(page).toBe(ruleCatalogue(pack));
  for (const check of pack.checks) expect(page).toContain(`\`${check.id}\``);
});
