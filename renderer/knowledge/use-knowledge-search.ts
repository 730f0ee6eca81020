import type MiniSearch from 'minisearch';
import { useEffect, useMemo, useState } from 'react';
import type { KnowledgeEntry } from '../../shared/law/knowledge-entries.ts';

type Index = MiniSearch<{ readonly id: string }>;

/** Enough to choose from; a longer list says that the words were too few. */
const MOST = 30;

/**
 * The entries that fit the words typed, best first, also with a letter wrong or only the beginning of a word; for no
 * words, the entries given as the usual ones. The index is made when somebody first types.
 */
export function useKnowledgeSearch(
  entries: readonly KnowledgeEntry[],
  usual: readonly KnowledgeEntry[],
  words: string,
): readonly KnowledgeEntry[] {
  const [index, setIndex] = useState<Index | null>(null);
  const isAsked = words.trim() !== '';
  useEffect(() => {
    if (!isAsked) return;
    let isWanted = true;
    void makeIndex(entries).then((made) => {
      if (isWanted) setIndex(made);
    });
    return () => {
      isWanted = false;
    };
  }, [entries, isAsked]);
  return useMemo(() => {
    if (!isAsked) return usual;
    if (index === null) return [];
    const found = index.search(words, {
      prefix: true,
      fuzzy: 0.3,
      combineWith: 'AND',
      boost: { title: 4, summary: 2 },
    });
    return found.slice(0, MOST).flatMap(({ id }) => entries.filter((entry) => entry.id === id));
  }, [entries, index, isAsked, usual, words]);
}

async function makeIndex(entries: readonly KnowledgeEntry[]): Promise<Index> {
  const { default: Search } = await import('minisearch');
  const index = new Search<{ readonly id: string }>({ fields: ['title', 'summary', 'text', 'sources'] });
  index.addAll(
    entries.map(({ id, title, summary, parts, sources }) => ({
      id,
      title,
      summary,
      text: parts.map((part) => part.text).join(' '),
      sources,
    })),
  );
  return index;
}
