import { useMemo, useState } from 'react';
import { joinWithNext, splitPart, withKind } from '../../../shared/examine/correct-part.ts';
import type { ExaminedLetter, ExaminedPart } from '../../../shared/examine/examined-letter.ts';
import { judgeLetter, missingParts } from '../../../shared/examine/judge-letter.ts';
import { letterWarnings } from '../../../shared/examine/letter-warnings.ts';
import { currentPack } from '../../case/law-pack.ts';
import { Notice } from '../../components/notice.tsx';
import { useUiStore } from '../../state/ui-store.ts';
import { ExaminedFindings } from './examined-findings.tsx';
import { ExaminedSource } from './examined-source.tsx';
import { PartEditor } from './part-editor.tsx';
import { PART_WORDS } from './part-words.ts';

type ExaminedViewProps = {
  readonly letter: ExaminedLetter;
  readonly notes: readonly string[];
  readonly onChange: (letter: ExaminedLetter) => void;
};

/** The letter's own words on the left with what each part was taken for; what that comes to on the right. */
export function ExaminedView({ letter, notes, onChange }: ExaminedViewProps) {
  const today = useUiStore((state) => state.today);
  const [chosen, setChosen] = useState<string | null>(null);
  const findings = useMemo(() => judgeLetter(letter, currentPack, today), [letter, today]);
  const warnings = useMemo(() => letterWarnings(letter), [letter]);
  const missing = useMemo(() => missingParts(letter), [letter]);
  const part = letter.parts.find(({ id }) => id === chosen);
  return (
    <div className="examine">
      <ExaminedSource letter={letter} chosen={chosen} onChoose={setChosen} />
      <div className="examine-side">
        {notes.map((note) => (
          <p key={note} className="field-hint">
            {note}
          </p>
        ))}
        {part === undefined ? (
          <p className="field-hint">Choose a part of the letter to see why it was taken for that, and to correct it.</p>
        ) : (
          <PartEditor
            letter={letter}
            part={part}
            onKind={(kind, provision) => onChange(withKind(letter, part.id, kind, provision))}
            onSplit={(offset) => onChange(splitPart(letter, part.id, offset))}
            onJoin={() => onChange(joinWithNext(letter, part.id))}
          />
        )}
        <Exemptions letter={letter} />
        {missing.length === 0 ? null : (
          <Notice tone="mend" title="Not found in this letter">
            <ul className="plain-list">
              {missing.map((kind) => (
                <li key={kind}>{PART_WORDS[kind]}</li>
              ))}
            </ul>
            <p>If one of them is there after all, choose the part on the left and say so.</p>
          </Notice>
        )}
        {warnings.length === 0 ? null : (
          <Notice tone="info" title="Of the letter as a whole">
            {warnings.map((warning) => (
              <p key={warning}>{warning}</p>
            ))}
          </Notice>
        )}
        <ExaminedFindings findings={findings} isSilent={isSilent(letter.parts)} />
      </div>
    </div>
  );
}

function isSilent(parts: readonly ExaminedPart[]): boolean {
  return parts.some(({ kind }) => kind === 'statement');
}

function Exemptions({ letter }: { readonly letter: ExaminedLetter }) {
  return (
    <section aria-label="Exemptions cited">
      <h2 className="part-title">Exemptions cited</h2>
      {letter.exemptions.length === 0 ? <p className="rows-empty">None was recognised.</p> : null}
      <ul className="plain-list">
        {letter.exemptions.map((cited) => (
          <li key={cited.provision}>
            <strong>Section {cited.provision}</strong>
            {cited.limbs.length === 0 ? '' : `, with ${cited.limbs.join(', ')}`}
            {cited.isMiscited ? (
              <span className="examine-fault">
                {' '}
                ▲ cited as “{cited.asCited}”, which is not the provision about confirming or denying
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
