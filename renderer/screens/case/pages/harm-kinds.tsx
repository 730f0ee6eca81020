import { useState } from 'react';
import type { Exemption, HarmKind } from '../../../../shared/law/exemption.ts';
import { Checkbox } from '../../../components/checkbox.tsx';
import { Disclosure } from '../../../components/disclosure.tsx';
import { SearchBox } from '../../../components/search-box.tsx';

type HarmKindsProps = {
  readonly exemption: Exemption;
  readonly limbId: string | null;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
};

/** The kinds of harm in play: prompts to think by, and what the factors against are tied to. Never letter text. */
export function HarmKinds({ exemption, limbId, chosen, onChange }: HarmKindsProps) {
  const [search, setSearch] = useState('');
  const fitting = exemption.harmKinds.filter((kind) => isFitting(kind, limbId) || chosen.includes(kind.id));
  const shown = fitting.filter((kind) =>
    `${kind.title} ${kind.meaning}`.toLowerCase().includes(search.trim().toLowerCase()),
  );
  const toggle = (id: string, isOn: boolean) => onChange(isOn ? [...chosen, id] : chosen.filter((each) => each !== id));
  return (
    <fieldset className="library">
      <legend className="field-label">Which kinds of harm are these?</legend>
      <p className="field-hint">What you tick here is what the factors against can rest on.</p>
      {fitting.length > 6 ? <SearchBox label="Find a kind of harm" value={search} onChange={setSearch} /> : null}
      <ul className="library-list">
        {shown.map((kind) => (
          <li key={kind.id} className="library-entry" data-chosen={chosen.includes(kind.id)}>
            <Checkbox
              isSelected={chosen.includes(kind.id)}
              onChange={(isOn) => toggle(kind.id, isOn)}
              hint={kind.meaning}
            >
              {kind.title}
            </Checkbox>
            <Disclosure title="When it is strong, when weak" hiddenTitle={kind.title}>
              <StrongAndWeak entry={kind} />
            </Disclosure>
          </li>
        ))}
      </ul>
      {shown.length === 0 ? <p className="field-hint">Nothing found. Try another word.</p> : null}
    </fieldset>
  );
}

/** A harm of the library fits when it names the limb, or when no limb is picked or needed. */
function isFitting(kind: HarmKind, limbId: string | null): boolean {
  return kind.limbs.length === 0 || limbId === null || kind.limbs.includes(limbId);
}

/** When an entry of the library applies, and when it carries weight. */
export function StrongAndWeak({
  entry,
}: {
  readonly entry: { relevantWhen: string; strongWhen: string; weakWhen: string };
}) {
  return (
    <dl className="entry-notes">
      <dt>Relevant</dt>
      <dd>{entry.relevantWhen}</dd>
      <dt>Strong</dt>
      <dd>{entry.strongWhen}</dd>
      <dt>Weak or improper</dt>
      <dd>{entry.weakWhen}</dd>
    </dl>
  );
}
