import type { Database } from 'node-sqlite3-wasm';
import type { ReplyOf } from '../../shared/bridge/bridge.ts';
import type { SearchHit, Shelf } from '../../shared/bridge/library-contract.ts';
import { markDerived } from './derived-tables.ts';
import type { SearchText } from '../../shared/library/search-text.ts';

/** Hits in one answer: more than anybody reads, and few enough for their snippets to be made at once. */
const SHOWN = 20;
/** Words round a hit. */
const SNIPPET_WORDS = 18;
/** Never in a text of a case, whose control characters are cleaned away. */
const MARKS = ['\u0001', '\u0002'] as const;

const FIELDS = ['request', 'reasoning', 'letter'] as const;

/** Full-text search over request, reasoning and letters. */
export type CaseSearch = {
  readonly put: (id: string, texts: SearchText) => void;
  readonly remove: (id: string) => void;
  /** The last saved first. Whole words, and the beginning of the last; words in quotes stand together. */
  readonly find: (text: string, shelf: Shelf | null) => ReplyOf<'searchCases'>;
};

/** The search of an open store. */
export function caseSearch(database: Database): CaseSearch {
  function remove(id: string) {
    database.run('DELETE FROM case_texts WHERE rowid = (SELECT number FROM main.cases WHERE id = ?)', [id]);
  }
  return {
    put: (id, { request, reasoning, letter }) => {
      remove(id);
      database.run(
        'INSERT INTO case_texts (rowid, request, reasoning, letter) SELECT number, ?, ?, ? FROM main.cases WHERE id = ?',
        [request, reasoning, letter, id],
      );
      markDerived(database, id, 'is_searchable', true);
    },
    remove,
    find: (text, shelf) => {
      const query = searchQuery(text);
      if (query === null) return { hits: [], hasMore: false };
      const rows = database.all(
        `SELECT l.id, l.reference, l.subject, l.state, l.shelf, ${FIELDS.map(
          (field, index) =>
            `snippet(case_texts, ${index}, '${MARKS[0]}', '${MARKS[1]}', '…', ${SNIPPET_WORDS}) AS ${field}`,
        ).join(', ')}
         FROM case_texts JOIN listings AS l ON l.number = case_texts.rowid
         WHERE case_texts MATCH ?1 AND (?2 IS NULL OR l.shelf = ?2) AND l.shelf <> CASE WHEN ?2 IS NULL THEN 'bin' ELSE '' END
         ORDER BY case_texts.rowid DESC LIMIT ${SHOWN + 1}`,
        [query, shelf],
      );
      return { hits: rows.slice(0, SHOWN).map(hitOf), hasMore: rows.length > SHOWN };
    },
  };
}

/** What the officer typed as a query that cannot be misread: every word in quotes, the last as a beginning. Null for nothing. */
export function searchQuery(text: string): string | null {
  const parts = [...text.matchAll(/"([^"]*)"|([^\s"]+)/g)].map(([, phrase, word]) => ({
    words: (phrase ?? word ?? '').match(/[\p{L}\p{N}]+/gu) ?? [],
    isPhrase: phrase !== undefined,
  }));
  const said = parts.filter(({ words }) => words.length > 0);
  if (said.length === 0) return null;
  return said
    .map(({ words, isPhrase }, index) => {
      const isBeginning = !isPhrase && index === said.length - 1;
      return `"${words.join(' ')}"${isBeginning ? '*' : ''}`;
    })
    .join(' ');
}

function hitOf(row: Readonly<Record<string, unknown>>): SearchHit {
  const where = FIELDS.find((field) => String(row[field]).includes(MARKS[0])) ?? 'request';
  return {
    id: String(row['id']),
    reference: String(row['reference']),
    subject: String(row['subject']),
    state: String(row['state']),
    shelf: String(row['shelf']) as Shelf,
    where,
    snippet: parted(String(row[where])),
  };
}

/** A snippet as runs: what was looked for and what stands round it. */
function parted(snippet: string): SearchHit['snippet'] {
  const [before = '', ...hits] = snippet.split(MARKS[0]);
  return [{ text: before, isHit: false }, ...hits.flatMap(hitAndRest)].filter(({ text }) => text !== '');
}

function hitAndRest(text: string): SearchHit['snippet'] {
  const [hit = '', rest = ''] = text.split(MARKS[1]);
  return [
    { text: hit, isHit: true },
    { text: rest, isHit: false },
  ];
}
