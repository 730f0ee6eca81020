import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { err, ok, type Result } from '../result.ts';
import { openZip, type ZipProblem } from './open-zip.ts';

export type WordFileProblem = ZipProblem | 'notWord' | 'macros' | 'unsafeXml';

const MAIN_TYPES = /wordprocessingml\.(document|template)\.main\+xml/;
const MACROS = /vbaProject|macroEnabled/i;

/**
 * The parts of a Word document (.docx, .dotx), unpacked within bounds. One with macros, with a document type definition
 * (the door for external entities), or of another kind is refused. Nothing in it is run, and nothing it points at fetched.
 */
export function openWordFile(bytes: Uint8Array): Result<Map<string, Uint8Array>, WordFileProblem> {
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  const types = textOf(zip.value.get('[Content_Types].xml'));
  if (types === null) return err('notWord');
  if (MACROS.test(types) || [...zip.value.keys()].some((name) => MACROS.test(name))) return err('macros');
  if (!MAIN_TYPES.test(types) || !zip.value.has('word/document.xml')) return err('notWord');
  for (const [name, part] of zip.value) {
    if (!isXml(name)) continue;
    const text = textOf(part);
    if (text === null) return err('damaged');
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) return err('unsafeXml');
  }
  return ok(zip.value);
}

/** True for a part that holds XML. */
export function isXml(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.rels');
}

/** A part as text; null when it is not there, or is in an encoding that no Word writes. */
export function textOf(part: Uint8Array | undefined): string | null {
  if (part === undefined) return null;
  const text = strFromU8(part);
  return text.includes('\u0000') ? null : text.replace(/^\ufeff/, '');
}

/** True when a text is XML that any reader takes. */
export function isWellFormed(xml: string): boolean {
  let isGood = true;
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', () => {
    isGood = false;
  });
  try {
    parser.write(xml).close();
  } catch {
    return false;
  }
  return isGood;
}
