import { isReviewed, type InternalReview } from '../../../../shared/case/internal-review.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { Disclosure } from '../../../components/disclosure.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { TextField } from '../../../components/text-field.tsx';

/** An internal review of the answer: its letter appears on the paper once a review has been asked for. */
export function InternalReviewFields() {
  const review = useCase((snapshot) => selectCaseFile(snapshot).internalReview);
  const { edit } = useCaseCommands();
  const set = (patch: Partial<InternalReview>) => edit({ kind: 'editInternalReview', patch });
  return (
    <div data-field="internalReview">
      <Disclosure title="Internal review" defaultExpanded={isReviewed(review)}>
        <div className="stack">
          <p className="field-hint">
            For somebody who took no part in the response. Work through the case afresh, change what is to be changed,
            and say here what was found: the letter stands on the paper under “Review”.
          </p>
          <div className="field-row">
            <DateField
              label="Asked for on"
              value={review.requestedOn}
              onChange={(requestedOn) => set({ requestedOn })}
            />
            <DateField
              label="Response under review of"
              value={review.responseOn}
              onChange={(responseOn) => set({ responseOn })}
            />
          </div>
          <TextArea
            label="What the requester says against the response"
            value={review.points}
            onChange={(points) => set({ points })}
            hint="In neutral words, without the requester’s name"
            rows={2}
          />
          <ChoiceGroup
            label="Outcome of the review"
            value={review.outcome}
            onChange={(outcome) => set({ outcome })}
            columns={3}
            options={[
              { value: 'upheld', title: 'Upheld', text: 'The response stands as it is' },
              {
                value: 'changed',
                title: 'Upheld on other grounds',
                text: 'The reasons are said again as they are now',
              },
              { value: 'overturned', title: 'Not upheld', text: 'The force answers; decide so on the decision page' },
            ]}
          />
          <TextArea
            label="How the review reached it"
            value={review.reasons}
            onChange={(reasons) => set({ reasons })}
            rows={3}
          />
          <div className="field-row">
            <TextField
              label="Reviewed by (role)"
              value={review.reviewerRole}
              onChange={(reviewerRole) => set({ reviewerRole })}
            />
            <DateField label="Decided on" value={review.decidedOn} onChange={(decidedOn) => set({ decidedOn })} />
          </div>
        </div>
      </Disclosure>
    </div>
  );
}
