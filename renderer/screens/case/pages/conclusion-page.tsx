import type { ClaimPatch } from '../../../../shared/case/case-edit.ts';
import type { Claim, Evidence } from '../../../../shared/case/claim.ts';
import { changeById, removeById } from '../../../../shared/case/list-edits.ts';
import { keptApart } from '../../../../shared/case/reason.ts';
import type { Place } from '../../../../shared/case/place.ts';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { ReasonField } from '../../../components/reason-field.tsx';
import { RowList } from '../../../components/row-list.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { newId } from '../../../case/new-id.ts';
import { useCaseCommands } from '../../../case/use-case.ts';
import { useClaim } from './use-claim.ts';

/** What supports the reasoning, and the officer's word on whether the exemption is engaged. */
export function ConclusionPage({ place }: { readonly place: Place }) {
  const found = useClaim(place);
  const { edit } = useCaseCommands();
  if (found === null) return null;
  const { claim, exemption } = found;
  const set = (patch: ClaimPatch) => edit({ kind: 'editClaim', claimId: claim.id, patch });
  return (
    <>
      <div data-field="evidence">
        <RowList
          label="Evidence"
          rows={claim.evidence}
          emptyText="None yet. The view of a role that knows the subject is evidence; a paragraph from another letter is not."
          addLabel="Add evidence"
          onAdd={() =>
            set({ evidence: [...claim.evidence, { id: newId(), source: '', date: null, channel: 'closed', text: '' }] })
          }
          onRemove={(id) => set({ evidence: removeById(claim.evidence, id) })}
          renderRow={(evidence) => (
            <EvidenceFields
              evidence={evidence}
              onChange={(patch) =>
                set({ evidence: changeById(claim.evidence, evidence.id, (each) => ({ ...each, ...patch })) })
              }
            />
          )}
        />
      </div>
      <div data-field="engaged">
        <ChoiceGroup
          label={`Is section ${exemption.provision} engaged?`}
          value={claim.engaged}
          onChange={(engaged) => set({ engaged, ...reasonAfter(claim, engaged) })}
          options={[
            { value: 'engaged', title: 'Engaged', text: 'Its own test is met. Next, the public interest' },
            {
              value: 'notEngaged',
              title: 'Not engaged',
              text: 'Its test is not met. It is not relied on, and nothing is weighed',
            },
          ]}
          columns={2}
        />
      </div>
      <ReasonField
        label="Why"
        value={claim.engagedReason}
        onChange={(engagedReason) => set({ engagedReason })}
        hint={
          claim.engaged === 'notEngaged'
            ? 'Goes into the letter if the answer is to confirm or deny'
            : 'For the decision record'
        }
        rows={2}
      />
    </>
  );
}

/** Words written for the record while the exemption was engaged do not slip into a letter that says it is not. */
function reasonAfter(claim: Claim, engaged: Claim['engaged']): ClaimPatch {
  const isTurned = claim.engaged === 'engaged' && engaged === 'notEngaged';
  return isTurned && claim.engagedReason.open.trim() !== '' ? { engagedReason: keptApart(claim.engagedReason) } : {};
}

type EvidenceFieldsProps = { readonly evidence: Evidence; readonly onChange: (patch: Partial<Evidence>) => void };

function EvidenceFields({ evidence, onChange }: EvidenceFieldsProps) {
  return (
    <div className="stack-tight">
      <div className="field-row">
        <TextField label="Source, by role" value={evidence.source} onChange={(source) => onChange({ source })} />
        <DateField label="Date" value={evidence.date} onChange={(date) => onChange({ date })} />
      </div>
      <TextArea label="What it shows" value={evidence.text} onChange={(text) => onChange({ text })} rows={2} />
      <ChoiceGroup
        label="Where it may go"
        value={evidence.channel}
        onChange={(channel) => onChange({ channel })}
        options={[
          { value: 'closed', title: 'Closed', text: 'Decision record only' },
          { value: 'open', title: 'Open', text: 'May be spoken of in the letter' },
        ]}
        columns={2}
      />
    </div>
  );
}
