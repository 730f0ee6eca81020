import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { err, ok, type Result } from '../result.ts';
import { openWordFile, textOf, type WordFileProblem } from './word-file.ts';
import { MAX_LETTER_TEXT, type LetterText, type ReadProblem } from './read-problem.ts';

const PROBLEMS: Readonly<Record<WordFileProblem, ReadProblem>> = {
  notZip: 'notWord',
  notWord: 'notWord',
  tooBig: 'tooBig',
  tooManyParts: 'unsafe',
  unsafeName: 'unsafe',
  unsafeXml: 'unsafe',
  damaged: 'damaged',
  encrypted: 'encrypted',
  macros: 'macros',
};

/** What is not read: deletions, field codes, tab stops, how a paragraph was formatted before, the fallback of a text box. */
const HIDDEN = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:tabs', 'w:pPrChange', 'mc:Fallback']);
/** Characters handed to the reader of XML at a time. */
const CHUNK = 1_000_000;

/** The words of a Word document: paragraphs as lines with an empty line between, list entries with a bullet, rows of tables on lines of their own. */
export function docxText(bytes: Uint8Array): Result<LetterText, ReadProblem> {
  const file = openWordFile(bytes);
  if (!file.ok) return err(PROBLEMS[file.error]);
  const main = wordsIn(textOf(file.value.get('word/document.xml')) ?? '');
  if (!main.ok) return main;
  const notes = wordsIn(textOf(file.value.get('word/footnotes.xml')) ?? '');
  if (!notes.ok) return notes;
  const [body, footnotes] = [main.value, notes.value];
  const text = footnotes === '' ? body : `${body}\n\nFootnotes\n\n${footnotes}`;
  if (text.length > MAX_LETTER_TEXT) return err('tooLong');
  if (text.trim() === '') return err('empty');
  const hasHead = [...file.value.keys()].some((name) => /^word\/(header|footer)\d*\.xml$/.test(name));
  return ok({ text, notes: hasHead ? ['Page headers and footers were left out.'] : [] });
}

/** The words of one part; a reason when it is no XML that could be read to its end, or says more than any letter. */
function wordsIn(xml: string): Result<string, ReadProblem> {
  if (xml === '') return ok('');
  const reader = new WordReader();
  const parser = new SaxesParser({ xmlns: false });
  // Left at the first fault: a file of nothing but faults would otherwise be reported for minutes.
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', (tag) => reader.open(tag));
  parser.on('closetag', (tag) => reader.close(tag));
  parser.on('text', (text) => reader.text(text));
  parser.on('cdata', (text) => reader.text(text));
  try {
    // In pieces, so that too much text is noticed before all of it has been taken apart.
    for (let at = 0; at < xml.length && !reader.isTooLong; at += CHUNK) parser.write(xml.slice(at, at + CHUNK));
    if (reader.isTooLong) return err('tooLong');
    parser.close();
  } catch {
    return err('damaged');
  }
  return ok(reader.words());
}

/** Walks through WordprocessingML and keeps what a reader would see: deleted text and second copies are not. */
class WordReader {
  private readonly lines: string[] = [];
  private line = '';
  private isText = false;
  private isList = false;
  /** The cells of the row so far. Gathered, since a line that is cut anew at every cell takes hours for a hostile row. */
  private cells: string[] = [];
  private length = 0;
  /** Depth of elements whose content is not read. */
  private hidden = 0;
  private rowDepth = 0;

  /** Blank lines count as well, which are few in a letter and many in a file made to choke us. */
  get isTooLong(): boolean {
    return this.length > MAX_LETTER_TEXT * 4;
  }

  open({ name, attributes }: SaxesTagPlain): void {
    if (HIDDEN.has(name)) this.hidden += 1;
    if (this.hidden > 0) return;
    if (name === 'w:t') this.isText = true;
    else if (name === 'w:tab') this.add('\t');
    else if (name === 'w:br' || name === 'w:cr') this.add('\n');
    else if (name === 'w:noBreakHyphen') this.add('-');
    else if (name === 'w:numPr') this.isList = true;
    // How Word says that an entry of a list is none after all.
    else if (name === 'w:numId' && attributes['w:val'] === '0') this.isList = false;
    else if (name === 'w:tr') this.rowDepth += 1;
  }

  close({ name }: SaxesTagPlain): void {
    if (HIDDEN.has(name)) this.hidden -= 1;
    if (this.hidden > 0) return;
    if (name === 'w:t') this.isText = false;
    else if (name === 'w:p') this.endParagraph();
    else if (name === 'w:tc') this.endCell();
    else if (name === 'w:tr') {
      this.rowDepth -= 1;
      while (this.cells.at(-1) === '') this.cells.pop();
      this.push([...this.cells, this.line].join('\t').trimEnd());
      this.cells = [];
    }
  }

  text(text: string): void {
    if (this.isText && this.hidden === 0) this.add(text);
  }

  words(): string {
    if (this.line.trim() !== '') this.push(this.line);
    return this.lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  private endParagraph(): void {
    const isList = this.isList;
    this.isList = false;
    // Within a row the paragraphs of a cell stay on its line.
    if (this.rowDepth > 0) this.add(' ');
    else {
      const mark = isList && this.line.trim() !== '' ? '• ' : '';
      this.push(`${mark}${this.line}`, mark === '');
    }
  }

  private endCell(): void {
    this.cells.push(this.line.trimEnd());
    this.line = '';
    this.length += 1;
  }

  private add(text: string): void {
    this.line += text;
    this.length += text.length;
  }

  private push(line: string, isApart = false): void {
    this.lines.push(...(isApart ? [line, ''] : [line]));
    this.line = '';
    this.length += 2;
  }
}
