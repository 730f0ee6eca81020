import { isDeepStrictEqual } from 'node:util';
import { pageMark, type LetterDocument } from '../../shared/letter/letter-document.ts';
import { DOCUMENTS } from '../../shared/bridge/contract.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { parseCaseFile } from '../../shared/case/read-case-file.ts';
import { assess } from '../../shared/checks/assess.ts';
import { composeDocument } from '../../shared/documents/compose-document.ts';
import { packOfCase } from '../../shared/law/pack-of-case.ts';
import { listingOf } from '../../shared/library/case-listing.ts';
import { openZip } from '../../shared/office/open-zip.ts';
import { isWellFormed, isXml, textOf } from '../../shared/office/word-file.ts';
import { fileNameFor } from '../../electron/export/file-name.ts';
import { renderLetter } from '../../electron/export/render-letter.ts';
import type { Asset } from '../../electron/store/asset-store.ts';
import { pack } from '../support/build-pack.ts';

const TODAY = '2026-11-25';

/** Throws unless a thing that must be so is so. */
export function must(isSo: boolean, what: string): asserts isSo {
  if (!isSo) throw new Error(what);
}

/**
 * What a case that was taken in must stand: it fits its schema and comes back from the store as it is; every document of
 * it is composed; the letter is written in every format, each file of it well formed.
 */
export async function mustBeUsable(caseFile: CaseFile, picture: Asset | null = null): Promise<void> {
  const kept = parseCaseFile(JSON.parse(JSON.stringify(caseFile)));
  must(kept.ok && isDeepStrictEqual(kept.value, caseFile), 'the case does not come back as it was taken in');
  const lawPack = await packOfCase(caseFile.lawPackVersion, pack, {});
  const findings = assess(caseFile, lawPack, TODAY);
  listingOf(caseFile, lawPack, 'request');
  must(!/[\\/\p{Cc}]/u.test(fileNameFor(caseFile, 'response', 'docx')), 'the name of the file is unsafe');
  for (const kind of DOCUMENTS) {
    const document = composeDocument(kind, caseFile, lawPack, findings);
    must(pageMark(document) !== '', 'a document without its mark');
    if (kind === 'letter') await mustBeWritable(document, picture);
  }
}

async function mustBeWritable(letter: LetterDocument, picture: Asset | null): Promise<void> {
  for (const format of ['docx', 'odt', 'html', 'markdown', 'text'] as const) {
    const bytes = await renderLetter(letter, format, picture);
    if (format !== 'docx' && format !== 'odt') continue;
    const zip = openZip(bytes);
    must(zip.ok, `the ${format} file cannot be opened`);
    for (const [name, part] of zip.value)
      must(!isXml(name) || isWellFormed(textOf(part) ?? '<'), `${name} of the ${format} file is broken`);
  }
}
