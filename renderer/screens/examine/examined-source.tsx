import { partText, type ExaminedLetter, type ExaminedPart } from '../../../shared/examine/examined-letter.ts';
import { CERTAINTY_WORDS, PART_WORDS } from './part-words.ts';

type ExaminedSourceProps = {
  readonly letter: ExaminedLetter;
  readonly chosen: string | null;
  readonly onChoose: (partId: string) => void;
};

/** The whole of the letter, part by part, nothing left out; each part says what it was taken for and how surely. */
export function ExaminedSource({ letter, chosen, onChoose }: ExaminedSourceProps) {
  return (
    <ol className="examine-source" aria-label="The letter, part by part">
      {letter.parts.map((part, index) => (
        <li key={part.id} className="examine-part" data-certainty={part.certainty} data-chosen={part.id === chosen}>
          <button
            type="button"
            className="examine-label"
            aria-pressed={part.id === chosen}
            onClick={() => onChoose(part.id)}
          >
            {labelOf(part)} <span className="examine-certainty">{CERTAINTY_WORDS[part.certainty]}</span>
            <span className="hidden-text">, part {index + 1}</span>
          </button>
          <p className="examine-text">{partText(letter, part).trim() || '(empty lines)'}</p>
        </li>
      ))}
    </ol>
  );
}

function labelOf({ kind, provision }: ExaminedPart): string {
  return provision === null ? PART_WORDS[kind] : `${PART_WORDS[kind]}, section ${provision}`;
}
