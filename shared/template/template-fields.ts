import { blocksOf, noticesOf, runsText, type Block, type LetterDocument, type Run } from '../letter/letter-document.ts';

/** The parts of a letter that a template may place by themselves; "letter" is the whole. */
export const BLOCK_LOOPS = ['letter', 'request', 'response', 'reasoning', 'determination', 'rights'] as const;

/** A field, loop or condition of a template, as the manual and the checker know it. */
export type TemplateField = {
  readonly name: string;
  readonly kind: 'text' | 'loop' | 'condition';
  /** The loops within which it has a meaning; absent: anywhere. */
  readonly inside?: readonly string[];
  readonly says: string;
};

const text = (name: string, says: string, inside?: readonly string[]): TemplateField => ({
  name,
  kind: 'text',
  says,
  ...(inside === undefined ? {} : { inside }),
});
const loop = (name: string, says: string, inside?: readonly string[]): TemplateField => ({
  ...text(name, says, inside),
  kind: 'loop',
});
const condition = (name: string, says: string, inside?: readonly string[]): TemplateField => ({
  ...text(name, says, inside),
  kind: 'condition',
});

/** Everything a template may use. The manual, the list in the app and the checker all read it here. */
export const TEMPLATE_FIELDS: readonly TemplateField[] = [
  text('force', 'Name of the force'),
  text('forceAddress', 'Address of the force, several lines'),
  text('unit', 'Name of the unit'),
  text('contact', 'E-mail and telephone'),
  text('reference', 'Reference of the request'),
  text('subject', 'Subject of the request'),
  text('letterDate', 'Date of the letter, such as 23 November 2026'),
  text('receivedOn', 'Date on which the request was received'),
  text('dueOn', 'Last day for the answer'),
  text('marking', 'Classification marking'),
  text('draftLine', 'The line that says the letter is a draft; empty once it is finished'),
  text('signatoryRole', 'Role of the signatory'),
  text('signature', 'Signature block of the profile, several lines'),
  text('reviewTo', 'Where a request for internal review goes, several lines'),
  text('regulatorName', 'Name of the regulator'),
  text('regulatorAddress', 'Address of the regulator, several lines'),
  condition('draft', 'Holds while the letter is a draft'),
  loop('items', 'Once for each part of the request; in a table row, one row for each'),
  text('number', 'Number of the part or of the entry in a numbered list', ['items', ...BLOCK_LOOPS]),
  text('asked', 'What was asked', ['items']),
  text('outcome', 'The answer to the part in short', ['items']),
  loop('letter', 'The whole letter, block by block, from the opening to the signature'),
  loop('request', 'Only the request in the requester’s words'),
  loop('response', 'Only the answers: what is supplied, withheld, or met with silence'),
  loop('reasoning', 'Only the reasons: harm, factors, balance'),
  loop('determination', 'Only the decision'),
  loop('rights', 'Only review and complaint'),
  text('text', 'Words of the block', BLOCK_LOOPS),
  condition('isHeading1', 'The block is the title or the head of an appendix', BLOCK_LOOPS),
  condition('isHeading2', 'The block is a heading', BLOCK_LOOPS),
  condition('isHeading3', 'The block is a heading under a heading', BLOCK_LOOPS),
  condition('isParagraph', 'The block is a paragraph', BLOCK_LOOPS),
  condition('isQuote', 'The block is in the requester’s words', BLOCK_LOOPS),
  condition('isBullet', 'The block is an entry of a list', BLOCK_LOOPS),
  condition('isNumbered', 'The block is an entry of a numbered list', BLOCK_LOOPS),
  condition('isTable', 'The block is a table', BLOCK_LOOPS),
  loop('rows', 'Once for each row of a table; in a table row, one row for each', BLOCK_LOOPS),
  text('first', 'First cell of the row', ['rows']),
  text('second', 'Second cell of the row', ['rows']),
  text('third', 'Third cell of the row', ['rows']),
];

/** What a template may say of a case and its force beside the letter's own text. */
export type TemplateFacts = Readonly<
  Record<
    | 'force'
    | 'forceAddress'
    | 'unit'
    | 'contact'
    | 'reference'
    | 'subject'
    | 'letterDate'
    | 'receivedOn'
    | 'dueOn'
    | 'signatoryRole'
    | 'signature'
    | 'reviewTo'
    | 'regulatorName'
    | 'regulatorAddress',
    string
  >
>;

/** What a template is filled from: plain words, lists of such, and nothing that could run. */
export type TemplateData = { readonly [field: string]: string | boolean | readonly TemplateData[] };

const BLOCK_PARTS: Readonly<Record<Exclude<(typeof BLOCK_LOOPS)[number], 'letter'>, readonly string[]>> = {
  request: ['request'],
  response: ['response', 'supplied', 'withheld', 'silent', 'answering', 'no-inference', 'held-back'],
  reasoning: ['engagement', 'harm', 'reasoning', 'together'],
  determination: ['determination'],
  rights: ['help', 'rights'],
};

/** The data for a template, from a letter and the facts around it. Gaps stand in square brackets, as everywhere. */
export function templateData(letter: LetterDocument, facts: TemplateFacts): TemplateData {
  const entries = (ids: readonly string[]) =>
    letter.sections.filter(({ id }) => ids.includes(id)).flatMap(({ blocks }) => blocks.flatMap(entriesOf));
  const table = blocksOf(letter).find(({ id }) => id === 'response/items');
  return {
    ...facts,
    marking: letter.marking,
    draft: letter.draft,
    draftLine: noticesOf(letter).join(' '),
    items: table?.kind === 'table' ? table.rows.map(itemOf) : [],
    letter: blocksOf(letter).flatMap(entriesOf),
    ...Object.fromEntries(Object.entries(BLOCK_PARTS).map(([name, ids]) => [name, entries(ids)])),
  };
}

function itemOf([number = [], asked = [], outcome = []]: readonly (readonly Run[])[]): TemplateData {
  return { number: runsText(number), asked: runsText(asked), outcome: runsText(outcome) };
}

const NO_KIND = {
  isHeading1: false,
  isHeading2: false,
  isHeading3: false,
  isParagraph: false,
  isQuote: false,
  isBullet: false,
  isNumbered: false,
  isTable: false,
  number: '',
  text: '',
  rows: [],
};

/** A block as entries of a loop: a list gives one for each of its own entries. */
function entriesOf(block: Block): TemplateData[] {
  switch (block.kind) {
    case 'heading':
      return [{ ...NO_KIND, [`isHeading${block.level}`]: true, text: block.text }];
    case 'paragraph':
      return [{ ...NO_KIND, isParagraph: true, text: runsText(block.runs) }];
    case 'quote':
      return [{ ...NO_KIND, isQuote: true, text: runsText(block.runs) }];
    case 'list':
      return block.items.map((item, index) => ({
        ...NO_KIND,
        [block.ordered ? 'isNumbered' : 'isBullet']: true,
        number: String(index + 1),
        text: runsText(item),
      }));
    case 'table':
      return [{ ...NO_KIND, isTable: true, rows: [headRow(block.columns), ...block.rows.map(rowOf)] }];
  }
}

function headRow([first = '', second = '', third = '']: readonly string[]): TemplateData {
  return { first, second, third };
}

function rowOf([first = [], second = [], third = []]: readonly (readonly Run[])[]): TemplateData {
  return { first: runsText(first), second: runsText(second), third: runsText(third) };
}
