import { useState } from 'react';
import type { FactorEntry } from '../../../../shared/law/exemption.ts';
import { Button } from '../../../components/button.tsx';
import { Disclosure } from '../../../components/disclosure.tsx';
import { StrongAndWeak } from './harm-kinds.tsx';
import { SearchBox } from '../../../components/search-box.tsx';

type FactorLibraryProps = {
  readonly entries: readonly FactorEntry[];
  readonly chosenEntryIds: readonly string[];
  readonly claimHarmIds: readonly string[];
  readonly onAdd: (entryId: string | null, harmKindIds: readonly string[]) => void;
};

/** The factors one could use: those that fit the harms of this claim first, never dropped into the letter as they stand. */
export function FactorLibrary({ entries, chosenEntryIds, claimHarmIds, onAdd }: FactorLibraryProps) {
  const [search, setSearch] = useState('');
  const free = entries.filter((entry) => !chosenEntryIds.includes(entry.id));
  const found = free.filter((entry) =>
    `${entry.title} ${entry.meaning} ${entry.relevantWhen}`.toLowerCase().includes(search.trim().toLowerCase()),
  );
  const shown = [...found].sort((a, b) => Number(fits(b, claimHarmIds)) - Number(fits(a, claimHarmIds)));
  return (
    <section className="library" aria-label="Library of factors">
      <div className="library-head">
        <h2 className="field-label">From the library</h2>
        <Button onPress={() => onAdd(null, claimHarmIds)}>Write my own</Button>
      </div>
      <SearchBox label="Find a factor" value={search} onChange={setSearch} />
      <ul className="library-list">
        {shown.map((entry) => (
          <li key={entry.id} className="library-entry">
            <div className="library-line">
              <div>
                <p className="library-title">{entry.title}</p>
                <p className="field-hint">{entry.meaning}</p>
              </div>
              <Button
                onPress={() => onAdd(entry.id, entry.harmKinds.length === 0 ? claimHarmIds : entry.harmKinds)}
                ariaLabel={`Use: ${entry.title}`}
              >
                Use
              </Button>
            </div>
            <Disclosure title="When it is strong, when weak" hiddenTitle={entry.title}>
              <StrongAndWeak entry={entry} />
            </Disclosure>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className="field-hint">Nothing found. Try another word, or write your own.</p> : null}
    </section>
  );
}

function fits(entry: FactorEntry, claimHarmIds: readonly string[]): boolean {
  return entry.harmKinds.some((harm) => claimHarmIds.includes(harm));
}
