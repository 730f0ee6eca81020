import type { CaseSummary } from '../../../shared/bridge/library-contract.ts';
import { Button } from '../../components/button.tsx';
import { openCase } from '../../state/case-actions.ts';

const DUE_WORDS: Readonly<Record<NonNullable<CaseSummary['dueKind']>, string>> = {
  response: 'answer',
  decisionAfterExtension: 'decision promised',
  internalReview: 'internal review',
};

type DueCaseProps = {
  readonly summary: CaseSummary;
  /** What else stands on the button, such as how late the case is. */
  readonly note?: string;
  readonly withSubject: boolean;
};

/** A case as a button that opens it: its reference, and what is due. */
export function DueCase({ summary, note, withSubject }: DueCaseProps) {
  const { id, reference, subject, dueKind } = summary;
  return (
    <Button variant="quiet" onPress={() => void openCase(id)}>
      <span className="due-case">
        <span className="due-reference">{reference || 'No reference yet'}</span>
        {dueKind === null ? null : <Part className="due-kind">{DUE_WORDS[dueKind]}</Part>}
        {withSubject && subject !== '' ? <Part className="due-subject">{subject}</Part> : null}
        {note === undefined ? null : <Part className="due-note">{note}</Part>}
      </span>
    </Button>
  );
}

/** The space stands outside, so that the parts are words apart for a screen reader too. */
function Part({ className, children }: { readonly className: string; readonly children: string }) {
  return (
    <>
      {' '}
      <span className={className}>{children}</span>
    </>
  );
}
