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

/** The words of a Word document: paragraphs as lines with an empty line between, list entries with a bullet, rows of tables on lines of their own. */
export function docxText(bytes: Uint8Array): Result<LetterText, ReadProblem> {
  const file = openWordFile(bytes);
  if (!file.ok) return err(PROBLEMS[file.error]);
  const body = wordsIn(textOf(file.value.get('word/document.xml')) ?? '');
  if (body === null) return err('damaged');
  const footnotes = wordsIn(textOf(file.value.get('word/footnotes.xml')) ?? '') ?? '';
  const text = footnotes === '' ? body : `${body}\n\nFootnotes\n\n${footnotes}`;
  if (text.length > MAX_LETTER_TEXT) return err('tooLong');
  if (text.trim() === '') return err('empty');
  const hasHead = [...file.value.keys()].some((name) => /^word\/(header|footer)\d*\.xml$/.test(name));
  return ok({ text, notes: hasHead ? ['Page headers and footers were left out.'] : [] });
}

/** Null when it is no XML that could be read to its end. */
function wordsIn(xml: string): string | null {
  if (xml === '') return '';
  const reader = new WordReader();
  const parser = new SaxesParser({ xmlns: false });
  let isBroken = false;
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('opentag', (tag) => reader.open(tag));
  parser.on('closetag', (tag) => reader.close(tag));
  parser.on('text', (text) => reader.text(text));
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  return isBroken ? null : reader.words();
}

/** Walks through WordprocessingML and keeps what a reader would see: deleted text and second copies are not. */
class WordReader {
  private readonly lines: string[] = [];
  private line = '';
  private isText = false;
  private isList = false;
  /** Depth of elements whose content is not read: deletions, field codes, the fallback of a text box. */
  private hidden = 0;
  private rowDepth = 0;

  open({ name }: SaxesTagPlain): void {
    if (name === 'w:del' || name === 'w:moveFrom' || name === 'mc:Fallback' || name === 'w:instrText') this.hidden += 1;
    if (this.hidden > 0) return;
    if (name === 'w:t') this.isText = true;
    else if (name === 'w:tab') this.line += '\t';
    else if (name === 'w:br' || name === 'w:cr') this.line += '\n';
    else if (name === 'w:noBreakHyphen') this.line += '-';
    else if (name === 'w:numPr') this.isList = true;
    else if (name === 'w:tr') this.rowDepth += 1;
  }

  close({ name }: SaxesTagPlain): void {
    if (name === 'w:del' || name === 'w:moveFrom' || name === 'mc:Fallback' || name === 'w:instrText') this.hidden -= 1;
    if (this.hidden > 0) return;
    if (name === 'w:t') this.isText = false;
    else if (name === 'w:p') this.endParagraph();
    else if (name === 'w:tc') this.line = `${this.line.trimEnd()}\t`;
    else if (name === 'w:tr') {
      this.rowDepth -= 1;
      this.push(this.line.replace(/\t+$/, ''));
    }
  }

  text(text: string): void {
    if (this.isText && this.hidden === 0) this.line += text;
  }

  words(): string {
    if (this.line.trim() !== '') this.push(this.line);
    return this.lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  private endParagraph(): void {
    const mark = this.isList && this.line.trim() !== '' ? '• ' : '';
    this.isList = false;
    // Within a row the paragraphs of a cell stay on its line.
    if (this.rowDepth > 0) this.line = `${this.line} `;
    else this.push(`${mark}${this.line}`, mark === '');
  }

  private push(line: string, isApart = false): void {
    this.lines.push(...(isApart ? [line, ''] : [line]));
    this.line = '';
  }
}
