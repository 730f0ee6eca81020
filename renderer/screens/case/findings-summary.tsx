import type { CaseFile } from '../../../shared/case/case-file.ts';
import { useLawPack } from '../../case/law-pack.ts';
import { useCaseWhenIdle } from '../../case/use-case.ts';
import { askOf, placeInWords, summaryOf } from './finding-words.ts';
import { useFindingsSoFar } from './use-findings-so-far.ts';
import { useOpenPlace } from './use-open-place.ts';

/** So many findings stand under the path; the review shows them all. */
const SHOWN = 6;

/** A trainee who works alone, or step by step, hears the checks only after handing in. */
function isHeldBackYet({ practice, issuedOn }: CaseFile): boolean {
  return issuedOn === null && (practice?.mode === 'stepwise' || practice?.mode === 'unguided');
}

/** What the checks have to say so far, under the path. */
export function FindingsSummary() {
  const caseFile = useCaseWhenIdle();
  const open = useOpenPlace();
  const pack = useLawPack();
  const findings = useFindingsSoFar();
  const isHeldBack = isHeldBackYet(caseFile) && findings.length === 0;
  const asking = findings.filter((finding) => askOf(finding) === 'fix' || askOf(finding) === 'explain');
  return (
    <section className="summary" aria-labelledby="summary-title">
      <h2 className="summary-title" id="summary-title">
        {isHeldBack ? 'The checks speak once you hand in' : summaryOf(findings)}
      </h2>
      <ul className="summary-list">
        {asking.slice(0, SHOWN).map((finding) => (
          <li key={finding.key}>
            <button type="button" className="summary-finding" onClick={() => open(finding.place)}>
              {finding.message}
              <span className="hidden-text">. {placeInWords(finding.place, caseFile, pack)}</span>
            </button>
          </li>
        ))}
      </ul>
      {asking.length > SHOWN ? <p className="summary-more">and {asking.length - SHOWN} more in the review</p> : null}
    </section>
  );
}
