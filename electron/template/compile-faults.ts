import type { TemplateFault } from './template-fault.ts';
import { near, placeOf } from './template-places.ts';

/** What docxtemplater says of a template that it cannot compile; several at once come within one. */
type Cause = {
  readonly properties?: {
    readonly id?: string;
    readonly xtag?: string;
    readonly openingtag?: string;
    readonly closingtag?: string;
    readonly file?: string;
    readonly context?: string;
    readonly errors?: readonly unknown[];
  };
};

/** The faults behind an error of docxtemplater, in plain words. */
export function compileFaults(cause: unknown, words: ReadonlyMap<string, string>): TemplateFault[] {
  const { properties = {} } = (typeof cause === 'object' && cause !== null ? cause : {}) as Cause;
  if (properties.errors !== undefined && properties.errors.length > 0) {
    return properties.errors.slice(0, 50).flatMap((each) => compileFaults(each, words));
  }
  const { file = 'word/document.xml', xtag = '', context = '' } = properties;
  const tag = xtag.trim();
  const [kind, says, todo] = wordsFor(properties);
  const text = words.get(file) ?? '';
  return [{ kind, says, where: placeOf(file), near: near(text, tag === '' ? context.trim().slice(0, 40) : tag), todo }];
}

function wordsFor({
  id = '',
  xtag = '',
  openingtag = '',
  closingtag = '',
}: NonNullable<Cause['properties']>): [string, string, string] {
  const tag = xtag.trim();
  switch (id) {
    case 'unclosed_tag':
      return ['brokenTag', `A field begins with “{${tag}” and its closing brace is missing.`, 'Add “}” after it.'];
    case 'unopened_tag':
      return ['brokenTag', `A field ends with “${tag}}” and its opening brace is missing.`, 'Add “{” before it.'];
    case 'duplicate_open_tag':
      return ['brokenTag', `“{{${tag.replace(/^\{+/, '')}” has two opening braces.`, 'Leave one of them.'];
    case 'duplicate_close_tag':
      return ['brokenTag', `“${tag}}}” has two closing braces.`, 'Leave one of them.'];
    case 'unclosed_loop':
      return ['unclosedLoop', `The loop {#${tag}} is never closed.`, `Add {/${tag}} after what belongs to it.`];
    case 'unopened_loop':
      return [
        'unopenedLoop',
        `{/${tag}} closes a loop that was never opened.`,
        `Add {#${tag}} before it, or take it out.`,
      ];
    case 'closing_tag_does_not_match_opening_tag':
      return [
        'wrongClosing',
        `The loop {#${openingtag}} is closed by {/${closingtag}}.`,
        `Close it with {/${openingtag}}.`,
      ];
    case 'unbalanced_loop_tags':
    case 'loop_position_invalid':
    case 'no_xml_tag_found_at_left':
    case 'no_xml_tag_found_at_right':
      return [
        'crossingLoop',
        `The loop ${tag === '' ? '' : `{#${tag}} `}begins and ends in places that do not belong together, such as in a cell and after its table.`,
        'Put both ends in paragraphs of their own, or both in one row of a table.',
      ];
    case 'malformed_xml':
    case 'file_has_invalid_xml':
      return ['damaged', 'A part of the document is damaged.', 'Open it in Word, let Word mend it, and save it anew.'];
    default:
      return [
        'notUnderstood',
        tag === '' ? 'The template cannot be understood.' : `“{${tag}}” cannot be understood.`,
        'Use only fields and loops of the list; a template has no expressions.',
      ];
  }
}
