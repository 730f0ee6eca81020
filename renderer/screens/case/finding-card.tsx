import { useId, useState } from 'react';
import { isLocked } from '../../../shared/case/sign-off.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { remedyFor } from '../../../shared/checks/remedies.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { useLawPack } from '../../case/law-pack.ts';
import { newId } from '../../case/new-id.ts';
import { useCase, useCaseCommands, useIsLocked } from '../../case/use-case.ts';
import { useToday } from '../../case/use-derived.ts';
import { ASK_WORDS, askOf, placeInWords } from './finding-words.ts';
import { useAuthorityTitles } from './authority-titles.ts';

/** One finding: what is wrong, why it matters, what to do; a warning can be answered with a recorded reason. */
export function FindingCard({ finding, showAsk = false }: { readonly finding: Finding; readonly showAsk?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const sources = useAuthorityTitles(finding.authorities);
  const ask = askOf(finding);
  const pack = useLawPack();
  const where = useCase((snapshot) => placeInWords(finding.place, selectCaseFile(snapshot), pack));
  return (
    <div role="group" className={`finding finding-${ask}`} aria-label={where}>
      <p className="finding-line">
        <FindingSign ask={ask} />
        <span>
          {showAsk ? (
            <strong className="finding-ask">{ASK_WORDS[ask]}: </strong>
          ) : (
            <span className="hidden-text">{ASK_WORDS[ask]}: </span>
          )}
          {finding.message}{' '}
          <button
            type="button"
            className="link finding-why"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={() => setOpen(!isOpen)}
          >
            Why<span className="hidden-text">: {finding.message}</span>
          </button>
        </span>
      </p>
      <div id={id} hidden={!isOpen} className="finding-more">
        <p>{finding.why}</p>
        <p>
          <strong>What to do. </strong>
          {finding.fix}
        </p>
        <p className="finding-source">
          {finding.code} · {sources}
        </p>
      </div>
      <Remedy finding={finding} />
      {finding.severity === 'warning' ? <FindingAnswer finding={finding} /> : null}
    </div>
  );
}

/** One press that mends the fault, where there is one; undo takes it back. */
function Remedy({ finding }: { readonly finding: Finding }) {
  const { edit } = useCaseCommands();
  const pack = useLawPack();
  const caseFile = useCase(selectCaseFile);
  const today = useToday();
  const label = pack.checks.find((check) => check.id === finding.checkId)?.remedy;
  if (label === undefined || isLocked(caseFile)) return null;
  const edits = remedyFor({ finding, caseFile, pack, newId, today });
  if (edits.length === 0) return null;
  return (
    <div className="finding-tools">
      <Button onPress={() => edit({ kind: 'several', edits })} ariaLabel={`${label}: ${finding.message}`}>
        {label}
      </Button>
    </div>
  );
}

function FindingSign({ ask }: { readonly ask: ReturnType<typeof askOf> }) {
  const sign = { fix: '▲', explain: '△', consider: '○', explained: '✓' }[ask];
  return (
    <span className="finding-sign" aria-hidden="true">
      {sign}
    </span>
  );
}

function FindingAnswer({ finding }: { readonly finding: Finding }) {
  const commands = useCaseCommands();
  const [draft, setDraft] = useState<string | null>(null);
  const locked = useIsLocked();

  function record(reason: string) {
    commands.edit({ kind: 'answerFinding', key: finding.key, reason });
    setDraft(null);
  }

  if (locked) return finding.answer === null ? null : <p className="finding-reason">Your reason: {finding.answer}</p>;
  if (draft !== null) {
    return (
      <div className="finding-answer" data-own-undo="">
        <TextArea
          label="Why it stays as it is"
          value={draft}
          onChange={setDraft}
          rows={2}
          hint="Kept in the decision record, not in the letter."
        />
        <div className="button-row">
          <Button variant="primary" onPress={() => record(draft)} isDisabled={draft.trim() === ''}>
            Record the reason
          </Button>
          <Button onPress={() => setDraft(null)}>Cancel</Button>
        </div>
      </div>
    );
  }
  if (finding.answer === null) {
    return (
      <div className="finding-tools">
        <Button variant="quiet" onPress={() => setDraft('')} ariaLabel={`Explain instead: ${finding.message}`}>
          Explain instead
        </Button>
      </div>
    );
  }
  return (
    <div className="finding-tools">
      <p className="finding-reason">Your reason: {finding.answer}</p>
      <Button
        variant="quiet"
        onPress={() => setDraft(finding.answer)}
        ariaLabel={`Change the reason: ${finding.message}`}
      >
        Change
      </Button>
      <Button variant="quiet" onPress={() => record('')} ariaLabel={`Take the reason back: ${finding.message}`}>
        Take back
      </Button>
    </div>
  );
}
