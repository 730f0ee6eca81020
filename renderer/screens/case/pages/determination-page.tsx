import { barToSilence } from '../../../../shared/balance/case-outcome.ts';
import { claimStanding, type ClaimStanding } from '../../../../shared/balance/claim-standing.ts';
import type { Claim } from '../../../../shared/case/claim.ts';
import type { Determination } from '../../../../shared/case/case-file.ts';
import { findExemption } from '../../../../shared/law/find-entry.ts';
import type { LawPack } from '../../../../shared/law/law-pack.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { claimTitle } from '../../../case/claim-title.ts';
import { useLawPack } from '../../../case/law-pack.ts';
import { ConsultationLog } from './consultation-log.tsx';
import { PlainAnswers } from './plain-answers.tsx';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';

const STANDINGS: Readonly<Record<ClaimStanding, string>> = {
  open: 'still open',
  notEngaged: 'not engaged',
  maintained: 'engaged, and silence outweighs an answer',
  overridden: 'engaged, but the balance does not favour silence',
};

/** An exemption that is not weighed is maintained by being engaged. */
function standingWords(claim: Claim, pack: LawPack): string {
  const standing = claimStanding(claim, pack);
  const isAbsolute = findExemption(pack, claim.exemptionId)?.standing === 'absolute';
  return isAbsolute && standing === 'maintained' ? 'engaged; nothing is weighed' : STANDINGS[standing];
}

const BARS: Readonly<Record<NonNullable<ReturnType<typeof barToSilence>>, string>> = {
  noSilentPart: 'No part of the request is marked as neither confirmed nor denied',
  officialByUs: 'The force itself has made the fact public',
  noHarmInAnswer: 'You found that an answer as such would do no harm',
  noClaimMaintained: 'No exemption stands yet: each is open, not engaged, or its balance does not favour silence',
};

/** The officer's decision. To confirm or deny after all is always open; silence only where an exemption carries it. */
export function DeterminationPage() {
  const caseFile = useCase(selectCaseFile);
  const pack = useLawPack();
  const { edit } = useCaseCommands();
  const set = (patch: Partial<Determination>) => edit({ kind: 'editDetermination', patch });
  const { determination, claims } = caseFile;
  const bar = barToSilence(caseFile, pack);
  return (
    <>
      <ul className="standings">
        {claims.map((claim) => (
          <li key={claim.id}>
            <strong>{claimTitle(claim, pack)}</strong> {standingWords(claim, pack)}
          </li>
        ))}
      </ul>
      <div data-field="decision">
        <ChoiceGroup
          label="Decision"
          hideLabel
          value={determination.decision}
          onChange={(decision) => set({ decision })}
          options={[
            {
              value: 'maintain',
              title: 'Neither confirm nor deny',
              text: 'The duty to say whether information is held is excluded for this part',
              isDisabled: bar !== null && determination.decision !== 'maintain',
              ...(bar === null ? {} : { whyDisabled: BARS[bar] }),
            },
            {
              value: 'confirmOrDeny',
              title: 'Confirm or deny after all',
              text: 'The force says whether it holds information, in words that stand only in this case’s answer',
            },
          ]}
          columns={2}
        />
      </div>
      <PlainAnswers />
      <div data-field="reason">
        <TextArea
          label="Reason, as it is to stand in the letter"
          value={determination.reason}
          onChange={(reason) => set({ reason })}
          hint="Only what the balance has not said already"
          rows={2}
        />
      </div>
      <div className="field-row">
        <div data-field="decidedBy">
          <TextField
            label="Decided by (role)"
            value={determination.decidedBy}
            onChange={(decidedBy) => set({ decidedBy })}
            hint="Never a name"
          />
        </div>
        <div data-field="assessedOn">
          <DateField
            label="Judged as at"
            value={determination.assessedOn}
            onChange={(assessedOn) => set({ assessedOn })}
            hint="The date of the force’s own decision"
          />
        </div>
        <div data-field="reviewedBy">
          <TextField
            label="Looked over by (role)"
            value={determination.reviewedBy}
            onChange={(reviewedBy) => set({ reviewedBy })}
            hint="A second pair of eyes, by role"
          />
        </div>
      </div>
      <ConsultationLog />
    </>
  );
}
