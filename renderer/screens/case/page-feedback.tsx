import type { Place } from '../../../shared/case/place.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { remarksAt } from '../../../shared/training/mark-attempt.ts';
import { isSubmitted, isSubmittedByPage, noteAt } from '../../../shared/training/practice-of.ts';
import { Button } from '../../components/button.tsx';
import { useCase } from '../../case/use-case.ts';
import { usePracticeCase, useRemarks } from '../../case/use-practice.ts';
import { handIn } from '../../state/training-actions.ts';
import { RemarkList } from '../training/remark-list.tsx';

/** What feedback says of a page that was handed in. The checks stand beside it as in casework, so they are not said twice. */
export function PageFeedback({ place }: { readonly place: Place }) {
  const caseFile = useCase(selectCaseFile);
  const practiceCase = usePracticeCase();
  const remarks = useRemarks();
  const { practice } = caseFile;
  if (practice === null || practiceCase === null || place.page === 'review') return null;
  const isWorked = isSubmittedByPage(practice) || practice.mode === 'unguided';
  if (!isWorked || !isSubmitted(caseFile, place)) return null;
  const here = remarksAt(remarks, place).filter(({ verdict }) => verdict !== 'check');
  const note = noteAt(practiceCase, caseFile, place);
  return (
    <section className="page-feedback" aria-label="Feedback on this page">
      <h2 className="part-title">Feedback on this page</h2>
      {here.length === 0 ? (
        <p className="field-hint">Nothing here is compared with the model.</p>
      ) : (
        <RemarkList remarks={here} />
      )}
      {practice.pages === null || caseFile.issuedOn !== null ? null : (
        <Button variant="primary" onPress={() => void handIn()}>
          Finish the exercise
        </Button>
      )}
      {note === null ? null : (
        <p className="page-note">
          <strong>The model: </strong>
          {note.note}
        </p>
      )}
    </section>
  );
}
