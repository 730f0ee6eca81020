import { useEffect, useState } from 'react';
import type { ReplyOf } from '../../../shared/bridge/bridge.ts';
import { MAX_SEARCH } from '../../../shared/bridge/library-contract.ts';
import { getBridge } from '../../bridge.ts';
import { openCase } from '../../state/case-actions.ts';
import { sayFailed } from '../../state/toasts.ts';
import { useUiStore } from '../../state/ui-store.ts';

/** Typing that pauses this long is searched for. In ms. */
const PAUSE = 120;

const WHERE_WORDS = { request: 'In the request', reasoning: 'In the reasoning', letter: 'In the letter' } as const;
const SHELF_WORDS = { active: '', archive: 'Archive', bin: 'Bin' } as const;

/** What the full-text search finds, with the words round each hit. */
export function SearchResults() {
  const answer = useSearch();
  if (answer === null) return <p className="start-wait">Searching…</p>;
  const { text, found } = answer;
  return (
    <section aria-label="Search results">
      <p className="search-count" role="status">
        {countWords(found, text)}
      </p>
      <ul className="search-hits">
        {found.hits.map(({ id, reference, subject, state, shelf, where, snippet }) => (
          <li key={id}>
            <button type="button" className="search-hit" onClick={() => void openCase(id)}>
              <span className="search-hit-head">
                <span className="case-reference">{reference || 'No reference yet'}</span> {subject}
              </span>
              <span className="search-hit-words">
                <span className="search-hit-where">{WHERE_WORDS[where]}: </span>
                {snippet.map((part, index) =>
                  part.isHit ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a snippet have no other name
                    <mark key={index}>{part.text}</mark>
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a snippet have no other name
                    <span key={index}>{part.text}</span>
                  ),
                )}
              </span>
              <span className="case-state">{[SHELF_WORDS[shelf], state].filter(Boolean).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function countWords({ hits, hasMore }: ReplyOf<'searchCases'>, text: string): string {
  if (hits.length === 0) {
    return `No case holds “${text}”. Search looks for whole words; the last may be a beginning. Words in quotes stand together.`;
  }
  if (hasMore)
    return `The latest ${hits.length} cases that hold “${text}”. There are more: add a word to narrow it down.`;
  return hits.length === 1 ? `One case holds “${text}”.` : `${hits.length} cases hold “${text}”.`;
}

/** What was found, with the text that it was found for: the box may hold more by now. */
type Answer = { readonly text: string; readonly found: ReplyOf<'searchCases'> };

function useSearch(): Answer | null {
  const text = useUiStore((state) => state.library.search)
    .trim()
    .slice(0, MAX_SEARCH);
  const age = useUiStore((state) => state.libraryAge);
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    void age;
    let isWanted = true;
    const pause = setTimeout(() => {
      void getBridge()
        .searchCases({ text, shelf: null })
        .then((result) => {
          if (!isWanted) return;
          if (result.ok) setAnswer({ text, found: result.value });
          else sayFailed(result.error);
        });
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(pause);
    };
  }, [text, age]);
  return answer;
}
