import type { Place } from '../../../shared/case/place.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { noteAt } from '../../../shared/training/practice-of.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { Notice } from '../../components/notice.tsx';
import { useCase } from '../../case/use-case.ts';
import { usePracticeCase } from '../../case/use-practice.ts';

/** The papers of the practice case, a hint where the mode gives one, and in a worked example the reason for the answer. */
export function PracticeHelp({ place }: { readonly place: Place }) {
  const caseFile = useCase(selectCaseFile);
  const practiceCase = usePracticeCase();
  const mode = caseFile.practice?.mode;
  if (practiceCase === null) {
    return (
      <Notice tone="mend" title="The practice case is no longer here">
        <p>Its pack was deleted. You can go on working, but there is nothing to compare with.</p>
      </Notice>
    );
  }
  const note = noteAt(practiceCase, caseFile, place);
  return (
    <div className="practice-help">
      {practiceCase.papers.length === 0 ? null : (
        <Disclosure key={place.page} title="The papers on the file" defaultExpanded={place.page === 'request'}>
          <div className="papers">
            {practiceCase.papers.map(({ title, text }) => (
              <article key={title} className="practice-paper">
                <h2 className="practice-paper-title">{title}</h2>
                <p>{text}</p>
              </article>
            ))}
          </div>
        </Disclosure>
      )}
      {mode === 'walk' && note !== null ? (
        <Notice tone="info" title="Why it is answered so">
          <p>{note.note}</p>
        </Notice>
      ) : null}
      {mode === 'guided' && note !== null && caseFile.issuedOn === null ? (
        <Disclosure key={`hint-${place.page}-${place.claimId ?? ''}`} title="A hint">
          <p>{note.hint}</p>
        </Disclosure>
      ) : null}
    </div>
  );
}
