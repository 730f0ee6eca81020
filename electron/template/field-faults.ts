import { TEMPLATE_FIELDS, type TemplateField } from '../../shared/template/template-fields.ts';
import type { TemplateFault } from './template-fault.ts';
import { near } from './template-places.ts';

/** A tag as docxtemplater has understood it. */
export type TagPart = {
  readonly value: string;
  readonly module?: string;
  readonly inverted?: boolean;
  readonly subparsed?: readonly TagPart[];
};

/** Faults of the names in a part: unknown, of the wrong kind, or in a loop that does not give them. */
export function fieldFaults(
  parts: readonly TagPart[],
  where: string,
  words: string,
  loops: readonly string[] = [],
): TemplateFault[] {
  return parts.flatMap((part) => {
    const tag = tagOf(part);
    const fault = faultOf(part, tag, loops);
    const own = fault === null ? [] : [{ ...fault, where, near: near(words, tag) }];
    return [...own, ...fieldFaults(part.subparsed ?? [], where, words, [...loops, part.value])];
  });
}

function tagOf(part: TagPart): string {
  if (part.module === 'rawxml') return `{@${part.value}}`;
  return isLoop(part) ? `{${part.inverted ? '^' : '#'}${part.value}}` : `{${part.value}}`;
}

function isLoop(part: TagPart): boolean {
  return part.subparsed !== undefined || part.module === 'loop';
}

type Words = Pick<TemplateFault, 'kind' | 'says' | 'todo'>;

function faultOf(part: TagPart, tag: string, loops: readonly string[]): Words | null {
  if (part.module === 'rawxml') {
    return { kind: 'rawTag', says: `“${tag}” would put raw code into the document.`, todo: 'Take the @ away.' };
  }
  const named = TEMPLATE_FIELDS.filter(({ name }) => name === part.value);
  const [field] = named;
  if (field === undefined) return unknown(part.value, tag);
  if (isLoop(part) && field.kind === 'text') {
    return { kind: 'notALoop', says: `“${part.value}” is a field, not a loop.`, todo: `Write {${part.value}}.` };
  }
  if (!isLoop(part) && field.kind !== 'text') {
    const todo = `Write {#${part.value}} before and {/${part.value}} after what belongs to it.`;
    return { kind: 'notAField', says: `“${part.value}” is a ${field.kind}, not a field.`, todo };
  }
  return named.some((each) => isAtHome(each, loops)) ? null : astray(field, tag);
}

function isAtHome({ inside }: TemplateField, loops: readonly string[]): boolean {
  return inside === undefined || inside.some((name) => loops.includes(name));
}

function astray({ inside = [] }: TemplateField, tag: string): Words {
  const homes = inside.map((name) => `{#${name}}`).join(', ');
  return {
    kind: 'fieldInWrongLoop',
    says: `“${tag}” means nothing where it stands: it belongs within ${homes}.`,
    todo: 'Move it there, or take it out.',
  };
}

function unknown(name: string, tag: string): Words {
  const meant = nearestName(name);
  return {
    kind: 'unknownField',
    says: `There is no field “${tag}”.`,
    todo: meant === null ? 'See the list of fields.' : `Did you mean {${meant}}?`,
  };
}

/** The known name with the fewest letters changed, if few enough are. */
function nearestName(name: string): string | null {
  const ranked = TEMPLATE_FIELDS.map((field) => ({
    name: field.name,
    far: distance(name.slice(0, 40), field.name),
  })).sort((a, b) => a.far - b.far);
  const [best] = ranked;
  return best !== undefined && best.far <= Math.max(2, Math.floor(name.length / 3)) ? best.name : null;
}

/** Letters to change, add or take away (Levenshtein), case left out of account. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a.toLowerCase()].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b.toLowerCase()].entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
