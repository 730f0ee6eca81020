import { existsSync } from 'node:fs';
import path from 'node:path';
import { strToU8, type Zippable } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { checkTemplate } from '../../../../electron/template/check-template.ts';
import { fillTemplate } from '../../../../electron/template/fill-template.ts';
import { loadsElsewhere } from '../../../../electron/template/loads-elsewhere.ts';
import { runTemplate } from '../../../../electron/template/run-template.ts';
import { cleanText } from '../../../../shared/case/text-schemas.ts';
import { composeLetter } from '../../../../shared/letter/compose-letter.ts';
import { docxText } from '../../../../shared/office/docx-text.ts';
import { openWordFile } from '../../../../shared/office/word-file.ts';
import { templateFacts } from '../../../../shared/template/template-facts.ts';
import { templateData } from '../../../../shared/template/template-fields.ts';
import { maintainedCase } from '../../../support/build-case.ts';
import { paragraphs, wordFile } from '../../../support/build-office.ts';
import { pack } from '../../../support/build-pack.ts';
import { HOSTILE_TEXTS } from '../../../support/hostile-texts.ts';
import { noteFigure } from '../../../support/note-figure.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const data = templateData(composeLetter(maintainedCase(), pack), templateFacts(maintainedCase(), pack));

const EXPRESSIONS = [
  "{constructor.constructor('globalThis.planted=1')()}",
  "{''.constructor.constructor('globalThis.planted=1')()}",
  "{this.constructor.constructor('globalThis.planted=1')()}",
  "{force.constructor.constructor('globalThis.planted=1')()}",
  "{[].map.constructor('globalThis.planted=1')()}",
  '{globalThis.planted=1}',
  "{require('fs').writeFileSync('CANARY','x')}",
  "{process.mainModule.require('child_process').execSync('touch CANARY')}",
  "{import('node:fs')}",
  '{__proto__}',
  '{__proto__.planted}',
  '{constructor}',
  '{prototype}',
  '{toString}',
  '{hasOwnProperty}',
  '{force.length}',
  '{force[0]}',
  '{force|planted}',
  '{force || 1}',
  '{1+1}',
  '{$index}',
  '{@force}',
  '{@letter}',
  '{=1+1}',
  '{%image}',
  '{INS globalThis.planted=1}',
  '{!globalThis.planted=1}',
  '{#force}{text}{/force}',
  '{#constructor}{name}{/constructor}',
  '{#__proto__}x{/__proto__}',
  '{^toString}x{/toString}',
  '{#letter}{#letter}{#letter}{constructor}{/letter}{/letter}{/letter}',
  '{{force}}',
  '{>partial}',
  '{:include /etc/passwd}',
  '{=<% %>=}',
];

const field = (instruction: string) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>x</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
const QUOTED =
  '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE 68 68 69</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:instrText> c:\\x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
const FIELDS: readonly [string, string][] = [
  ['DDE', field('DDE cmd "/k calc"')],
  ['DDEAUTO', field('DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc"')],
  ['a name split over runs', field('DD</w:instrText></w:r><w:r><w:instrText>EAUTO cmd x')],
  ['a name that another field writes', QUOTED],
  ['a simple field', '<w:p><w:fldSimple w:instr=" DDEAUTO cmd x "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'],
  [
    'another prefix',
    field('DDEAUTO cmd').replaceAll('w:fldChar ', 'v:fldChar ').replaceAll('w:instrText', 'v:instrText'),
  ],
  ['small letters', field('includetext "c:\\\\secret.txt"')],
  ['INCLUDEPICTURE', field('INCLUDEPICTURE "https://canary.example/p.png" \\d')],
  ['INCLUDETEXT', field('INCLUDETEXT "\\\\\\\\canary.example\\\\share\\\\x"')],
  ['LINK', field('LINK Excel.Sheet.12 "c:\\\\x.xlsx"')],
  ['DATABASE', field('DATABASE \\d "c:\\\\x.mdb"')],
  ['MACROBUTTON', field('MACROBUTTON Planted Press here')],
  ['IMPORT', field('IMPORT c:\\\\x.wmf')],
  [
    'one within an IF',
    field(
      'IF 1 = 1 "</w:instrText></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DDEAUTO x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:instrText>"',
    ),
  ],
  ['one without a beginning', '<w:p><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r></w:p>'],
];

