import { SaxesParser } from 'saxes';
import { isXml, textOf } from '../../shared/office/word-file.ts';

/** What Word would load, embed or run as soon as the letter is opened, by whoever it was sent to; or that it could not be told. */
export type Elsewhere = 'linked' | 'embedded' | 'activeField' | 'damaged';

/** Fields that only say something of the document itself. Every other may read a file, ask a program, or run one. */
const QUIET_FIELDS = new Set([
  ...['PAGE', 'NUMPAGES', 'SECTION', 'SECTIONPAGES', 'PAGEREF', 'REF', 'NOTEREF', 'STYLEREF', 'SEQ', 'TOC', 'TC', 'XE'],
  ...['DATE', 'TIME', 'CREATEDATE', 'SAVEDATE', 'PRINTDATE', 'TITLE', 'SUBJECT', 'KEYWORDS', 'FILENAME', 'DOCPROPERTY'],
  ...['IF', '=', 'HYPERLINK', 'SYMBOL', 'FORMTEXT', 'FORMCHECKBOX', 'FORMDROPDOWN', 'LISTNUM', 'AUTONUM'],
]);
const EMBEDDED = /\/(aFChunk|oleObject|package|control|subDocument|attachedToolbars|vbaProject|activeXControlBinary)$/i;
/** An address that waits until somebody presses it. */
const PRESSED = /^(https?|mailto):/i;

/** What in a template would not stay in the letter; null where everything does. */
export function loadsElsewhere(parts: ReadonlyMap<string, Uint8Array>): Elsewhere | null {
  const found: (Elsewhere | null)[] = [...parts].map(([name, part]) => {
    if (/\/(embeddings|activeX|ctrlProps)\//i.test(name)) return 'embedded';
    return isXml(name) ? inPart(textOf(part) ?? '') : null;
  });
  return found.find((each) => each !== null) ?? null;
}

function inPart(xml: string): Elsewhere | null {
  const fields = new FieldReader();
  let found: Elsewhere | null = null;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes }) => {
    // By its own name, under whatever prefix the document has given to Word's vocabulary.
    const own = name.slice(name.indexOf(':') + 1);
    const value = (wanted: string) =>
      Object.entries(attributes).find(([key]) => key.slice(key.indexOf(':') + 1) === wanted)?.[1] ?? '';
    if (own === 'Relationship') found ??= ofRelationship(value('Type'), value('TargetMode'), value('Target'));
    if (['altChunk', 'OLEObject', 'object', 'control', 'subDoc'].includes(own)) found ??= 'embedded';
    fields.open(own, value);
  });
  parser.on('closetag', ({ name }) => fields.close(name.slice(name.indexOf(':') + 1)));
  parser.on('text', (text) => fields.text(text));
  parser.on('cdata', (text) => fields.text(text));
  try {
    parser.write(xml).close();
  } catch {
    return 'damaged';
  }
  return found ?? (fields.isActive ? 'activeField' : null);
}

function ofRelationship(type: string, mode: string, target: string): Elsewhere | null {
  if (EMBEDDED.test(type)) return 'embedded';
  const isOutside = mode.toLowerCase() === 'external';
  return isOutside && !(type.endsWith('/hyperlink') && PRESSED.test(target)) ? 'linked' : null;
}

/**
 * Reads what fields are told to do. Word lets an instruction be split over runs, and lets one field write the name of
 * another: whatever does not begin with a quiet field's own name counts as active.
 */
class FieldReader {
  isActive = false;
  /** The instructions of the fields that are open, the innermost last; null once their result begins. */
  private readonly open_: (string | null)[] = [];
  private isInstruction = false;

  open(name: string, value: (attribute: string) => string): void {
    if (name === 'fldSimple') this.judge(value('instr'));
    if (name === 'instrText') this.isInstruction = true;
    if (name !== 'fldChar') return;
    const kind = value('fldCharType');
    if (kind === 'begin') this.open_.push('');
    else if (kind === 'separate') this.endInstruction(null);
    else if (kind === 'end') this.endInstruction(undefined);
  }

  close(name: string): void {
    if (name === 'instrText') this.isInstruction = false;
  }

  text(words: string): void {
    if (!this.isInstruction) return;
    const innermost = this.open_.at(-1);
    // Without a beginning Word would not take it for a field; a mended file might.
    if (innermost === undefined) this.judge(words);
    else if (innermost !== null) this.open_[this.open_.length - 1] = innermost + words;
  }

  private endInstruction(next: null | undefined): void {
    const instruction = this.open_.pop();
    if (typeof instruction === 'string') this.judge(instruction);
    if (next === null) this.open_.push(null);
  }

  private judge(instruction: string): void {
    const [first = ''] = instruction.trim().split(/[\s\\"]+/);
    if (!QUIET_FIELDS.has(first.startsWith('=') ? '=' : first.toUpperCase())) this.isActive = true;
  }
}
