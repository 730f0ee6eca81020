import { useState } from 'react';
import type { Nature, Specificity } from '../../../../shared/case/nature.ts';
import { topicsInWords } from '../../../../shared/law/find-topics.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { Button } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import { ChoiceGroup, type Choice } from '../../../components/choice-group.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useLawPack } from '../../../case/law-pack.ts';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';

const SPECIFICITIES: readonly Choice<Specificity>[] = [
  { value: 'general', title: 'Broad', text: 'Totals, policy, a whole force or the country. Silence is seldom needed' },
  { value: 'narrow', title: 'Narrow', text: 'A place, a period, a unit, a tactic' },
  { value: 'named', title: 'About something named', text: 'A person, a site, an operation, a supplier' },
];

/** What kind of request it is: its subjects, how narrow it is, whether it names a person, how old the matter is. */
export function NaturePage() {
  const { nature } = useCase(selectCaseFile);
  const { edit } = useCaseCommands();
  const set = (patch: Partial<Nature>) => edit({ kind: 'editNature', patch });
  return (
    <>
      <div data-field="specificity">
        <ChoiceGroup
          label="How specific is it?"
          value={nature.specificity}
          onChange={(specificity) => set({ specificity })}
          options={SPECIFICITIES}
          columns={3}
        />
      </div>
      {nature.specificity === 'general' ? (
        <div data-field="specificityNote">
          <TextArea
            label="How could an answer at this level be used?"
            value={nature.specificityNote}
            onChange={(specificityNote) => set({ specificityNote })}
            hint="For the decision record and the regulator. If it could not be used, answer"
            rows={2}
          />
        </div>
      ) : null}
      <Topics nature={nature} set={set} />
      <div data-field="namesPerson">
        <Checkbox
          isSelected={nature.namesPerson}
          onChange={(namesPerson) => set({ namesPerson })}
          hint="By name, or so closely described that people could tell who is meant"
        >
          It is about a particular person
        </Checkbox>
      </div>
      <div data-field="matterYear">
        <YearField year={nature.matterYear} onChange={(matterYear) => set({ matterYear })} />
      </div>
    </>
  );
}

function Topics({ nature, set }: { readonly nature: Nature; readonly set: (patch: Partial<Nature>) => void }) {
  const { topics } = useLawPack();
  const request = useCase((snapshot) => selectCaseFile(snapshot).request);
  const proposed = topicsInWords(topics, `${request.subject}\n${request.text}`).filter(
    (topic) => !nature.topicIds.includes(topic.id),
  );
  const toggle = (id: string, isOn: boolean) =>
    set({ topicIds: isOn ? [...nature.topicIds, id] : nature.topicIds.filter((each) => each !== id) });
  return (
    <fieldset className="library" data-field="topicIds">
      <legend className="field-label">What is it about?</legend>
      <p className="field-hint">The subjects point to exemptions worth a look. They put nothing into the letter.</p>
      {proposed.length === 0 ? null : (
        <div className="offer">
          <p>The words of the request point to: {proposed.map((topic) => topic.title.toLowerCase()).join(', ')}.</p>
          <Button onPress={() => set({ topicIds: [...nature.topicIds, ...proposed.map((topic) => topic.id)] })}>
            Tick {proposed.length === 1 ? 'it' : 'them'}
          </Button>
        </div>
      )}
      {topics.map((topic) => (
        <Checkbox
          key={topic.id}
          isSelected={nature.topicIds.includes(topic.id)}
          onChange={(isOn) => toggle(topic.id, isOn)}
          hint={topic.meaning}
        >
          {topic.title}
        </Checkbox>
      ))}
    </fieldset>
  );
}

type YearFieldProps = { readonly year: number | null; readonly onChange: (year: number | null) => void };

/** What is typed stays as typed; the case is told once it is a year. */
function YearField({ year, onChange }: YearFieldProps) {
  const [typed, setTyped] = useState(year === null ? '' : String(year));
  const shown = yearIn(typed) === year ? typed : year === null ? '' : String(year);
  return (
    <TextField
      label="The last year it is about"
      value={shown}
      onChange={(text) => {
        setTyped(text);
        onChange(yearIn(text));
      }}
      hint="Four figures; leave it empty where the request is about the present"
      width="short"
    />
  );
}

/** A year in four figures; null for anything else, so that half a year while typing is no answer yet. */
function yearIn(text: string): number | null {
  const year = Number.parseInt(text, 10);
  return /^\d{4}$/.test(text.trim()) && year >= 1900 && year <= 2100 ? year : null;
}
