import { lazy, Suspense } from 'react';
import type { LetterDetails } from '../../../../shared/case/case-file.ts';
import type { ForceProfile } from '../../../../shared/case/force-profile.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { Checkbox } from '../../../components/checkbox.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useLawPack } from '../../../case/law-pack.ts';
import { ExtensionFields } from './extension-fields.tsx';
import { InternalReviewFields } from './internal-review-fields.tsx';
import { CaseProfile } from './case-profile.tsx';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';

/** Measuring and spelling wait until somebody is at the letter. */
const TonePanel = lazy(async () => ({ default: (await import('./tone-panel.tsx')).TonePanel }));

/** What the letter needs beside the reasoning: date, signatory by role, help, and the force with its review route. */
export function LetterPage() {
  const letter = useCase((snapshot) => selectCaseFile(snapshot).letter);
  const { edit } = useCaseCommands();
  const set = (patch: Partial<LetterDetails>) => edit({ kind: 'editLetter', patch });
  return (
    <>
      <div className="field-row">
        <div data-field="date">
          <DateField label="Date of the letter" value={letter.date} onChange={(date) => set({ date })} />
        </div>
        <div data-field="signatoryRole">
          <TextField
            label="Signed by (role)"
            value={letter.signatoryRole}
            onChange={(signatoryRole) => set({ signatoryRole })}
            width="medium"
          />
        </div>
      </div>
      <div data-field="help">
        <TextArea
          label="Help you can offer"
          value={letter.help}
          onChange={(help) => set({ help })}
          hint="Published figures, a narrower question, another body. Nothing that would itself confirm or deny"
        />
      </div>
      <div data-field="reasonsHeldBack">
        <Checkbox
          isSelected={letter.reasonsHeldBack}
          onChange={(reasonsHeldBack) => set({ reasonsHeldBack })}
          hint="Section 17(4): only where giving them would itself reveal what the exemption protects, and only if they are recorded as closed"
        >
          Say that some reasons cannot be given
        </Checkbox>
      </div>
      <ExtensionFields />
      <InternalReviewFields />
      <Suspense fallback={null}>
        <TonePanel />
      </Suspense>
      <Force />
    </>
  );
}

function Force() {
  const force = useCase((snapshot) => selectCaseFile(snapshot).force);
  const { edit } = useCaseCommands();
  const set = (patch: Partial<ForceProfile>) => edit({ kind: 'editForce', patch });
  const { regulator } = useLawPack();
  return (
    <fieldset className="stack group">
      <legend className="group-title">Your force, for this letter</legend>
      <CaseProfile />
      <div className="field-row">
        <div data-field="force">
          <TextField label="Force" value={force.force} onChange={(next) => set({ force: next })} />
        </div>
        <TextField label="Unit" value={force.unit} onChange={(unit) => set({ unit })} />
      </div>
      <TextArea label="Address" value={force.address} onChange={(address) => set({ address })} rows={2} />
      <div className="field-row">
        <TextField label="E-mail" value={force.email} onChange={(email) => set({ email })} />
        <TextField label="Telephone" value={force.phone} onChange={(phone) => set({ phone })} width="medium" />
      </div>
      <div data-field="reviewTo">
        <TextArea
          label="Where to ask for an internal review"
          value={force.reviewTo}
          onChange={(reviewTo) => set({ reviewTo })}
          hint="Role and address. Required by section 17(7)"
          rows={2}
        />
      </div>
      <p className="field-hint">
        The regulator’s particulars come from the law pack: {regulator.name}, {regulator.address.join(', ')}.
      </p>
    </fieldset>
  );
}
