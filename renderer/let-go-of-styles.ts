/**
 * Has the engine let go of the styles that it keeps for controls long gone. It remembers how a date, a list to choose from or a
 * field to search was drawn by the tree inside that control, which no other control shares; nothing makes it forget, neither the
 * collector nor a lack of memory, until the document's typefaces change (Chromium 114: some 3 KB for each date ever shown).
 * A typeface that no text asks for is nothing to load and changes no letter.
 */
export function letGoOfStyles(): void {
  requestIdleCallback(() => {
    const typeface = new FontFace('Counterpoise, in no text', 'local("Counterpoise, in no text")');
    document.fonts.add(typeface);
    document.fonts.delete(typeface);
  });
}
