import type { Database } from 'node-sqlite3-wasm';
import type { ReplyOf } from '../../shared/bridge/bridge.ts';
import type { SearchHit, Shelf } from '../../shared/bridge/library-contract.ts';
import { markDerived } from './derived-tables.ts';
import { beginningOf, snippetIn, type Phrase } from './search-snippet.ts';
import type { SearchText } from '../../shared/library/search-text.ts';

/** Hits in one answer: more than anybody reads, and few enough for their snippets to be made at once. */
const SHOWN = 20;
const FIELDS = ['request', 'reasoning', 'letter'] as const;

/** Full-text search over request, reasoning and letters. */
export type CaseSearch = {
  readonly put: (id: string, texts: SearchText) => void;
  readonly remove: (id: string) => void;
  /**
   * The newest case first. Whole words; where these do not fill the answer, the last as the beginning of a word, too. Words
   * in quotes stand together.
   */
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
      const phrases = phrasesOf(text);
      if (phrases.length === 0) return { hits: [], hasMore: false };
      // Of a frequent word each place is gathered before the first answer, where it may be the beginning of another.
      const whole = rowsFor(queryOf(phrases, false), shelf);
      const isFilled = whole.length > SHOWN || !phrases.some(({ isBeginning }) => isBeginning);
      const rows = isFilled ? whole : rowsFor(queryOf(phrases, true), shelf);
      return { hits: rows.slice(0, SHOWN).map((row) => hitOf(row, phrases)), hasMore: rows.length > SHOWN };
    },
  };

  function rowsFor(query: string, shelf: Shelf | null): Row[] {
    return database.all(
      `SELECT l.number, l.id, l.reference, l.subject, l.state, l.shelf
       FROM case_texts JOIN listings AS l ON l.number = case_texts.rowid
       WHERE case_texts MATCH ?1 AND (?2 IS NULL OR l.shelf = ?2) AND l.shelf <> CASE WHEN ?2 IS NULL THEN 'bin' ELSE '' END
       ORDER BY case_texts.rowid DESC LIMIT ${SHOWN + 1}`,
      [query, shelf],
    );
  }

  function hitOf(row: Row, phrases: readonly Phrase[]): SearchHit {
    return {
      id: String(row['id']),
      reference: String(row['reference']),
      subject: String(row['subject']),
      state: String(row['state']),
      shelf: String(row['shelf']) as Shelf,
      ...placeOf(Number(row['number']), phrases),
    };
  }

  /** Where in a case the words stand first, each text read only if the one before does not hold them. */
  function placeOf(number: number, phrases: readonly Phrase[]): Pick<SearchHit, 'where' | 'snippet'> {
    const textOf = (field: (typeof FIELDS)[number]) =>
      String(database.get(`SELECT ${field} FROM case_texts WHERE rowid = ?`, [number])?.[field] ?? '');
    for (const where of FIELDS) {
      const snippet = snippetIn(textOf(where), phrases);
      if (snippet !== null) return { where, snippet };
    }
    return { where: 'request', snippet: beginningOf(textOf('request')) };
  }
}

type Row = Readonly<Record<string, unknown>>;

/** What the officer typed, taken apart: every word, and words in quotes together; the last as a beginning, too. */
function phrasesOf(text: string): Phrase[] {
  const parts = [...text.matchAll(/"([^"]*)"|([^\s"]+)/g)].map(([, phrase, word]) => ({
    words: (phrase ?? word ?? '').match(/[\p{L}\p{N}]+/gu) ?? [],
    isPhrase: phrase !== undefined,
  }));
  const said = parts.filter(({ words }) => words.length > 0);
  return said.map(({ words, isPhrase }, index) => ({ words, isBeginning: !isPhrase && index === said.length - 1 }));
}

/** As a query that cannot be misread: every word in quotes. */
function queryOf(phrases: readonly Phrase[], withBeginnings: boolean): string {
  return phrases
    .map(({ words, isBeginning }) => `"${words.join(' ')}"${withBeginnings && isBeginning ? '*' : ''}`)
    .join(' ');
}
