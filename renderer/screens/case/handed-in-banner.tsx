import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { Button } from '../../components/button.tsx';
import { useCase } from '../../case/use-case.ts';
import { usePracticeCase } from '../../case/use-practice.ts';
import { shortDate } from '../../dates.ts';
import { beginAttempt } from '../../state/training-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';

/** An attempt that was handed in: it stays as it was, and can be tried again. */
export function HandedInBanner() {
  const caseFile = useCase(selectCaseFile);
  const practiceCase = usePracticeCase();
  const { practice, issuedOn } = caseFile;
  if (practice === null) return null;
  return (
    <section className="banner banner-issued" aria-label="Handed in">
      <p>
        <strong>Handed in on {shortDate(issuedOn)}.</strong> It stays as you left it, with the feedback on every page.
      </p>
      <div className="button-row">
        <Button variant="primary" onPress={() => useUiStore.setState({ overlay: 'feedback' })}>
          Feedback on the whole
        </Button>
        {practiceCase === null ? null : (
          <Button onPress={() => void beginAttempt(practiceCase, practice.mode, practice.pages)}>Try it again</Button>
        )}
      </div>
    </section>
  );
}
