import { useMemo, useState } from 'react';
import { blocksOf, blockText, type Block } from '../../../shared/letter/letter-document.ts';
import {
  aboutFault,
  drillResult,
  faultNames,
  judgeMark,
  makeDrill,
  missedFaults,
  type Drill,
  type DrillMark,
} from '../../../shared/training/drill.ts';
import type { Remark } from '../../../shared/training/remark.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { currentPack } from '../../case/law-pack.ts';
import { newId } from '../../case/new-id.ts';
import { drillOnRealLetter, saveTraining } from '../../state/training-actions.ts';
import { useTrainingStore, type Training } from '../../state/training-store.ts';
import { RemarkList } from './remark-list.tsx';

const COUNTS = [
  { value: '2', title: 'Two faults' },
  { value: '3', title: 'Three faults' },
  { value: '4', title: 'Four faults' },
] as const;

/** A letter with planted faults: mark the passages, name the fault, and be told at once. Each try is another letter. */
export function DrillScreen({ training }: { readonly training: Training }) {
  const [count, setCount] = useState<(typeof COUNTS)[number]['value']>('3');
  const [seed, setSeed] = useState<number | null>(null);
  const [wanted, setWanted] = useState('');
  const letterDrill = useTrainingStore((state) => state.letterDrill);
  const drill = useMemo(
    () =>
      seed === null
        ? null
        : makeDrill(
            seed,
            training.packs.flatMap(({ cases }) => cases),
            training.exercises.faults,
            currentPack,
            Number(count),
          ),
    [seed, count, training.packs, training.exercises.faults],
  );
  // Small enough to be read out and typed in, so that a class can work on the same letter.
  const another = () => {
    useTrainingStore.setState({ letterDrill: null });
    setSeed(1 + Math.floor(Math.random() * 9999));
  };
  const begin = () => (/^\d{1,4}$/.test(wanted) ? setSeed(Number(wanted)) : another());
  if (letterDrill !== null)
    return <OneDrill key="letter" drill={letterDrill} training={training} onAnother={another} />;
  if (seed === null || drill === null) {
    return (
      <section className="drill-intro" aria-label="Spot the flaw">
        <p>
          A sound letter, into which faults have been written. Read it as a reviewer would: press the passage that is
          wrong, and say what is wrong with it. You are told at once, with the authority. No two tries are alike.
        </p>
        <div className="button-row">
          <SelectField label="How many" value={count} onChange={setCount} options={COUNTS} />
          <TextField label="Try number, to share a letter" value={wanted} onChange={setWanted} width="short" />
          <Button variant="primary" onPress={begin}>
            Begin a drill
          </Button>
          <Button onPress={() => void drillOnRealLetter()}>A real letter’s reasoning</Button>
        </div>
      </section>
    );
  }
  return <OneDrill key={`${seed}-${count}`} drill={drill} training={training} onAnother={another} />;
}

type OneDrillProps = { readonly drill: Drill; readonly training: Training; readonly onAnother: () => void };

function OneDrill({ drill, training, onAnother }: OneDrillProps) {
  const [marks, setMarks] = useState<readonly DrillMark[]>([]);
  const [open, setOpen] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);
  const traineeId = useTrainingStore((state) => state.traineeId);
  const names = useMemo(
    () => faultNames([...training.exercises.faults, ...drill.faults], currentPack),
    [training.exercises.faults, drill.faults],
  );
  const missed = missedFaults(drill, marks);

  function finish() {
    setOver(true);
    setOpen(null);
    if (traineeId === null) return;
    const head = { id: newId(), traineeId, at: new Date().toISOString() };
    void saveTraining({ kind: 'result', result: drillResult(drill, marks, head) });
  }

  return (
    <section aria-label={`Drill ${drill.seed}`}>
      <div className="drill-head">
        <p role="status">
          <strong>{drill.title}.</strong>{' '}
          {drill.faults.length === 1 ? 'One fault stands' : `${drill.faults.length} faults stand`} in this letter; you
          have found {drill.faults.length - missed.length}.{drill.seed === 0 ? '' : ` Try number ${drill.seed}.`}
        </p>
        <div className="button-row">
          {isOver ? null : (
            <Button onPress={finish}>{missed.length === 0 ? 'Finish' : 'Finish and show what is left'}</Button>
          )}
          <Button variant={isOver ? 'primary' : 'secondary'} onPress={onAnother}>
            Another letter
          </Button>
        </div>
      </div>
      {isOver && missed.length > 0 ? (
        <section className="page-feedback" aria-label="What was left">
          <h2 className="part-title">What was left</h2>
          <RemarkList
            remarks={missed.map((fault) => aboutFault('missed', fault, `Missed: “${fault.text}”`, currentPack))}
          />
        </section>
      ) : null}
      <div className="sheet drill-sheet">
        {blocksOf(drill.letter).map((block) => (
          <Passage
            key={block.id}
            block={block}
            isOpen={open === block.id}
            isMissed={isOver && missed.some(({ blockIds }) => blockIds.includes(block.id))}
            remarks={marks
              .filter(({ blockId }) => blockId === block.id)
              .map((mark) => judgeMark(drill, mark, currentPack))}
            names={names}
            onOpen={isOver ? null : () => setOpen(open === block.id ? null : block.id)}
            onName={(checkId) => {
              setMarks([
                ...marks.filter((mark) => mark.blockId !== block.id || mark.checkId !== checkId),
                { blockId: block.id, checkId },
              ]);
              setOpen(null);
            }}
          />
        ))}
      </div>
    </section>
  );
}

type PassageProps = {
  readonly block: Block;
  readonly isOpen: boolean;
  readonly isMissed: boolean;
  readonly remarks: readonly Remark[];
  readonly names: readonly { readonly checkId: string; readonly name: string }[];
  /** Null once the drill is over. */
  readonly onOpen: (() => void) | null;
  readonly onName: (checkId: string) => void;
};

function Passage({ block, isOpen, isMissed, remarks, names, onOpen, onName }: PassageProps) {
  const [checkId, setCheckId] = useState(names[0]?.checkId ?? '');
  if (block.kind === 'heading') return <h2 className="drill-heading">{block.text}</h2>;
  return (
    <div className="passage" data-missed={isMissed}>
      <button
        type="button"
        className="passage-text"
        aria-expanded={isOpen}
        disabled={onOpen === null}
        onClick={() => onOpen?.()}
      >
        {blockText(block)}
      </button>
      {isOpen ? (
        <fieldset className="passage-fault" aria-label="What is wrong here">
          <SelectField
            label="What is wrong with it?"
            value={checkId}
            onChange={setCheckId}
            options={names.map(({ checkId: value, name }) => ({ value, title: name }))}
          />
          <Button variant="primary" onPress={() => onName(checkId)}>
            That is it
          </Button>
        </fieldset>
      ) : null}
      {remarks.length === 0 ? null : (
        <div role="status">
          <RemarkList remarks={remarks} />
        </div>
      )}
    </div>
  );
}
