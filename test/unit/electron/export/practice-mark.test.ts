import { describe, expect, it } from 'vitest';
import { documentBytes } from '../../../../electron/export/document-of.ts';
import { fileNameFor } from '../../../../electron/export/file-name.ts';
import { renderOdt } from '../../../../electron/export/odt.ts';
import { renderDocx } from '../../../../electron/export/docx.ts';
import { DOCUMENTS } from '../../../../shared/bridge/contract.ts';
import { assess } from '../../../../shared/checks/assess.ts';
import { composeDocument } from '../../../../shared/documents/compose-document.ts';
import { pageMark, PRACTICE_LINE } from '../../../../shared/letter/letter-document.ts';
import { renderHtml, renderHtmlFragment } from '../../../../shared/letter/render-html.ts';
import { renderMarkdown } from '../../../../shared/letter/render-markdown.ts';
import { renderText } from '../../../../shared/letter/render-text.ts';
import { templateData } from '../../../../shared/template/template-fields.ts';
import { templateFacts } from '../../../../shared/template/template-facts.ts';
import { pack } from '../../../support/build-pack.ts';
import { perfectAttempt, practiceCase } from '../../../support/build-practice.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { shellOver } from '../../../support/build-shell.ts';
import { unzip } from '../../../support/unzip.ts';

const attempt = perfectAttempt(practiceCase('drones'));
const documents = DOCUMENTS.map(
  (kind) => [kind, composeDocument(kind, attempt, pack, assess(attempt, pack, '2026-11-24'))] as const,
);

describe('practice is said', () => {
  it.each(documents)('on the %s, in every format, on each page and in a part that is copied', async (_, document) => {
    expect(pageMark(document)).toMatch(/^PRACTICE · /);
    for (const text of [renderText(document), renderText(document, false), renderMarkdown(document)]) {
      expect(text.replaceAll('\\', '')).toContain(PRACTICE_LINE);
    }
    for (const html of [renderHtml(document), renderHtmlFragment(document, false)])
      expect(html).toContain(PRACTICE_LINE);
    const word = unzip(await renderDocx(document));
    expect(word.get('word/document.xml')).toContain(PRACTICE_LINE);
    expect(
      [...word].filter(([name]) => name.startsWith('word/header')).every(([, xml]) => xml.includes('PRACTICE · ')),
    ).toBe(true);
    const odt = unzip(Buffer.from(await renderOdt(document)));
    expect(odt.get('content.xml')).toContain('PRACTICE: an invented case');
    expect(odt.get('styles.xml')).toContain('PRACTICE · ');
    expect(templateData(document, templateFacts(attempt, pack))['draftLine']).toContain('PRACTICE');
  });

  it('in the file name, whatever the force’s rule', () => {
    expect(fileNameFor(attempt, 'response', 'docx')).toMatch(/^PRACTICE /);
    expect(fileNameFor({ ...attempt, force: { ...attempt.force, fileNameRule: '{date}' } }, 'response', 'pdf')).toMatch(
      /^PRACTICE /,
    );
    expect(fileNameFor(maintainedCase(), 'response', 'docx')).not.toContain('PRACTICE');
  });

  it('and a force’s own Word template is not put under it', async () => {
    const shell = shellOver();
    const put = shell.assets.put({ kind: 'docx', bytes: new Uint8Array([1, 2, 3]) });
    if (!put.ok) throw new Error('The asset is kept');
    const template = { digest: put.value, fileName: 'own.docx' };
    const own = { ...attempt, force: { ...attempt.force, template } };
    expect(await documentBytes(shell, own, 'letter', 'template')).toEqual({ ok: false, error: { code: 'noTemplate' } });
  });
});
