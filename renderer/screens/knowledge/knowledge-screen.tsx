import { useMemo, useState } from 'react';
import { knowledgeEntries, type KnowledgeEntry } from '../../../shared/law/knowledge-entries.ts';
import { currentPack } from '../../case/law-pack.ts';
import { Dialog } from '../../components/dialog.tsx';
import { Segments } from '../../components/segments.tsx';
import { useKnowledgeSearch } from '../../knowledge/use-knowledge-search.ts';
import { useSessionStore } from '../../state/session-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { SearchBox } from '../../components/search-box.tsx';
import { KnowledgeCard } from './knowledge-card.tsx';

type Kind = KnowledgeEntry['kind'] | 'all';

const KINDS: readonly { readonly value: Kind; readonly title: string }[] = [
  { value: 'all', title: 'All' },
  { value: 'guide', title: 'Guidance' },
  { value: 'term', title: 'Terms' },
  { value: 'decision', title: 'Decisions' },
];

/** Guidance, glossary and decision cards as a page of their own: search, or read through by kind. */
export function KnowledgeScreen() {
  const session = useSessionStore((state) => state.session);
  const pack = session?.actor.getSnapshot().context.pack ?? currentPack;
  const entries = useMemo(() => knowledgeEntries(pack), [pack]);
  const [kind, setKind] = useState<Kind>('all');
  const [words, setWords] = useState('');
  const usual = useMemo(() => entries.filter((entry) => kind === 'all' || entry.kind === kind), [entries, kind]);
  const found = useKnowledgeSearch(entries, usual, words).filter((entry) => kind === 'all' || entry.kind === kind);
  return (
    <Dialog
      isOpen
      onClose={() => useUiStore.setState({ overlay: 'none' })}
      title="Guidance, terms and decisions"
      width="wide"
    >
      <div className="knowledge">
        <SearchBox label="Search guidance, terms and decisions" value={words} onChange={setWords} />
        <Segments label="Show" value={kind} onChange={setKind} options={KINDS} />
        <p className="field-hint" role="status">
          {found.length === 1 ? 'One entry' : `${found.length} entries`} · law pack {pack.version}
        </p>
        {found.length === 0 ? (
          <p className="rows-empty">Nothing fits. Try fewer words, or the beginning of one.</p>
        ) : null}
        {found.map((entry) => (
          <KnowledgeCard key={entry.id} entry={entry} isOpen={words.trim() !== '' && found.length === 1} />
        ))}
      </div>
    </Dialog>
  );
}
