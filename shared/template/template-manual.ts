import { TEMPLATE_FIELDS, type TemplateField } from './template-fields.ts';

const BEGIN = '<!-- fields: written by scripts/write-template-manual.ts -->';
const END = '<!-- end of fields -->';

/** The manual with its table of fields written anew from the fields themselves. */
export function withFieldTable(manual: string): string {
  const before = manual.slice(0, manual.indexOf(BEGIN) + BEGIN.length);
  const after = manual.slice(manual.indexOf(END));
  return `${before}\n\n${table()}\n\n${after}`;
}

function table(): string {
  const rows = TEMPLATE_FIELDS.map((field) => [`\`${written(field)}\``, field.says, where(field)]);
  const all = [['write', 'it gives', 'where'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const lines = all.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function written({ name, kind }: TemplateField): string {
  return kind === 'text' ? `{${name}}` : `{#${name}} … {/${name}}`;
}

function where({ inside }: TemplateField): string {
  if (inside === undefined) return 'anywhere';
  return `within ${inside.map((name) => `{#${name}}`).join(', ')}`;
}
