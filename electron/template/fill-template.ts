import type PizZip from 'pizzip';
import { isWellFormed, isXml, openWordFile, textOf } from '../../shared/office/word-file.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { cleanText } from '../../shared/case/text-schemas.ts';
import type { TemplateData } from '../../shared/template/template-fields.ts';
import { openTemplate } from './check-template.ts';
import { compileFaults } from './compile-faults.ts';
import { fileFault, type TemplateFault } from './template-fault.ts';

/**
 * Fills a template. The result is opened again and every part of it parsed before it is given out, so that a broken file
 * is never written; its properties name the app and no person.
 */
export function fillTemplate(bytes: Uint8Array, data: TemplateData): Result<Uint8Array, TemplateFault[]> {
  const opened = openTemplate(bytes);
  if (!opened.ok) return opened;
  const { document } = opened.value;
  try {
    document.render(clean(data));
    const zip = document.getZip() as PizZip;
    withoutPersons(zip);
    const filled = zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
    return isSound(filled) ? ok(filled) : err([fileFault('broken')]);
  } catch (cause) {
    return err(compileFaults(cause, new Map()));
  }
}

/** Control characters that no XML may hold are taken out of every value. */
function clean(data: TemplateData): TemplateData {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      if (typeof value === 'string') return [name, cleanText(value)];
      return [name, typeof value === 'boolean' ? value : value.map(clean)];
    }),
  );
}

/** Whoever made the template is nobody's business once it is a letter. */
function withoutPersons(zip: PizZip): void {
  replaceIn(zip, 'docProps/core.xml', [
    [/(<dc:creator>)[^<]*(<\/dc:creator>)/, '$1Counterpoise$2'],
    [/(<cp:lastModifiedBy>)[^<]*(<\/cp:lastModifiedBy>)/, '$1Counterpoise$2'],
  ]);
  replaceIn(zip, 'docProps/app.xml', [
    [/(<Company>)[^<]*(<\/Company>)/, '$1$2'],
    [/(<Manager>)[^<]*(<\/Manager>)/, '$1$2'],
  ]);
}

function replaceIn(zip: PizZip, name: string, pairs: readonly (readonly [RegExp, string])[]): void {
  const part = zip.file(name);
  if (part === null) return;
  zip.file(
    name,
    pairs.reduce((xml, [pattern, by]) => xml.replace(pattern, by), part.asText()),
  );
}

function isSound(bytes: Uint8Array): boolean {
  const file = openWordFile(bytes);
  return file.ok && [...file.value].every(([name, part]) => !isXml(name) || isWellFormed(textOf(part) ?? ''));
}
