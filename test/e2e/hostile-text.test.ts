import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { JSDOM } from 'jsdom';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanText } from '../../shared/case/text-schemas.ts';
import { HOSTILE_TEXTS, hostileCase } from '../support/hostile-texts.ts';
import { freshFolder, launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { noteFigure } from '../support/note-figure.ts';
import { answerSaveDialog } from '../support/save-dialog.ts';
import { unzip } from '../support/unzip.ts';

const { caseFile, fields } = hostileCase();
const files = freshFolder('hostile');
const requests: string[] = [];
const seen: string[] = [];
let officer: LaunchedApp;

type Bridge = Record<'saveCase' | 'exportDocument', (of: object) => Promise<{ ok: boolean; value: unknown }>>;

/** What must never be on a page of the app: elements that run or fetch, attributes that run, addresses elsewhere. */
const FORBIDDEN =
  'iframe, object, embed, base, webview, portal, applet, meta[http-equiv=refresh i], form[action], svg script, math, body style, a[href^="javascript:" i], a[href^="file:" i], a[href*="canary"], link[href*="canary"], img[src*="canary"]';

/** Looks the page over as it stands, under a name to know it by. */
async function isHarmless(name: string): Promise<void> {
  const found = await officer.page.evaluate((forbidden) => {
    const elements = [...document.querySelectorAll(forbidden)].map(({ outerHTML }) => outerHTML.slice(0, 200));
    const handlers = [...document.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((attribute) => attribute.startsWith('on')),
    );
    const scripts = [...document.scripts].filter(({ src }) => !src.startsWith('app:'));
    const { planted, violations } = window as unknown as { planted?: unknown; violations: string[] };
    return { planted, violations, elements, handlers: handlers.length, scripts: scripts.length };
  }, FORBIDDEN);
  expect(found, name).toEqual({ planted: undefined, violations: [], elements: [], handlers: 0, scripts: 0 });
  seen.push(name);
}

beforeAll(async () => {
  officer = await launchApp();
  const { page } = officer;
  page.on('request', (request) => requests.push(request.url()));
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await page.getByRole('button', { name: 'New case' }).waitFor();
  const saved = await page.evaluate(
    (given) =>
      (window as unknown as { counterpoise: Bridge }).counterpoise.saveCase({
        caseFile: given,
        bookmark: null,
        undoable: null,
      }),
    caseFile,
  );
  expect(saved).toMatchObject({ ok: true });
  await page.reload();
});

afterAll(async () => {
  await officer.close();
});

it('has a payload in every field that takes words', () => {
  expect(HOSTILE_TEXTS.length).toBeGreaterThanOrEqual(200);
  expect(new Set(HOSTILE_TEXTS.map(cleanText)).size).toBe(HOSTILE_TEXTS.length);
  expect(fields.length).toBeGreaterThan(150);
});

describe('markup in every field', () => {
  it('is words in the list, in the search and on every page of the case', { timeout: 240_000 }, async () => {
    const { page } = officer;
    const reference = cleanText(caseFile.request.reference);
    await page.getByRole('rowheader').first().waitFor();
    expect((await page.getByRole('rowheader').first().textContent())?.includes(reference)).toBe(true);
    await isHarmless('list');
    await page.getByRole('searchbox', { name: /Search requests/ }).fill('<script> planted "\'');
    await page.getByRole('region', { name: 'Search results' }).getByRole('button').first().waitFor();
    await isHarmless('search');
    await page.getByRole('searchbox', { name: /Search requests/ }).fill('');
    await page.getByRole('rowheader').first().click();
    const steps = page.getByRole('navigation', { name: 'Path' }).getByRole('button');
    await steps.first().waitFor();
    const visited = new Set<string>();
    for (let index = 0; index < 80; index += 1) {
      const titles = await steps.evaluateAll((buttons) =>
        (buttons as HTMLButtonElement[]).map((button, at) =>
          button.disabled ? '' : `${at} ${button.textContent?.split(',')[0]}`,
        ),
      );
      // Places differ in number as parts of the path open, so steps are known by their words.
      const next = titles.findIndex((title) => title !== '' && !visited.has(title.replace(/^\d+ /, '')));
      if (next === -1) break;
      visited.add((titles[next] ?? '').replace(/^\d+ /, ''));
      await steps.nth(next).click();
      await isHarmless(`step ${titles[next]}`);
    }
    expect(visited.size).toBeGreaterThan(15);
  });

  it('is words on every screen that lies over a case', { timeout: 240_000 }, async () => {
    const { page } = officer;
    for (const keys of ['Control+h', 'Control+j', 'Control+Shift+O', 'Control+d', 'Control+r', 'Control+Shift+F']) {
      await page.keyboard.press(keys);
      await page.getByRole('dialog').first().waitFor();
      await page.waitForTimeout(300);
      await isHarmless(keys);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').first().waitFor({ state: 'hidden' });
    }
    for (const name of [
      'Show the decision record',
      'Show the answers for the regulator',
      'Show the letter',
      'Hand the case over as a file',
      'See the pages before printing',
      'Your force: particulars',
      'Audit trail',
    ]) {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Find a command' }).fill('<img src=x onerror="window.planted=1">');
      await isHarmless('palette');
      await page.getByRole('combobox', { name: 'Find a command' }).fill(name);
      await page.getByRole('option', { name }).first().click();
      if (name.startsWith('See')) await page.getByRole('img', { name: /^Page 1:/ }).waitFor({ timeout: 60_000 });
      await page.waitForTimeout(300);
      await isHarmless(name);
      if (!name.startsWith('Show')) await page.keyboard.press('Escape');
    }
  });

  it('is words as it is typed', { timeout: 240_000 }, async () => {
    const { page } = officer;
    await page.keyboard.press('Alt+1');
    const subject = page.getByLabel('Subject', { exact: true });
    for (const words of HOSTILE_TEXTS.filter((_, index) => index % 25 === 0).map(cleanText)) {
      await subject.fill(words);
      expect(await subject.inputValue()).toBe(words);
      await isHarmless('typing');
    }
    await page.getByText(/^Saved \d\d:\d\d/).waitFor();
  });
});

describe('markup in what leaves the app', () => {
  const texts = HOSTILE_TEXTS.map(cleanText);
  const flat = (text: string) => text.replace(/\s+/g, '');

  async function exported(format: string, document = 'letter'): Promise<Buffer> {
    const file = path.join(files, `${document}.${format}`);
    await answerSaveDialog(officer.app, file);
    const saved = await officer.page.evaluate(
      (of) => (window as unknown as { counterpoise: Bridge }).counterpoise.exportDocument(of),
      { id: caseFile.id, document, format },
    );
    expect(saved).toMatchObject({ ok: true });
    const { fileName } = saved.value as { fileName: string };
    return readFileSync(path.join(files, fileName));
  }

  function isIn(text: string, format: string, wanted: readonly string[] = texts): void {
    expect(
      wanted.filter((words) => !text.includes(words)),
      format,
    ).toEqual([]);
  }

  it('comes out of Word as it was written, without a field, a link or anything embedded', async () => {
    for (const document of ['letter', 'record', 'bundle']) {
      const parts = unzip(await exported('docx', document));
      const main = parts.get('word/document.xml') ?? '';
      if (document === 'letter') isIn(textIn(main, 'w:t', 'w:br'), 'docx');
      for (const [name, xml] of parts) {
        expect(name).not.toMatch(/embeddings|vba|activeX|afchunk/i);
        if (!/\.(xml|rels)$/.test(name)) continue;
        textIn(xml, '', '');
        expect(xml, name).not.toMatch(/<w:(altChunk|hyperlink|object|fldSimple)[ >/]|TargetMode="External"/);
        const fields = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, words = '']) => words.trim());
        expect(
          fields.filter((words) => words !== 'PAGE' && words !== 'NUMPAGES'),
          name,
        ).toEqual([]);
        if (name === 'word/document.xml') expect(fields).toEqual([]);
      }
    }
  });

  it('comes out of OpenDocument as it was written', async () => {
    const parts = unzip(await exported('odt'));
    const xml = parts.get('content.xml') ?? '';
    isIn(textIn(xml, 'text:p text:span text:h', 'text:line-break'), 'odt');
    for (const [name, part] of parts) {
      expect(name).not.toMatch(/Basic|Scripts|Object/);
      if (name.endsWith('.xml')) expect(part, name).not.toMatch(/<(script:|draw:object|text:a |office:script>.+<)/);
    }
  });

  it('comes out of HTML, Markdown and text as it was written', async () => {
    const html = (await exported('html')).toString();
    const page = new JSDOM(html, { runScripts: 'outside-only' }).window.document;
    expect([...page.querySelectorAll(`script, img, svg, link, ${FORBIDDEN.replace('body style, ', '')}`)]).toEqual([]);
    expect(
      [...page.querySelectorAll('*')]
        .flatMap((each) => each.getAttributeNames())
        .filter((name) => name.startsWith('on')),
    ).toEqual([]);
    for (const each of page.querySelectorAll('br')) each.replaceWith('\n');
    isIn(page.body.textContent ?? '', 'html');
    isIn((await exported('text')).toString(), 'text');
    const markdown = (await exported('markdown')).toString();
    expect(markdown.match(/(?<!\\)<(?!br>)/g)).toBeNull();
    isIn(markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1'), 'markdown');
  });

  it('comes out of PDF as it was written, and the PDF does nothing', { timeout: 120_000 }, async () => {
    const bytes = await exported('pdf');
    const inflated = [bytes.toString('latin1'), ...streamsIn(bytes)].join('\n');
    for (const name of [
      '/JS',
      '/JavaScript',
      '/Launch',
      '/URI',
      '/EmbeddedFile',
      '/OpenAction',
      '/SubmitForm',
      '/GoToR',
    ])
      expect(inflated.includes(`${name} `) || inflated.includes(`${name}(`), name).toBe(false);
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS }).promise;
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
    }
    // What is not of Latin letters is set in faces of the machine, and read back in the order of the page.
    const plain = texts.filter((words) => /^[ -~]+$/.test(words)).map(flat);
    expect(plain.length).toBeGreaterThan(100);
    isIn(
      flat(pages.join('')).replace(new RegExp(`Page\\d+of${pdf.numPages}`, 'g'), ''),
      'pdf',
      plain.filter((words) => !isAcrossPages(words, pages)),
    );
    await isHarmless('after all exports');
    expect(requests.filter((url) => !url.startsWith('app:') && !url.startsWith('blob:app:'))).toEqual([]);
    noteFigure(
      13,
      HOSTILE_TEXTS.length,
      `${HOSTILE_TEXTS.length} payloads in ${fields.length} fields, ${seen.length} screens and 6 formats, no script ran`,
    );
  });

  /** The foot of a page stands between the halves of what goes on over the page. */
  function isAcrossPages(words: string, pages: readonly string[]): boolean {
    return pages.every((page) => !flat(page).includes(words)) && flat(pages.join('')).includes(words.slice(0, 5));
  }
});

/** The words within some elements, with line breaks; all of it must be XML. */
function textIn(xml: string, within: string, lineBreak: string): string {
  const names = within.split(' ');
  const parser = new SaxesParser();
  let text = '';
  let depth = 0;
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name }) => {
    if (names.includes(name)) depth += 1;
    if (name === lineBreak) text += '\n';
    if (name === 'text:s') text += ' ';
    if (name === 'text:tab') text += '\t';
  });
  parser.on('closetag', ({ name }) => {
    if (names.includes(name)) depth -= 1;
    if (name === 'w:p' || name === 'text:p') text += '\n';
  });
  parser.on('text', (words) => {
    if (depth > 0) text += words;
  });
  parser.write(xml).close();
  return text;
}

/** The content of every stream of a PDF that can be unpacked. */
function streamsIn(bytes: Buffer): string[] {
  const streams: string[] = [];
  for (let at = bytes.indexOf('stream\n'); at !== -1; at = bytes.indexOf('stream\n', at + 7)) {
    if (bytes.subarray(at - 3, at).toString() === 'end') continue;
    try {
      streams.push(inflateSync(bytes.subarray(at + 7)).toString('latin1'));
    } catch {
      // A picture or a face, packed in another way: no place for an action.
    }
  }
  return streams;
}
