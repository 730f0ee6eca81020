import { memo, useMemo, useState } from 'react';
import type { PageId } from '../../../shared/case/place.ts';
import { entriesForPage, knowledgeEntries } from '../../../shared/law/knowledge-entries.ts';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { useLawPack } from '../../case/law-pack.ts';
import { useKnowledgeSearch } from '../../knowledge/use-knowledge-search.ts';
import { KnowledgeCard } from '../knowledge/knowledge-card.tsx';
import { SearchBox } from '../../components/search-box.tsx';

/** Guidance, terms and decisions beside a question: those that belong to it, and a search over all of them. */
export const RelatedKnowledge = memo(function RelatedKnowledge({ page }: { readonly page: PageId }) {
  const pack = useLawPack();
  const entries = useMemo(() => knowledgeEntries(pack), [pack]);
  const own = useMemo(() => entriesForPage(entries, page), [entries, page]);
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="help" aria-label="Guidance, terms and decisions">
      <Disclosure
        title={`Guidance, terms and decisions${own.length === 0 ? '' : ` · ${own.length}`}`}
        onExpandedChange={setOpen}
      >
        {isOpen ? <Looked entries={entries} own={own} /> : null}
      </Disclosure>
    </section>
  );
});

/** So many are shown at first: beside a question a few are of more use than all. */
const FEW = 8;

type LookedProps = {
  readonly entries: ReturnType<typeof knowledgeEntries>;
  readonly own: ReturnType<typeof knowledgeEntries>;
};

function Looked({ entries, own }: LookedProps) {
  const [words, setWords] = useState('');
  const [shown, setShown] = useState(FEW);
  const found = useKnowledgeSearch(entries, own, words);
  return (
    <>
      <SearchBox label="Search all of them" value={words} onChange={setWords} />
      {found.length === 0 ? (
        <p className="rows-empty">
          {words.trim() === '' ? 'None belongs to this question alone. Search above.' : 'Nothing fits.'}
        </p>
      ) : null}
      {found.slice(0, shown).map((entry) => (
        <KnowledgeCard key={entry.id} entry={entry} />
      ))}
      {found.length > shown ? (
        <Button variant="quiet" onPress={() => setShown(found.length)}>
          Show {found.length - shown} more
        </Button>
      ) : null}
    </>
  );
}
