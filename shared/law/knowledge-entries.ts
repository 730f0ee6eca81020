import type { PageId } from '../case/place.ts';
import type { LawPack } from './law-pack.ts';

/** A labelled paragraph of an entry; the label is empty for running text. */
export type EntryPart = { readonly label: string; readonly text: string };

/** A guide, a term or a decision, in one form for searching and showing. */
export type KnowledgeEntry = {
  readonly id: string;
  readonly kind: 'guide' | 'term' | 'decision';
  readonly title: string;
  /** One line that tells whether to read on. */
  readonly summary: string;
  readonly parts: readonly EntryPart[];
  /** Citations, and for a decision how sure the entry is of it. */
  readonly sources: string;
  readonly pages: readonly string[];
};

const LEVEL_WORDS = {
  binding: 'Binding',
  persuasive: 'Persuasive, not binding',
  regulator: 'Decision notice of the regulator, not binding',
} as const;

const CONFIDENCE_WORDS = {
  sure: 'Seen in a source',
  partly: 'Seen in part: check it before you rely on it',
  unsure: 'Not seen in a source: check it before you rely on it',
} as const;

const made = new WeakMap<LawPack, KnowledgeEntry[]>();

/** Everything of a pack that an officer can look up: guides first, then terms, then decisions. Made once a pack. */
export function knowledgeEntries(pack: LawPack): KnowledgeEntry[] {
  const known = made.get(pack);
  if (known !== undefined) return known;
  const entries = [...guides(pack), ...terms(pack), ...decisions(pack)];
  made.set(pack, entries);
  return entries;
}

function guides(pack: LawPack): KnowledgeEntry[] {
  return pack.guides.map((guide) => ({
    id: guide.id,
    kind: 'guide',
    title: guide.title,
    summary: guide.summary,
    parts: guide.paragraphs.map((text) => ({ label: '', text })),
    sources: citations(pack, guide.authorities),
    pages: guide.pages,
  }));
}

function terms(pack: LawPack): KnowledgeEntry[] {
  return [...pack.glossary]
    .sort((a, b) => a.term.localeCompare(b.term, 'en-GB'))
    .map((term) => ({
      id: term.id,
      kind: 'term',
      title: term.term,
      summary: term.meaning,
      parts: [],
      sources: citations(pack, term.authorities),
      pages: term.pages,
    }));
}

function decisions(pack: LawPack): KnowledgeEntry[] {
  return pack.decisions.flatMap((card): KnowledgeEntry[] => {
    const authority = pack.authorities.find(({ id }) => id === card.authority);
    if (authority === undefined) return [];
    const caution = card.caution === null ? [] : [{ label: 'Take care', text: card.caution }];
    return [
      {
        id: card.id,
        kind: 'decision',
        title: authority.title,
        summary: card.decided,
        parts: [
          { label: 'What it was about', text: card.about },
          { label: 'What was decided', text: card.decided },
          { label: 'What it is good for', text: card.use },
          ...caution,
          { label: 'Standing', text: `${LEVEL_WORDS[card.level]}. ${CONFIDENCE_WORDS[authority.confidence]}.` },
        ],
        sources: authority.citation,
        pages: card.pages,
      },
    ];
  });
}

function citations(pack: LawPack, ids: readonly string[]): string {
  return ids.map((id) => pack.authorities.find((authority) => authority.id === id)?.citation ?? id).join('; ');
}

/** The entries offered beside a page: those that name it first, then those that name the beginning of its id. */
export function entriesForPage(entries: readonly KnowledgeEntry[], page: PageId): KnowledgeEntry[] {
  const isNamed = (entry: KnowledgeEntry) => entry.pages.includes(page);
  return entries
    .filter((entry) => entry.pages.some((each) => each === page || page.startsWith(`${each}.`)))
    .sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
}
