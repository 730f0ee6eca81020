import { useEffect, useMemo, useState } from 'react';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { stripCase, suspectWords } from '../../../shared/training/strip-case.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useCase } from '../../case/use-case.ts';
import { keepFromCase, newPack, newPracticeCase } from '../../state/bench-actions.ts';
import { useTrainingStore } from '../../state/training-store.ts';
import { loadTraining } from '../../state/training-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';

const NEW = 'new';

/** A real case made into a practice case: what is taken out is shown, and so is what may still tell who it was. */
export function ToPracticeScreen() {
  const caseFile = useCase(selectCaseFile);
  const training = useTrainingStore((state) => state.training);
  const today = useUiStore((state) => state.today);
  const [title, setTitle] = useState('');
  const [packId, setPackId] = useState(NEW);
  const [words, setWords] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    void loadTraining();
  }, []);
  const force = training?.packs[0]?.cases[0]?.model.force;
  const replacements = useMemo(
    () => Object.entries(words).flatMap(([from, to]) => (to.trim() === '' ? [] : [{ from, to }])),
    [words],
  );
  const first = useMemo(() => (force === undefined ? null : stripCase(caseFile, force)), [caseFile, force]);
  const result = useMemo(
    () => (force === undefined ? null : stripCase(caseFile, force, replacements)),
    [caseFile, force, replacements],
  );
  const own = training?.packs.slice(1) ?? [];
  const pack = own.find(({ id }) => id === packId);
  return (
    <Dialog
      isOpen
      onClose={close}
      title="Turn into a practice case"
      width="wide"
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button
            variant="primary"
            isDisabled={title.trim() === '' || result === null}
            onPress={() => {
              if (result === null) return;
              const practiceCase = newPracticeCase(result.model, title.trim(), caseFile.letter.date ?? today);
              void keepFromCase(pack ?? newPack('From our cases'), practiceCase);
            }}
          >
            Put it on the trainer’s bench
          </Button>
        </>
      }
    >
      <div className="form">
        <p>
          The real case stays as it is. A copy without identifying facts becomes the model answer of a practice case.
          Only you can judge whether somebody could still recognise it: read it before you pass it on.
        </p>
        <div className="form-pair">
          <TextField label="Title of the practice case" value={title} onChange={setTitle} />
          <SelectField
            label="Into the pack"
            value={packId}
            onChange={setPackId}
            options={[
              { value: NEW, title: 'A new pack: From our cases' },
              ...own.map((each) => ({ value: each.id, title: each.title })),
            ]}
          />
        </div>
        <section aria-label="Taken out">
          <h2 className="part-title">Taken out or put in another’s place</h2>
          <dl className="review-answers">
            {(result?.stripped ?? []).map(({ what, before, after }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is only read, and the same words may be taken out twice
              <div key={index} className="review-answer">
                <dt>{what}</dt>
                <dd>
                  <del>{before}</del> {after === '' ? 'taken out' : `→ ${after}`}
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-label="May still tell">
          <h2 className="part-title">What may still tell who or what it was</h2>
          <p className="field-hint">
            Names, dates, figures and references. Write what should stand there instead, or leave it.
          </p>
          <div className="form-pair">
            {suspectsOf(first).map((word) => (
              <TextField
                key={word}
                label={word}
                value={words[word] ?? ''}
                onChange={(to) => setWords({ ...words, [word]: to })}
              />
            ))}
          </div>
        </section>
      </div>
    </Dialog>
  );
}

function suspectsOf(result: ReturnType<typeof stripCase> | null): string[] {
  return result === null ? [] : suspectWords(result.model);
}

function close(): void {
  useUiStore.setState({ overlay: 'none' });
}
