import {
  partText,
  PART_KINDS,
  type ExaminedLetter,
  type ExaminedPart,
  type PartKind,
} from '../../../shared/examine/examined-letter.ts';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { CERTAINTY_WORDS, PART_WORDS } from './part-words.ts';

const ALL = 'all';
/** So many places to cut a part are offered; a part of more paragraphs is cut more than once. */
const MAX_CUTS = 40;

type PartEditorProps = {
  readonly letter: ExaminedLetter;
  readonly part: ExaminedPart;
  readonly onKind: (kind: PartKind, provision: string | null) => void;
  readonly onSplit: (offset: number) => void;
  readonly onJoin: () => void;
};

/** What a part was taken for and why, and the means to correct it. */
export function PartEditor({ letter, part, onKind, onSplit, onJoin }: PartEditorProps) {
  const provisions = [...new Set([...letter.exemptions.map(({ provision }) => provision), part.provision ?? ''])];
  const cuts = cutsOf(letter, part);
  const isLast = letter.parts.at(-1)?.id === part.id;
  return (
    <section className="examine-editor" aria-label="The chosen part">
      <h2 className="part-title">{PART_WORDS[part.kind]}</h2>
      <p className="field-hint">
        Recognised {CERTAINTY_WORDS[part.certainty]}. {part.because}
      </p>
      <div className="field-row">
        <SelectField
          label="It is"
          value={part.kind}
          onChange={(kind) => onKind(kind, part.provision)}
          options={PART_KINDS.map((value) => ({ value, title: PART_WORDS[value] }))}
        />
        <SelectField
          label="It speaks of"
          value={part.provision ?? ALL}
          onChange={(next) => onKind(part.kind, next === ALL ? null : next)}
          options={[
            { value: ALL, title: 'No section in particular' },
            ...provisions.filter((each) => each !== '').map((value) => ({ value, title: `Section ${value}` })),
          ]}
        />
      </div>
      <div className="field-row">
        {cuts.length === 0 ? null : (
          <SelectField
            label="Cut it in two before"
            value=""
            onChange={(offset) => {
              if (offset !== '') onSplit(Number(offset));
            }}
            options={[{ value: '', title: 'Choose a line' }, ...cuts]}
          />
        )}
        {isLast ? null : <Button onPress={onJoin}>Join with the next part</Button>}
      </div>
    </section>
  );
}

/** The lines of a part before which it can be cut, by offset into the source. */
function cutsOf(letter: ExaminedLetter, part: ExaminedPart) {
  const text = partText(letter, part);
  const cuts: { value: string; title: string }[] = [];
  for (const match of text.matchAll(/\n[^\S\n]*(?=\S)/g)) {
    const offset = part.start + match.index + 1;
    const title = text.slice(match.index).trim().slice(0, 60).split('\n')[0] ?? '';
    if (text.slice(0, match.index).trim() !== '') cuts.push({ value: String(offset), title });
    if (cuts.length >= MAX_CUTS) break;
  }
  return cuts;
}
