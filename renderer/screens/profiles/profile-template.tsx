import { useState } from 'react';
import type { TemplateReport } from '../../../shared/bridge/contract.ts';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Notice } from '../../components/notice.tsx';
import { useSessionStore } from '../../state/session-store.ts';
import {
  chooseTemplate,
  previewTemplate,
  saveStarterTemplate,
  type ChosenTemplate,
} from '../../state/profile-actions.ts';
import type { ProfilePart } from './profile-part.ts';
import { TemplateFields } from './template-field-list.tsx';

/** The force's own Word template: one to begin with, the check of the one chosen, and every field it may use. */
export function ProfileTemplate({ profile, set, isFixed }: ProfilePart) {
  const [chosen, setChosen] = useState<ChosenTemplate | null>(null);
  async function choose() {
    const next = await chooseTemplate();
    if (next === null) return;
    setChosen(next);
    if (next.template !== null) set({ template: next.template });
  }
  return (
    <>
      <p>
        Letters can be written into your force’s own Word document: its header, fonts and numbering stay as they are,
        and fields in {'{braces}'} are filled from the case. A template can run nothing.
      </p>
      <p role="status">
        {profile.template === null ? (
          'No template is in use.'
        ) : (
          <>
            In use: <strong>{profile.template.fileName}</strong>
          </>
        )}
      </p>
      {isFixed('template') ? null : (
        <div className="button-row">
          <Button onPress={() => void saveStarterTemplate()}>Save a template to begin with…</Button>
          <Button onPress={() => void choose()}>Choose and check a template…</Button>
          {profile.template === null ? null : <Button onPress={() => set({ template: null })}>Stop using it</Button>}
        </div>
      )}
      {chosen === null ? null : <Report fileName={chosen.fileName} report={chosen.report} />}
      {profile.template === null ? null : (
        <WithOpenCase key={profile.template.digest} digest={profile.template.digest} />
      )}
      <Disclosure title="Fields and loops that a template may use">
        <TemplateFields />
      </Disclosure>
    </>
  );
}

/** The words of the open case on the template; how they look is Word's business. */
function WithOpenCase({ digest }: { readonly digest: string }) {
  const isOpen = useSessionStore((state) => state.session !== null);
  const [text, setText] = useState<string | null>(null);
  if (!isOpen) return <p className="field-hint">Open a case first to see its letter on this template.</p>;
  return (
    <>
      <div className="button-row">
        <Button onPress={() => void previewTemplate(digest).then(setText)}>See the open case’s letter on it</Button>
      </div>
      {text === null ? null : (
        <section className="template-preview" aria-label="Words of the letter on the template">
          <p className="field-hint">The words alone: save the letter on your Word template to see the pages.</p>
          <p className="template-words">{text}</p>
        </section>
      )}
    </>
  );
}

function Report({ fileName, report }: { readonly fileName: string; readonly report: TemplateReport }) {
  const title = report.ok ? `${fileName} can be used` : `${fileName} cannot be used yet`;
  return (
    <Notice tone={report.ok ? 'info' : 'mend'} title={title}>
      {report.faults.length + report.warnings.length === 0 ? <p>The checker finds nothing to say.</p> : null}
      <FaultList title="Faults" faults={report.faults} />
      <FaultList title="Worth a look" faults={report.warnings} />
    </Notice>
  );
}

function FaultList({ title, faults }: { readonly title: string; readonly faults: TemplateReport['faults'] }) {
  if (faults.length === 0) return null;
  return (
    <>
      <p className="field-label">{title}</p>
      <ul className="template-faults">
        {faults.map((fault) => (
          <li key={`${fault.kind} ${fault.where} ${fault.near} ${fault.says}`}>
            {fault.says}{' '}
            <span className="field-hint">
              In the {fault.where}
              {fault.near === '' ? '' : `, near “${fault.near}”`}. {fault.todo}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
