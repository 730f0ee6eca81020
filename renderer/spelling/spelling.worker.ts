import affUrl from '../../node_modules/dictionary-en-gb/index.aff?url';
import dicUrl from '../../node_modules/dictionary-en-gb/index.dic?url';
import { spellChecker, type SpellChecker } from '../../shared/tone/spell-checker.ts';

/** What to spell: the words, and those of the officer's own list. */
export type SpellingRequest = {
  readonly id: number;
  readonly words: readonly string[];
  readonly own: readonly string[];
};

/** The dictionary comes with the app; it is read once, when the first letter is spelt. */
const checker: Promise<SpellChecker> = Promise.all([affUrl, dicUrl].map(async (url) => (await fetch(url)).text())).then(
  ([aff = '', dic = '']) => spellChecker(aff, dic),
);

self.addEventListener('message', async (event: MessageEvent<SpellingRequest>) => {
  const { id, words, own } = event.data;
  try {
    self.postMessage({ id, misspelt: (await checker)(words, own) });
  } catch {
    // The dictionary could not be had: said, so that nobody waits for it.
    self.postMessage({ id, misspelt: null });
  }
});
