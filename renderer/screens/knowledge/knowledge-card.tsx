import type { KnowledgeEntry } from '../../../shared/law/knowledge-entries.ts';

const KIND_WORDS: Readonly<Record<KnowledgeEntry['kind'], string>> = {
  guide: 'Guidance',
  term: 'Term',
  decision: 'Decision',
};

/** One entry, folded to its title and what it says in a line. */
export function KnowledgeCard({
  entry,
  isOpen = false,
}: {
  readonly entry: KnowledgeEntry;
  readonly isOpen?: boolean;
}) {
  return (
    <details className="card-entry" open={isOpen}>
      <summary className="card-entry-head">
        <span className="card-entry-kind">{KIND_WORDS[entry.kind]}</span> <strong>{entry.title}</strong>
        {entry.kind === 'term' ? null : <span className="card-entry-summary"> {entry.summary}</span>}
      </summary>
      <div className="card-entry-body">
        {entry.kind === 'term' ? <p>{entry.summary}</p> : null}
        {entry.parts.map((part) => (
          <p key={part.text}>
            {part.label === '' ? null : <strong>{part.label}. </strong>}
            {part.text}
          </p>
        ))}
        <p className="finding-source">{entry.sources}</p>
      </div>
    </details>
  );
}
