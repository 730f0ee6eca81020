import type { DocumentKind, ExportFormat } from '../../shared/bridge/contract.ts';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import type { LetterDocument } from '../../shared/letter/letter-document.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { causeCode, logEvent } from '../start/log.ts';
import { today } from '../start/today.ts';
import type { ShellContext } from '../ipc/shell-context.ts';
import { renderLetter } from './render-letter.ts';

/** Where documents are made from: the law packs and the pictures and templates of the store. */
type Sources = Pick<ShellContext, 'packOf' | 'assets'>;

/** A document of a case as it stands today, under the case's own law pack. */
export async function documentOf({ packOf }: Sources, caseFile: CaseFile, kind: DocumentKind): Promise<LetterDocument> {
  const pack = await packOf(caseFile);
  const [{ assess }, { composeDocument }] = await Promise.all([
    import('../../shared/checks/assess.ts'),
    import('../../shared/documents/compose-document.ts'),
  ]);
  return composeDocument(kind, caseFile, pack, assess(caseFile, pack, caseFile.practice?.asAt ?? today()));
}

/** The bytes of a document in a format; the cause of a failure goes to the log. */
export async function documentBytes(
  sources: Sources,
  caseFile: CaseFile,
  kind: DocumentKind,
  format: ExportFormat,
): Promise<Result<Uint8Array, BridgeError>> {
  try {
    const document = await documentOf(sources, caseFile, kind);
    if (format === 'template') return await onTemplate(sources, caseFile, document);
    if (format === 'pdf') return ok(await (await import('./pdf.ts')).renderPdf(document));
    const { letterhead } = document.look;
    return ok(await renderLetter(document, format, letterhead === null ? null : sources.assets.get(letterhead.digest)));
  } catch (cause) {
    logEvent('export.failed', { format, cause: causeCode(cause) });
    return err({ code: 'exportFailed', format });
  }
}

/** Into a Word template of the store, the force's own unless another is named, off the main thread. */
export async function onTemplate(
  { assets, packOf }: Sources,
  caseFile: CaseFile,
  document: LetterDocument,
  digest = caseFile.force.template?.digest,
): Promise<Result<Uint8Array, BridgeError>> {
  // A force's own paper makes an invented letter look real, and a template need not say that it is not.
  const asset = digest === undefined || document.practice ? null : assets.get(digest);
  if (asset === null) return err({ code: 'noTemplate' });
  const [{ runTemplate }, { templateData }, { templateFacts }] = await Promise.all([
    import('../template/run-template.ts'),
    import('../../shared/template/template-fields.ts'),
    import('../../shared/template/template-facts.ts'),
  ]);
  const data = templateData(document, templateFacts(caseFile, await packOf(caseFile)));
  const filled = await runTemplate({ job: 'fill', bytes: asset.bytes, data });
  if (filled.ok) return ok(filled.value);
  return err({ code: 'templateFaulty', lines: filled.error.map(({ says, todo }) => `${says} ${todo}`) });
}
