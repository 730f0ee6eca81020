import type { Finding } from '../../../shared/checks/finding.ts';
import { SEVERITIES } from '../../../shared/law/check-entry.ts';
import { Disclosure } from '../../components/disclosure.tsx';

const TITLES: Readonly<Record<(typeof SEVERITIES)[number], string>> = {
  blocker: 'What would have stopped this letter',
  warning: 'What needs an explanation',
  advice: 'What to consider',
};

/** What the reasoning checks say of the letter, the gravest first, each with why it matters. */
export function ExaminedFindings({
  findings,
  isSilent,
}: {
  readonly findings: readonly Finding[];
  readonly isSilent: boolean;
}) {
  return (
    <section aria-label="What the checks find" role="status">
      <h2 className="part-title">What the checks find</h2>
      {isSilent ? null : (
        <p className="field-hint">
          No statement was recognised that the force neither confirms nor denies. If there is one, choose it on the
          left; if there is none, this letter needs no such reasons.
        </p>
      )}
      {isSilent && findings.length === 0 ? (
        <p>Nothing. That is no proof of a good letter: read it once more as the requester would.</p>
      ) : null}
      {SEVERITIES.map((severity) => (
        <Group
          key={severity}
          title={TITLES[severity]}
          findings={isSilent ? findings.filter((each) => each.severity === severity) : []}
        />
      ))}
    </section>
  );
}

function Group({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <Disclosure title={`${title}: ${findings.length}`} defaultExpanded>
      <ul className="examine-findings">
        {findings.map((finding) => (
          <li key={finding.key + finding.message}>
            <strong>{finding.message}</strong>
            <span className="field-hint">{finding.why}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
