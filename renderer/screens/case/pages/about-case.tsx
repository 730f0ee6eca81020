import { useRef, useState } from 'react';
import { MARKINGS } from '../../../../shared/case/force-profile.ts';
import { withTag } from '../../../../shared/case/handling.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';
import { Button } from '../../../components/button.tsx';
import { Locked } from '../../../components/locked.tsx';
import { Segments } from '../../../components/segments.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { NameWarning } from '../name-warning.tsx';

const MARKING_OPTIONS = MARKINGS.map((value) => ({ value, title: value }));

/** How the office handles the case: who has it, what it is found by, how it is marked. None of practice. */
export function AboutCase() {
  const marking = useCase((snapshot) => selectCaseFile(snapshot).marking);
  const isPractice = useCase((snapshot) => selectCaseFile(snapshot).practice !== null);
  const { edit } = useCaseCommands();
  if (isPractice) return null;
  return (
    <section className="about-case" aria-labelledby="about-case-title">
      <h2 className="part-title" id="about-case-title">
        About this case
      </h2>
      <div>
        <p className="field-label">Marking</p>
        <p className="field-hint">Stands on the letter and on every other document of the case</p>
        <Segments
          label="Marking"
          value={marking}
          onChange={(next) => edit({ kind: 'setMarking', marking: next })}
          options={MARKING_OPTIONS}
        />
      </div>
      {/* Who has a case, and what it is found by, can change while its text may not. */}
      <Locked isLocked={false}>
        <Owner />
        <Tags />
      </Locked>
    </section>
  );
}

function Owner() {
  const owner = useCase((snapshot) => selectCaseFile(snapshot).handling.owner);
  const { edit } = useCaseCommands();
  return (
    <TextField
      label="Who has the case"
      value={owner}
      onChange={(next) => edit({ kind: 'editHandling', patch: { owner: next } })}
      width="medium"
      hint="An account or a desk of your office"
    />
  );
}

/** Words to find the case by: typed and added, and taken away one by one. */
function Tags() {
  const tags = useCase((snapshot) => selectCaseFile(snapshot).handling.tags);
  const { edit, settle } = useCaseCommands();
  const [text, setText] = useState('');
  const part = useRef<HTMLFieldSetElement>(null);
  const next = withTag(tags, text);

  function set(changed: string[]) {
    settle();
    edit({ kind: 'editHandling', patch: { tags: changed } });
  }

  function add() {
    if (next === null) return;
    set(next);
    setText('');
    part.current?.querySelector('input')?.focus();
  }

  function remove(tag: string) {
    set(tags.filter((each) => each !== tag));
    part.current?.querySelector('input')?.focus();
  }

  return (
    <fieldset className="tags" ref={part}>
      <legend className="field-label">Tags</legend>
      {tags.length === 0 ? <p className="rows-empty">None. A word or two to find the case by; never a name.</p> : null}
      <ul className="tag-list">
        {tags.map((tag) => (
          <li key={tag} className="tag">
            {tag}
            <button type="button" className="tag-remove" onClick={() => remove(tag)}>
              <span aria-hidden="true">×</span>
              <span className="hidden-text">Take the tag {tag} away</span>
            </button>
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field is its button */}
      <div
        className="tag-add"
        data-own-undo=""
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || !(event.target instanceof HTMLInputElement)) return;
          event.preventDefault();
          add();
        }}
      >
        <TextField label="New tag" value={text} onChange={setText} width="medium" />
        <Button onPress={add} isDisabled={next === null}>
          Add the tag
        </Button>
      </div>
      {text.trim() !== '' && next === null ? (
        <p className="field-hint">It is there already, is longer than 60 characters, or there are 20 tags.</p>
      ) : null}
      <NameWarning text={`${text}\n${tags.join('\n')}`} field="words" />
    </fieldset>
  );
}
