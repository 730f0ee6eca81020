import { useState } from 'react';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { isReachable } from '../../../shared/progress/steps.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { useLawPack } from '../../case/law-pack.ts';
import { useCase } from '../../case/use-case.ts';
import { useFindings } from '../../case/use-derived.ts';
import { ASK_WORDS, askOf, pageOf, placeInWords, summaryOf, type Ask } from './finding-words.ts';
import { FindingCard } from './finding-card.tsx';
import { useOpenPlace } from './use-open-place.ts';

const FILTERS: readonly (Ask | 'all')[] = ['all', 'fix', 'explain', 'consider', 'explained'];

/** Every finding of the case, by place, with a filter; warnings can be answered here, blockers only mended. */
export function FindingsPanel() {
  const findings = useFindings();
  const [filter, setFilter] = useState<Ask | 'all'>('all');
  const shown = findings.filter((finding) => filter === 'all' || askOf(finding) === filter);
  return (
    <section className="findings" aria-labelledby="findings-title">
      <h2 className="findings-title" id="findings-title">
        Checks
      </h2>
      <p className="field-hint" role="status">
        {summaryOf(findings)}
      </p>
      <fieldset className="filters" aria-label="Show">
        {FILTERS.map((each) => {
          const count = each === 'all' ? findings.length : findings.filter((finding) => askOf(finding) === each).length;
          return (
            <button
              key={each}
              type="button"
              className="filter"
              aria-pressed={filter === each}
              onClick={() => setFilter(each)}
            >
              {each === 'all' ? 'All' : ASK_WORDS[each]} {count}
            </button>
          );
        })}
      </fieldset>
      {shown.length === 0 ? <p className="rows-empty">Nothing here.</p> : null}
      <ul className="findings-list">
        {shown.map((finding) => (
          <FindingLine key={finding.key} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

function FindingLine({ finding }: { readonly finding: Finding }) {
  const caseFile = useCase(selectCaseFile);
  const open = useOpenPlace();
  const pack = useLawPack();
  const where = placeInWords(finding.place, caseFile, pack);
  return (
    <li className="findings-line">
      <p className="findings-place">
        {isReachable(pageOf(finding.place), caseFile, pack) ? (
          <button
            type="button"
            className="link"
            aria-label={`${where}: ${finding.message}`}
            onClick={() => open(finding.place)}
          >
            {where}
          </button>
        ) : (
          <span>{where} (not reached yet)</span>
        )}
      </p>
      <FindingCard finding={finding} showAsk />
    </li>
  );
}
