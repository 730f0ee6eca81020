import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { textOf, openWordFile } from '../../shared/office/word-file.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { BLOCK_LOOPS, TEMPLATE_FIELDS } from '../../shared/template/template-fields.ts';
import type { TemplateReport } from '../../shared/bridge/contract.ts';
import { compileFaults } from './compile-faults.ts';
import { fieldFaults, type TagPart } from './field-faults.ts';
import { loadsElsewhere } from './loads-elsewhere.ts';
import { fileFault, type TemplateFault } from './template-fault.ts';
import { placeOf, wordsOf } from './template-places.ts';

/** A template that can be filled, with the names it uses. */
export type OpenTemplate = { readonly document: Docxtemplater<PizZip>; readonly fields: readonly string[] };

/** Looks a template over: what stands against using it, what is worth a look, and which fields it uses. Never throws. */
export function checkTemplate(bytes: Uint8Array): TemplateReport {
  const opened = openTemplate(bytes);
  if (!opened.ok) return { ok: false, faults: opened.error, warnings: [], fields: [] };
  const fields = [...opened.value.fields];
  return { ok: true, faults: [], warnings: warningsFor(fields), fields };
}

/** Opens a template for filling; every fault that stands against it otherwise. */
export function openTemplate(bytes: Uint8Array): Result<OpenTemplate, TemplateFault[]> {
  const file = openWordFile(bytes);
  if (!file.ok) return err([fileFault(file.error)]);
  const elsewhere = loadsElsewhere(file.value);
  if (elsewhere !== null) return err([fileFault(elsewhere)]);
  const zip = new PizZip();
  for (const [name, part] of file.value) if (!name.endsWith('/')) zip.file(name, part);
  const words = new Map([...file.value].map(([name, part]) => [name, wordsOf(textOf(part) ?? '')]));
  const seen = new Map<string, TagPart[]>();
  let document: Docxtemplater<PizZip>;
  try {
    document = new Docxtemplater(zip, { ...OPTIONS, modules: [observer(seen)] });
  } catch (cause) {
    return err(compileFaults(cause, words));
  }
  const tags = [...seen].map(([name, parts]) => ({ name, parts }));
  const faults = [
    ...tags.flatMap(({ name, parts }) => fieldFaults(parts, placeOf(name), words.get(name) ?? '')),
    ...unreached(words, seen),
  ];
  if (faults.length > 0) return err(faults);
  return ok({ document, fields: [...new Set(tags.flatMap(({ parts }) => namesIn(parts)))].sort() });
}

/**
 * A name is looked up among the data's own fields and nothing else: no expression is understood, so none can run. What
 * a wider loop knows is known within a narrower one.
 */
const OPTIONS = {
  paragraphLoop: true,
  linebreaks: true,
  // Or a template could have its fields written in other signs, which nobody would look for.
  syntax: { changeDelimiterPrefix: null },
  errorLogging: false as const,
  nullGetter: () => '',
  parser: (tag: string) => ({
    get: (scope: Readonly<Record<string, unknown>>) => (Object.hasOwn(scope, tag) ? scope[tag] : undefined),
  }),
};

type Parsed = Partial<TagPart> & { readonly type?: string; readonly subparsed?: readonly Parsed[] };

/** Watches docxtemplater read each part of the file, and notes the tags that it finds there. */
function observer(seen: Map<string, TagPart[]>) {
  let file = '';
  return {
    name: 'TagObserver',
    set: ({ inspect }: { inspect?: { filePath?: string; postparsed?: readonly Parsed[] } }) => {
      if (inspect?.filePath !== undefined) file = inspect.filePath;
      if (inspect?.postparsed !== undefined) seen.set(file, tagsAmong(inspect.postparsed));
    },
  };
}

function tagsAmong(parts: readonly Parsed[]): TagPart[] {
  return parts.flatMap(({ type, value, module, inverted, subparsed }) => {
    if (type !== 'placeholder' || value === undefined) return [];
    return [
      {
        value,
        ...(module === undefined ? {} : { module }),
        ...(inverted === undefined ? {} : { inverted }),
        ...(subparsed === undefined ? {} : { subparsed: tagsAmong(subparsed) }),
      },
    ];
  });
}

function namesIn(parts: readonly TagPart[]): string[] {
  return parts.flatMap((part) => [part.value, ...namesIn(part.subparsed ?? [])]);
}

/** Tags in parts that are not filled, such as footnotes, would reach the requester as they stand. */
function unreached(words: ReadonlyMap<string, string>, filled: ReadonlyMap<string, unknown>): TemplateFault[] {
  const known = TEMPLATE_FIELDS.map(({ name }) => name).join('|');
  const tag = new RegExp(`\\{[#^/]?(${known})\\}`);
  return [...words].flatMap(([name, text]) => {
    const found = filled.has(name) || !name.startsWith('word/') ? null : tag.exec(text);
    if (found === null) return [];
    const says = `“${found[0]}” stands in a part of the document that is not filled in.`;
    const todo = 'Move it into the text, the header or the footer.';
    return [{ kind: 'unreached', says, where: placeOf(name), near: found[0], todo }];
  });
}

function warningsFor(fields: readonly string[]): TemplateFault[] {
  if (BLOCK_LOOPS.some((name) => (name === 'letter' || name === 'reasoning' ? fields.includes(name) : false)))
    return [];
  return [
    {
      kind: 'noLetter',
      says: 'The template places neither {#letter} nor {#reasoning}: the reasons of the letter would be missing.',
      where: 'body',
      near: '',
      todo: 'Place {#letter} … {/letter} where the letter’s text belongs, as the starter template does.',
    },
  ];
}
