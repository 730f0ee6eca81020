import { useMemo, useState } from 'react';
import { PAGE_IDS } from '../../../shared/case/place.ts';
import { ITEM_OUTCOMES } from '../../../shared/case/request.ts';
import { OUTCOME_WORDS } from '../../../shared/record/case-words.ts';
import { checkPracticeCase } from '../../../shared/training/check-practice-case.ts';
import {
  FAULT_PLACES,
  PRACTICE_LEVELS,
  type PracticeCase,
  type PracticePack,
} from '../../../shared/training/practice-case.ts';
import { readPracticePack } from '../../../shared/training/read-practice-pack.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { currentPack } from '../../case/law-pack.ts';
import { pageTitle } from '../../../shared/case/page-names.ts';
import { withCase } from '../../state/bench-actions.ts';
import { beginAttempt, savePack } from '../../state/training-actions.ts';
import { sayDone } from '../../state/toasts.ts';
import type { Training } from '../../state/training-store.ts';
import { AcceptFields } from './accept-fields.tsx';
import { MODE_WORDS } from '../../../shared/training/mode-words.ts';
import { ROWS_OF, RowsEditor } from './rows-editor.tsx';

const PAGES = PAGE_IDS.filter((page) => page !== 'review').map((value) => ({ value, title: pageTitle(value) }));
const ANY = { value: '', title: 'Any' };
const EXEMPTIONS = currentPack.exemptions.map(({ id, provision, name }) => ({
  value: id,
  title: `${provision}: ${name}`,
}));
const CHECKS = currentPack.checks.map(({ id, message }) => ({ value: id, title: message }));
const PLACE_WORDS = {
  ifConfirmed: 'What a yes would show',
  ifDenied: 'What a no would show',
  harm: 'The test of the exemption',
  favouring: 'A factor favouring an answer',
  against: 'A factor against an answer',
  comparison: 'The comparison',
  reason: 'The reason of the determination',
  boundary: 'The boundary of the silent part',
  help: 'Help for the requester',
} as const;
const PLACES = FAULT_PLACES.map((value) => ({ value, title: PLACE_WORDS[value] }));

/** What can be marked as not to be argued: an exemption, a factor of the library, an outcome of a part. */
function subjectsOf({ model }: PracticeCase) {
  return [
    ...EXEMPTIONS.map(({ value, title }) => ({ value: `exemption|${value}`, title: `Exemption ${title}` })),
    ...model.request.items.flatMap(({ id, text }) =>
      ITEM_OUTCOMES.map((outcome) => ({
        value: `outcome|${id}|${outcome}`,
        title: `“${text.slice(0, 60)}”: ${OUTCOME_WORDS[outcome]}`,
      })),
    ),
    ...currentPack.exemptions.flatMap(({ provision, factors }) =>
      factors.map(({ id, title }) => ({ value: `factor|${id}`, title: `Factor under ${provision}: ${title}` })),
    ),
  ];
}

type EditorProps = {
  readonly pack: PracticePack;
  readonly practiceCase: PracticeCase;
  readonly training: Training;
  readonly onClose: () => void;
};

/** One practice case: its papers, notes, rubric and planted faults. The model answer is written in the same wizard as any case. */
export function PracticeCaseEditor({ pack, practiceCase, training, onClose }: EditorProps) {
  const [draft, setDraft] = useState(practiceCase);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const problems = useMemo(() => checkPracticeCase(draft, currentPack), [draft]);
  const set = (patch: Partial<PracticeCase>) => setDraft((before) => ({ ...before, ...patch }));

  async function keep(): Promise<boolean> {
    const next = withCase(pack, draft);
    // By the same reader as a file from outside, so that what is kept here can be passed on and brought in again.
    const others = training.packs.filter(({ id }) => id !== pack.id);
    const read = readPracticePack(JSON.stringify(next), {
      packs: new Set(),
      cases: new Set(others.flatMap(({ cases }) => cases.map(({ id }) => id))),
    });
    setRefused(read.ok ? [] : read.error);
    return read.ok && (await savePack(read.value));
  }

  return (
    <section className="bench-editor form" aria-label={`Practice case: ${draft.title}`}>
      <div className="button-row">
        <Button onPress={onClose}>Back to the bench</Button>
        <Button
          variant="primary"
          onPress={() =>
            void keep().then((isKept) => {
              if (isKept) sayDone('The practice case is saved.');
            })
          }
        >
          Save
        </Button>
        <Button
          onPress={() =>
            void keep().then((isKept) => {
              if (isKept) void beginAttempt(draft, 'model');
            })
          }
        >
          Save and write the model answer
        </Button>
      </div>
      {refused.length === 0 ? null : (
        <Notice tone="mend" title="Not saved">
          {refused.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      <Notice
        tone={problems.length === 0 ? 'info' : 'mend'}
        title={problems.length === 0 ? 'Sound: ready for trainees' : 'Still to be put right'}
      >
        {problems.map(({ part, says }) => (
          <p key={`${part}${says}`}>
            <strong>{part}: </strong>
            {says}
          </p>
        ))}
      </Notice>
      <div className="form-pair">
        <TextField label="Title" value={draft.title} onChange={(title) => set({ title })} />
        <SelectField
          label="Usually worked"
          value={draft.level}
          onChange={(level) => set({ level })}
          options={PRACTICE_LEVELS.map((value) => ({ value, title: MODE_WORDS[value] }))}
        />
        <TextField
          label="The day on which it plays, like 2026-11-24"
          value={draft.asAt}
          onChange={(asAt) => set({ asAt })}
        />
      </div>
      <TextArea label="What it teaches" value={draft.about} onChange={(about) => set({ about })} rows={2} />
      <RowsEditor
        title="Papers on the file"
        rows={draft.papers}
        onChange={(papers) => set({ papers })}
        of={ROWS_OF.papers}
      />
      <RowsEditor
        title="Hints and notes"
        rows={draft.notes}
        onChange={(notes) => set({ notes })}
        of={ROWS_OF.notes(PAGES, [ANY, ...EXEMPTIONS])}
      />
      <RowsEditor
        title="Points that good reasoning makes"
        rows={draft.points}
        onChange={(points) => set({ points })}
        of={ROWS_OF.points(PAGES, [ANY, ...EXEMPTIONS])}
      />
      <AcceptFields practiceCase={draft} onChange={(accept) => set({ accept })} />
      <RowsEditor
        title="What should not be argued"
        rows={draft.unsound}
        onChange={(unsound) => set({ unsound })}
        of={ROWS_OF.unsound(subjectsOf(draft))}
      />
      <RowsEditor
        title="Usual mistakes"
        rows={draft.mistakes}
        onChange={(mistakes) => set({ mistakes })}
        of={ROWS_OF.mistakes}
      />
      <RowsEditor
        title="Faults for the drills"
        rows={draft.faults}
        onChange={(faults) => set({ faults })}
        of={ROWS_OF.faults(CHECKS, PLACES, [ANY, ...EXEMPTIONS])}
      />
    </section>
  );
}
