import { useState } from 'react';
import type { Consultation } from '../../../../shared/case/consultation.ts';
import { evidenceOf, makeEvidence } from '../../../../shared/case/consultation-evidence.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { claimTitle } from '../../../case/claim-title.ts';
import { useLawPack } from '../../../case/law-pack.ts';
import { newId } from '../../../case/new-id.ts';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';
import { Button } from '../../../components/button.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { useOpenPlace } from '../use-open-place.ts';

/** What an answer became: the evidence made of it with the way there, and the act that makes it. */
export function AnswerAsEvidence({ row }: { readonly row: Consultation }) {
  const claims = useCase((snapshot) => selectCaseFile(snapshot).claims);
  const pack = useLawPack();
  const open = useOpenPlace();
  const made = evidenceOf(row, claims);
  const lost = row.evidenceIds.length - made.length;
  return (
    <>
      {made.map(({ evidence, claim }) => (
        <p key={evidence.id} className="field-hint">
          Became {evidence.channel} evidence of{' '}
          <button
            type="button"
            className="link"
            onClick={() => open({ page: 'assessment.conclusion', claimId: claim.id, field: 'evidence' })}
          >
            {claimTitle(claim, pack)}
          </button>
          .
        </p>
      ))}
      {lost > 0 ? <p className="field-hint">Evidence that was made of it is not relied on now.</p> : null}
      {row.answer.trim() === '' || claims.length === 0 ? null : <MakeEvidence row={row} />}
    </>
  );
}

function MakeEvidence({ row }: { readonly row: Consultation }) {
  const caseFile = useCase(selectCaseFile);
  const pack = useLawPack();
  const { edit } = useCaseCommands();
  const [chosen, setChosen] = useState<string | null>(null);
  const claim = caseFile.claims.find(({ id }) => id === chosen) ?? caseFile.claims[0];
  if (claim === undefined) return null;

  function make(claimId: string) {
    const change = makeEvidence(caseFile, row.id, claimId, newId());
    if (change !== null) edit(change);
  }

  return (
    <div className="make-evidence">
      <SelectField
        label="Make it evidence of"
        value={claim.id}
        onChange={setChosen}
        options={caseFile.claims.map((each) => ({ value: each.id, title: claimTitle(each, pack) }))}
        hint="Closed at first: whether it may be spoken of in the letter is decided there"
      />
      <Button onPress={() => make(claim.id)}>Make it evidence</Button>
    </div>
  );
}
