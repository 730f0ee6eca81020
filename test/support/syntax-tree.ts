import { parseSync } from 'vite';

/** A node of a syntax tree, as far as a scan looks at it. */
export type Node = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>;

/** Every node of a source with the nodes it stands in, the nearest first. Throws where the source cannot be parsed. */
export function nodesOf(file: string, code: string): { readonly node: Node; readonly within: readonly Node[] }[] {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const found: { node: Node; within: readonly Node[] }[] = [];
  walk(program as unknown as Node, []);
  return found;

  function walk(value: unknown, within: readonly Node[]): void {
    if (Array.isArray(value)) for (const each of value) walk(each, within);
    else if (isNode(value)) {
      found.push({ node: value, within });
      const inner = [value, ...within];
      for (const child of Object.values(value)) walk(child, inner);
    }
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** The text of a literal, or of a template with "*" for what is put in; null for anything else. */
export function textOf(node: Node): string | null {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type === 'JSXText') return String(node['value']);
  if (node.type !== 'TemplateLiteral') return null;
  return (node['quasis'] as { value: { raw: string } }[]).map(({ value }) => value.raw).join('*');
}

/** The name that a node gives: of an identifier, a property, a string in its place; null where it is worked out. */
export function nameOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return String(node['name']);
  return textOf(node);
}
