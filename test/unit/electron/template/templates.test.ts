import mammoth from 'mammoth';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../../electron/template/check-template.ts';
import { fillTemplate } from '../../../../electron/template/fill-template.ts';
import { runTemplate } from '../../../../electron/template/run-template.ts';
import { starterTemplate } from '../../../../electron/template/starter-template.ts';
import { composeLetter } from '../../../../shared/letter/compose-letter.ts';
import { docxText } from '../../../../shared/office/docx-text.ts';
import { openZip } from '../../../../shared/office/open-zip.ts';
import { templateFacts } from '../../../../shared/template/template-facts.ts';
import { templateData, type TemplateData } from '../../../../shared/template/template-fields.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { paragraphs, wordFile } from '../../../support/build-office.ts';
import { pack } from '../../../support/build-pack.ts';

const caseFile = maintainedCase();
const data = templateData(composeLetter(caseFile, pack), templateFacts(caseFile, pack));
const faultsOf = (...lines: string[]) => checkTemplate(wordFile(paragraphs(...lines))).faults;

function filledText(bytes: Uint8Array, values: TemplateData = data): string {
  const filled = fillTemplate(bytes, values);
  if (!filled.ok) throw new Error(JSON.stringify(filled.error));
  const text = docxText(filled.value);
  return text.ok ? text.value.text : text.error;
}

