const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in HTML, in content and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/**
 * Text as it may stand in Markdown without being read as markup, HTML or an entity, at a line's start and inside it.
 * Blanks at a line's start go: four of them would make the line a piece of code.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/^[ \t]+/gm, (blanks, at: number) => (at === 0 ? ' ' : blanks && ''))
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/^( ?)(#{1,6}|[+-])(?=\s|$)/gm, '$1\\$2')
    .replace(/^( ?\d+)([.)])(?=\s|$)/gm, '$1\\$2')
    .replace(/^( ?)(=+|-{2,})(?=\s*$)/gm, '$1\\$2');
}
