import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TEMPLATE_FIELDS } from '../../shared/template/template-fields.ts';
import { withFieldTable } from '../../shared/template/template-manual.ts';

const manual = readFileSync(path.resolve(import.meta.dirname, '../../docs/templates.md'), 'utf8');

describe('the manual of templates', () => {
  it('lists every field and loop as the checker knows them', () => {
    expect(withFieldTable(manual)).toBe(manual);
    for (const { name } of TEMPLATE_FIELDS) expect(manual).toContain(`${name}}`);
  });
});
