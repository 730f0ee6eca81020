import { useEffect, useRef, useState } from 'react';
import { ballotsOf, type Ballot } from '../../../shared/training/classroom.ts';
import type { PracticeCase } from '../../../shared/training/practice-case.ts';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { currentPack } from '../../case/law-pack.ts';
import type { Training } from '../../state/training-store.ts';
import { PracticeMark } from './practice-mark.tsx';

/** One case on a large screen for a class: the papers, votes by show of hands, then what the model says. */
export function ClassroomScreen({ training }: { readonly training: Training }) {
  const cases = training.packs.flatMap((pack) => pack.cases);
  const [id, setId] = useState(cases[0]?.id ?? '');
  const [isOn, setOn] = useState(false);
  const chosen = cases.find((each) => each.id === id);
  if (isOn && chosen !== undefined) return <Presenter practiceCase={chosen} onEnd={() => setOn(false)} />;
  return (
    <section className="classroom-intro" aria-label="Classroom">
      <p>
        Put a practice case on the large screen. Read the papers together, ask for hands on each question, type the
        numbers, and reveal what the model says. Votes are not kept.
      </p>
      <div className="button-row">
        <SelectField
          label="Practice case"
          value={id}
          onChange={setId}
          options={cases.map((each) => ({ value: each.id, title: each.title }))}
        />
        <Button variant="primary" onPress={() => setOn(true)} isDisabled={chosen === undefined}>
          Present
        </Button>
      </div>
    </section>
  );
}

type PresenterProps = { readonly practiceCase: PracticeCase; readonly onEnd: () => void };

/** Fills the window; arrow keys move, and Escape ends. */
function Presenter({ practiceCase, onEnd }: PresenterProps) {
  const ballots = ballotsOf(practiceCase, currentPack);
  const [at, setAt] = useState(0);
  const [votes, setVotes] = useState<Readonly<Record<string, string>>>({});
  const [revealed, setRevealed] = useState<ReadonlySet<string>>(new Set());
  const screen = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = screen.current;
    shown?.showModal?.();
    return () => shown?.close?.();
  }, []);
  const last = ballots.length;
  const ballot = ballots[at - 1];
  const move = (by: number) => setAt((before) => Math.min(last, Math.max(0, before + by)));
  return (
    <dialog
      ref={screen}
      className="presenter"
      tabIndex={-1}
      aria-label={`Classroom: ${practiceCase.title}`}
      onCancel={onEnd}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLInputElement) return;
        if (event.key === 'ArrowRight' || event.key === 'PageDown') move(1);
        if (event.key === 'ArrowLeft' || event.key === 'PageUp') move(-1);
      }}
    >
      <PracticeMark>
        <span className="practice-title">{practiceCase.title}</span>
        <span className="topbar-space" />
        <Button variant="quiet" onPress={onEnd}>
          End
        </Button>
      </PracticeMark>
      <div className="presenter-body">
        {ballot === undefined ? (
          <Papers practiceCase={practiceCase} />
        ) : (
          <OneBallot
            key={ballot.id}
            ballot={ballot}
            votes={votes}
            onVote={(option, count) => {
              const key = `${ballot.id}|${option}`;
              setVotes({ ...votes, [key]: count });
            }}
            isRevealed={revealed.has(ballot.id)}
            onReveal={() => {
              setRevealed(new Set([...revealed, ballot.id]));
              // The button goes; the arrow keys go on from here.
              screen.current?.focus();
            }}
          />
        )}
      </div>
      <div className="presenter-foot">
        <Button onPress={() => move(-1)} isDisabled={at === 0}>
          Back
        </Button>
        <span role="status">{at === 0 ? 'The papers' : `Question ${at} of ${last}`}</span>
        <Button variant="primary" onPress={() => move(1)} isDisabled={at === last}>
          Next
        </Button>
      </div>
    </dialog>
  );
}

function Papers({ practiceCase: { model, papers } }: { readonly practiceCase: PracticeCase }) {
  return (
    <>
      <h2 className="presenter-question">The request</h2>
      <blockquote className="presenter-request">{model.request.text}</blockquote>
      <div className="presenter-papers">
        {papers.map(({ title, text }) => (
          <article key={title} className="practice-paper">
            <h3 className="practice-paper-title">{title}</h3>
            <p>{text}</p>
          </article>
        ))}
      </div>
    </>
  );
}

type OneBallotProps = {
  readonly ballot: Ballot;
  readonly votes: Readonly<Record<string, string>>;
  readonly onVote: (option: string, count: string) => void;
  readonly isRevealed: boolean;
  readonly onReveal: () => void;
};

const KICKERS: Readonly<Record<Ballot['kind'], string>> = {
  part: 'A part of the request',
  factor: 'A reason that somebody gives',
  outcome: 'The end',
};

function OneBallot({ ballot, votes, onVote, isRevealed, onReveal }: OneBallotProps) {
  const counts = ballot.options.map(({ id }) => handsOf(votes[`${ballot.id}|${id}`] ?? ''));
  const most = Math.max(1, ...counts);
  return (
    <>
      <p className="question-kicker">{KICKERS[ballot.kind]}</p>
      <h2 className="presenter-question">{ballot.asks}</h2>
      <ul className="hands">
        {ballot.options.map(({ id, title }, index) => (
          <li key={id} className="hand" data-model={isRevealed && id === ballot.model}>
            <TextField
              label={`Hands: ${title}`}
              value={votes[`${ballot.id}|${id}`] ?? ''}
              onChange={(count) => onVote(id, count.replace(/\D/g, '').slice(0, 3))}
              width="short"
            />
            <svg className="hand-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect width={((counts[index] ?? 0) / most) * 100} height="10" />
            </svg>
            {isRevealed && id === ballot.model ? <strong>✓ The model</strong> : null}
          </li>
        ))}
      </ul>
      {isRevealed ? (
        <p className="presenter-why" role="status">
          {ballot.why}
        </p>
      ) : (
        <Button variant="primary" onPress={onReveal}>
          Reveal
        </Button>
      )}
    </>
  );
}

function handsOf(text: string): number {
  return text === '' ? 0 : Number(text);
}
