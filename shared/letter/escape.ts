const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/**
 * Text as it may stand inside a line of Markdown without being read as markup, HTML or an entity. An underscore within
 * a word is left alone: it means nothing there, and escaping it would break addresses.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]<|~]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/**
 * A whole line of Markdown, already escaped inside, so that its beginning is not read as a heading, a list, a quote, a
 * rule or (four blanks) a piece of code.
 */
export function escapeLineStart(line: string): string {
  return line
    .trimStart()
    .replace(/^(#{1,6}(?=\s|$)|[+-](?=\s|$)|>|(=+|-+)(?=\s*$))/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}