const related = (type: string, target: string, isOutside = true): Zippable => ({
  'word/_rels/document.xml.rels': strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="${type}" Target="${target}"${isOutside ? ' TargetMode="External"' : ''}/></Relationships>`,
  ),
});
const PARTS: readonly [string, string, Zippable][] = [
  ['an attached template', 'linked', related(`${OFFICE}/attachedTemplate`, 'https://canary.example/x.dotm')],
  ['an attached template of the machine', 'linked', related(`${OFFICE}/attachedTemplate`, 'file:///C:/x.dotm')],
  ['a linked picture', 'linked', related(`${OFFICE}/image`, 'https://canary.example/p.png')],
  ['a picture on another computer', 'linked', related(`${OFFICE}/image`, 'file://canary.example/share/p.png')],
  ['a frame', 'linked', related(`${OFFICE}/frame`, 'https://canary.example/')],
  ['a mail merge', 'linked', related(`${OFFICE}/mailMergeSource`, 'file:///C:/x.mdb')],
  ['a linked object', 'embedded', related(`${OFFICE}/oleObject`, 'file:///C:/x.exe')],
  ['a link that runs', 'linked', related(`${OFFICE}/hyperlink`, 'ms-officecmd:x')],
  ['a link to a share', 'linked', related(`${OFFICE}/hyperlink`, 'file://canary.example/x.exe')],
  ['another document within', 'embedded', related(`${OFFICE}/aFChunk`, 'x.html', false)],
  ['an embedded workbook', 'embedded', related(`${OFFICE}/package`, 'x.xlsx', false)],
  ['a control', 'embedded', related(`${OFFICE}/control`, 'activeX1.xml', false)],
  ['an object among its parts', 'embedded', { 'word/embeddings/oleObject1.bin': strToU8('x') }],
  ['a macro among its parts', 'macros', { 'word/vbaProject.bin': strToU8('x') }],
  [
    'a link in its header',
    'linked',
    {
      'word/_rels/header1.xml.rels':
        related(`${OFFICE}/image`, 'https://canary.example/p')['word/_rels/document.xml.rels'] ?? strToU8(''),
    },
  ],
];

const whole = (body: string) => `${paragraphs('{#letter}', '{text}', '{/letter}')}${body}`;
let attacks = 0;

/** Nothing was run: neither of the marks that the attacks leave is there. */
function isUntouched(folder: string): void {
  attacks += 1;
  expect(Reflect.get(globalThis, 'planted')).toBeUndefined();
  expect(Reflect.get(Object.prototype, 'planted')).toBeUndefined();
  expect([existsSync('CANARY'), existsSync(path.join(folder, 'CANARY'))]).toEqual([false, false]);
}

afterAll(() => noteFigure(15, attacks, `${attacks} templates and texts that try to run something, nothing ran`));

describe('a template that tries to run something', () => {
  it.each(EXPRESSIONS)('has it refused, or printed: %s', (tag) => {
    const folder = temporaryFolder();
    const file = wordFile(whole(paragraphs(tag.replace('CANARY', `${folder}/CANARY`))));
    const report = checkTemplate(file);
    const filled = fillTemplate(file, data);
    isUntouched(folder);
    expect(filled.ok).toBe(report.ok);
    if (!report.ok) expect(report.faults.every(({ says, todo }) => says !== '' && todo !== '')).toBe(true);
    const text = filled.ok ? docxText(filled.value) : null;
    if (text !== null) expect(text.ok && text.value.text).toContain(tag);
  });

  it.each(FIELDS)('is refused for the field %s', (_name, body) => {
    const file = wordFile(whole(body));
    expect(checkTemplate(file)).toMatchObject({ ok: false, faults: [{ kind: 'activeField', where: 'file' }] });
    expect(fillTemplate(file, data).ok).toBe(false);
    isUntouched(temporaryFolder());
  });

  it.each(PARTS)('is refused for %s', (_name, kind, parts) => {
    const file = wordFile(whole(''), parts);
    expect(checkTemplate(file)).toMatchObject({ ok: false, faults: [{ kind, where: 'file' }] });
    expect(fillTemplate(file, data).ok).toBe(false);
    isUntouched(temporaryFolder());
  });

  it('keeps page numbers, dates, references and links that somebody has to press', () => {
    for (const instruction of [
      ' PAGE ',
      'NUMPAGES \\* MERGEFORMAT',
      'DATE \\@ "d MMMM yyyy"',
      '= 1 + 1',
      'STYLEREF "Heading 1"',
    ])
      expect(checkTemplate(wordFile(whole(field(instruction)))), instruction).toMatchObject({ ok: true });
    for (const address of ['https://ico.org.uk/', 'mailto:foi@northmoor.example'])
      expect(checkTemplate(wordFile(whole(''), related(`${OFFICE}/hyperlink`, address))).ok, address).toBe(true);
  });

  it('is ended where its loops have no end in sight', { timeout: 120_000 }, async () => {
    const nested = `${'{#letter}'.repeat(12)}{text}${'{/letter}'.repeat(12)}`;
    const answer = await runTemplate({ job: 'fill', bytes: wordFile(paragraphs(nested)), data }, 3000);
    expect(answer.ok).toBe(false);
    attacks += 1;
  });
});

it('prints whatever a case holds, as words', () => {
  const texts = HOSTILE_TEXTS.map(cleanText);
  const filled = fillTemplate(wordFile(paragraphs('{reference}')), { ...data, reference: texts.join('\n') });
  if (!filled.ok) throw new Error(JSON.stringify(filled.error));
  const read = docxText(filled.value);
  expect(read.ok && texts.filter((text) => !read.value.text.includes(text))).toEqual([]);
  const parts = openWordFile(filled.value);
  expect(parts.ok && loadsElsewhere(parts.value)).toBeNull();
  attacks += texts.length;
});