describe('the template checker', () => {
  it.each([
    ['an unknown field', ['Our ref: {referense}'], 'unknownField', 'Did you mean {reference}?'],
    ['a loop that is not closed', ['{#letter}', '{text}'], 'unclosedLoop', 'Add {/letter}'],
    ['a loop that was never opened', ['{/letter}'], 'unopenedLoop', 'Add {#letter}'],
    ['a loop closed by another name', ['{#items}{asked}{/itemz}'], 'wrongClosing', 'Close it with {/items}'],
    ['a brace that is missing', ['Dear {force'], 'brokenTag', 'Add “}”'],
    ['a brace too many', ['Dear force}'], 'brokenTag', 'Add “{”'],
    ['a field outside its loop', ['{outcome}'], 'fieldInWrongLoop', 'Move it there'],
    ['a loop used as a field', ['{items}'], 'notAField', '{#items}'],
    ['a field used as a loop', ['{#force}x{/force}'], 'notALoop', '{force}'],
    ['raw code', ['{@force}'], 'rawTag', 'Take the @ away'],
  ])('names %s, with its place and what to do', (_name, lines, kind, todo) => {
    const faults = faultsOf(...lines);
    const fault = faults.find((each) => each.kind === kind);
    expect(fault, JSON.stringify(faults)).toBeDefined();
    expect(fault?.where).toBe('text');
    expect(fault?.says).not.toBe('');
    expect(fault?.todo).toContain(todo);
  });

  it('says where in the document a fault is, and what stands around it', () => {
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraphs('The office of {unitt} in town')}</w:hdr>`;
    const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>`;
    const file = wordFile(paragraphs('{#letter}{text}{/letter}'), {
      'word/header1.xml': strToU8(header),
      '[Content_Types].xml': strToU8(types),
    });
    expect(checkTemplate(file).faults).toEqual([
      expect.objectContaining({
        kind: 'unknownField',
        where: 'header',
        near: expect.stringContaining('office of {unitt} in'),
      }),
    ]);
  });

  it('finds a field in a part that is never filled in', () => {
    const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraphs('See {reference}')}</w:footnotes>`;
    const file = wordFile(paragraphs('{#letter}{text}{/letter}'), { 'word/footnotes.xml': strToU8(notes) });
    expect(checkTemplate(file).faults).toEqual([expect.objectContaining({ kind: 'unreached', where: 'footnotes' })]);
  });

  it.each([
    ['a text file', strToU8('Dear {force}'), 'notZip'],
    ['an empty file', new Uint8Array(0), 'notZip'],
    ['another archive', zipSync({ 'a.txt': strToU8('x') }), 'notWord'],
  ])('refuses %s', (_name, bytes, kind) => {
    expect(checkTemplate(bytes)).toMatchObject({ ok: false, faults: [{ kind, where: 'file' }] });
  });

  it('warns where the reasons of the letter would be missing', () => {
    const report = checkTemplate(wordFile(paragraphs('Dear requester, see {reference}.')));
    expect(report.ok).toBe(true);
    expect(report.warnings).toEqual([expect.objectContaining({ kind: 'noLetter' })]);
  });
});

describe('filling a template', () => {
  it('makes a whole letter of the starter template, which has no fault', async () => {
    const starter = await starterTemplate();
    expect(checkTemplate(starter)).toMatchObject({ ok: true, faults: [], warnings: [] });
    const filled = fillTemplate(starter, data);
    if (!filled.ok) throw new Error(JSON.stringify(filled.error));
    const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(filled.value) });
    expect(text).not.toMatch(/[{}]/);
    expect(text).toContain('Northmoor Police neither confirms nor denies');
    expect(text).toContain('would be likely to prejudice');
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(filled.value) });
    expect(html).toContain('<h1>');
    expect(html).toContain('<table>');
    expect(html).toContain('<li>');
  });

  it('fills a field that Word has split over runs, in a text box, and twice in one line', () => {
    const split = '<w:p><w:r><w:t>{ref</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>erence}</w:t></w:r></w:p>';
    const box = `<w:p><w:r><w:pict><w:txbxContent>${paragraphs('{unit}')}</w:txbxContent></w:pict></w:r></w:p>`;
    const text = filledText(wordFile(`${split}${box}${paragraphs('{reference} and {reference}')}`));
    expect(text).toContain('NP-2026-0419');
    expect(text).toContain('Information Disclosure Unit');
    expect(text).toContain('NP-2026-0419 and NP-2026-0419');
  });

  it('loops over nothing without leaving a broken table or a trace', () => {
    const cell = (text: string) => `<w:tc><w:tcPr/>${paragraphs(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('{#items}{number}')}${cell('{outcome}{/items}')}</w:tr></w:tbl>`;
    const inCell = `<w:tbl><w:tr>${cell('{#items}{asked}{/items}')}</w:tr></w:tbl>`;
    const file = wordFile(
      `${paragraphs('Before', '{#rights}', '{text}', '{/rights}')}${table}${inCell}${paragraphs('After')}`,
    );
    expect(filledText(file, { ...data, items: [], rights: [] })).toMatch(/^Before\s+After$/);
  });

  it('takes any words as words', () => {
    const words = 'A & B < C > "D" {force} {#items}\u0001\u0008 ]]> <w:p/> é 𝔘';
    const text = filledText(wordFile(paragraphs('{reference}')), { ...data, reference: words });
    expect(text).toBe('A & B < C > "D" {force} {#items} ]]> <w:p/> é 𝔘');
    expect(filledText(wordFile(paragraphs('{force}')), { ...data, force: 'x'.repeat(900_000) }).length).toBe(900_000);
  });

  it('names no person in the properties of the letter', () => {
    const core =
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Jo Smith</dc:creator><cp:lastModifiedBy>Jo Smith</cp:lastModifiedBy></cp:coreProperties>';
    const filled = fillTemplate(wordFile(paragraphs('{force}'), { 'docProps/core.xml': strToU8(core) }), data);
    if (!filled.ok) throw new Error(JSON.stringify(filled.error));
    const parts = openZip(filled.value);
    expect(parts.ok && new TextDecoder().decode(parts.value.get('docProps/core.xml'))).not.toContain('Jo Smith');
  });

  it('writes nothing from a template with a fault', () => {
    expect(fillTemplate(wordFile(paragraphs('{nonsense}')), data)).toMatchObject({ ok: false });
  });
});

describe('in a thread of its own', () => {
  it('checks and fills', async () => {
    const file = wordFile(paragraphs('{#letter}', '{text}', '{/letter}'));
    expect(await runTemplate({ job: 'check', bytes: file })).toMatchObject({ ok: true, fields: ['letter', 'text'] });
    const filled = await runTemplate({ job: 'fill', bytes: file, data });
    expect(filled.ok && docxText(filled.value).ok).toBe(true);
  });

  it('is ended when it takes too long, and says so', async () => {
    const file = wordFile(paragraphs('{#letter}', '{text}', '{/letter}'));
    expect(await runTemplate({ job: 'check', bytes: file }, 0)).toMatchObject({
      ok: false,
      faults: [{ kind: 'timeout' }],
    });
  });
});
