import { useEffect, useRef, useState } from 'react';
import { newCaseFile } from '../../../shared/case/case-file.ts';
import { newItem } from '../../../shared/case/request.ts';
import type { PracticeCase, PracticePack } from '../../../shared/training/practice-case.ts';
import { checkPracticeCase } from '../../../shared/training/check-practice-case.ts';
import { Button } from '../../components/button.tsx';
import { MenuButton } from '../../components/menu-button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { currentPack } from '../../case/law-pack.ts';
import { newId } from '../../case/new-id.ts';
import { newPack, newPracticeCase, withCase } from '../../state/bench-actions.ts';
import { deletePack, exportPack, importPack, savePack } from '../../state/training-actions.ts';
import type { Training } from '../../state/training-store.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { PracticeCaseEditor } from './practice-case-editor.tsx';

/** Where a trainer writes practice cases, checks them, and passes them on. The app's own pack can be copied, not changed. */
export function BenchScreen({ training }: { readonly training: Training }) {
  const [title, setTitle] = useState('');
  const [editing, setEditing] = useState<string | null>(null);
  const [madeId, setMadeId] = useState<string | null>(null);
  const [builtIn, ...own] = training.packs;
  const pack = own.find(({ cases }) => cases.some(({ id }) => id === editing));
  const practiceCase = pack?.cases.find(({ id }) => id === editing);
  if (pack !== undefined && practiceCase !== undefined) {
    return (
      <PracticeCaseEditor
        key={practiceCase.id}
        pack={pack}
        practiceCase={practiceCase}
        training={training}
        onClose={() => setEditing(null)}
      />
    );
  }
  async function make() {
    const made = newPack(title.trim());
    setMadeId(made.id);
    if (await savePack(made)) setTitle('');
  }
  return (
    <section aria-label="Trainer’s bench">
      <div className="button-row bench-tools">
        <TextField label="Title of a new pack" value={title} onChange={setTitle} />
        <Button isDisabled={title.trim() === ''} onPress={() => void make()}>
          New pack
        </Button>
        <Button onPress={() => void importPack()}>Bring in a pack…</Button>
      </div>
      {own.length === 0 ? (
        <p className="rows-empty">
          No packs of your own yet. Make one, copy a case of the app into it, or open a real case and choose “Turn into
          a practice case” from all commands.
        </p>
      ) : null}
      {own.map((each) => (
        <OwnPack key={each.id} pack={each} builtIn={builtIn} isNew={each.id === madeId} onEdit={setEditing} />
      ))}
    </section>
  );
}

type OwnPackProps = {
  readonly pack: PracticePack;
  readonly builtIn: PracticePack | undefined;
  /** Made a moment ago: the work goes on in it. */
  readonly isNew: boolean;
  readonly onEdit: (id: string) => void;
};

function OwnPack({ pack, builtIn, isNew, onEdit }: OwnPackProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew) heading.current?.focus();
  }, [isNew]);
  const [isAsked, setAsked] = useState(false);
  const today = useUiStore((state) => state.today);
  const add = (practiceCase: PracticeCase) =>
    void savePack(withCase(pack, practiceCase)).then((isKept) => {
      if (isKept) onEdit(practiceCase.id);
    });
  return (
    <section className="bench-pack" aria-label={pack.title}>
      <div className="part-head">
        <h2 className="part-title" ref={heading} tabIndex={-1}>
          {pack.title} <span className="part-count">{pack.cases.length} cases</span>
        </h2>
        <div className="button-row">
          <Button onPress={() => add(emptyPracticeCase(builtIn, today))}>New practice case</Button>
          <MenuButton
            label="Copy a case of the app"
            entries={(builtIn?.cases ?? []).map(({ id, title }) => ({ id, label: title }))}
            onAction={(id) => {
              const source = builtIn?.cases.find((each) => each.id === id);
              if (source !== undefined) add(copyOf(source));
            }}
          />
          <Button onPress={() => void exportPack(pack)}>Save as a file…</Button>
          {isAsked ? (
            <>
              <Button onPress={() => void deletePack(pack.id)}>Delete the pack for good</Button>
              <Button onPress={() => setAsked(false)}>Keep</Button>
            </>
          ) : (
            <Button variant="quiet" onPress={() => setAsked(true)}>
              Delete
            </Button>
          )}
        </div>
      </div>
      {pack.cases.length === 0 ? <p className="rows-empty">No practice cases in it yet.</p> : null}
      <ul className="attempts">
        {pack.cases.map((practiceCase) => (
          <li key={practiceCase.id} className="attempt">
            <span className="attempt-title">{practiceCase.title}</span>
            <span className="field-hint">{problemCount(practiceCase)}</span>
            <span className="button-row">
              <Button ariaLabel={`Edit: ${practiceCase.title}`} onPress={() => onEdit(practiceCase.id)}>
                Edit
              </Button>
              <Button
                variant="quiet"
                ariaLabel={`Take out: ${practiceCase.title}`}
                onPress={() => void savePack({ ...pack, cases: pack.cases.filter(({ id }) => id !== practiceCase.id) })}
              >
                Take out
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function problemCount(practiceCase: PracticeCase): string {
  const { length } = checkPracticeCase(practiceCase, currentPack);
  if (length === 0) return 'Sound: ready for trainees';
  return `${length} ${length === 1 ? 'thing' : 'things'} to put right`;
}

/** Under an id of its own, so that attempts at the app's case are not mixed up with it. */
function copyOf(source: PracticeCase): PracticeCase {
  const id = newId();
  return { ...source, id, title: `${source.title} (copy)`, model: { ...source.model, id } };
}

function emptyPracticeCase(builtIn: PracticePack | undefined, today: string): PracticeCase {
  const force = builtIn?.cases[0]?.model.force;
  const model = newCaseFile({
    id: newId(),
    createdAt: new Date().toISOString(),
    lawPackVersion: currentPack.version,
    ...(force === undefined ? {} : { force }),
  });
  const request = { ...model.request, reference: 'NP-PRACTICE', items: [newItem('part-1', 'What is asked')] };
  return newPracticeCase({ ...model, request }, 'A new practice case', today);
}
