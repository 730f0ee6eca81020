import { useState } from 'react';
import { submittedBy, type Role } from '../../../../shared/case/sign-off.ts';
import { blockersOf } from '../../../../shared/checks/assess.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { countOf } from '../../../count-of.ts';
import { useDraft } from '../../../case/drafts.ts';
import { useCase } from '../../../case/use-case.ts';
import { useFindings } from '../../../case/use-derived.ts';
import { useOpenPoints } from '../../../case/use-points.ts';
import { useCanSign, useSigning } from '../../../case/use-signing.ts';
import { Button } from '../../../components/button.tsx';
import { Notice } from '../../../components/notice.tsx';
import { Segments } from '../../../components/segments.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { useUiStore } from '../../../state/ui-store.ts';

/** What can be done next: by the author, and by whoever reads the case as reviewer or decision maker. */
export function NextActs() {
  return (
    <>
      <Submit />
      <Decide />
      <Withdraw />
    </>
  );
}

/** Hands the case over. What is open is said and hinders nobody: the reader may be the one to ask. */
function Submit() {
  const canSubmit = useCanSign('submitted', 'author');
  const [note, setNote] = useDraft(`${useCase((snapshot) => selectCaseFile(snapshot).id)} submit`);
  const sign = useSigning();
  if (!canSubmit) return null;

  function submit() {
    sign('submitted', 'author', note);
    setNote('');
  }

  return (
    <div className="sign-off-act" data-own-undo="">
      <OpenSoFar />
      <TextArea
        label="Note for the reviewer"
        value={note}
        onChange={setNote}
        rows={2}
        hint="What to look at, what you are unsure of. Kept in the decision record, not in the letter."
      />
      <div className="button-row">
        <Button onPress={submit}>Submit for sign-off</Button>
      </div>
    </div>
  );
}

function OpenSoFar() {
  const blockers = blockersOf(useFindings()).length;
  const open = useOpenPoints();
  const unknowns = open.filter(({ kind }) => kind === 'unknown').length;
  const comments = open.length - unknowns;
  const parts = [
    blockers === 0 ? '' : `${countOf(blockers, 'point')} that must be put right before it can be issued`,
    unknowns === 0 ? '' : `${countOf(unknowns, 'page')} marked “I don’t know yet”`,
    comments === 0 ? '' : countOf(comments, 'open comment'),
  ].filter((part) => part !== '');
  if (parts.length === 0) return <p>Nothing is open. Submitting locks the text until it is decided on.</p>;
  return (
    <Notice tone="info" title="Still open">
      <ul className="open-list">
        {parts.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <p>You can submit all the same. Submitting locks the text until it is decided on.</p>
      <Button variant="quiet" onPress={() => useUiStore.setState({ overlay: 'points' })}>
        See what is open
      </Button>
    </Notice>
  );
}

function Withdraw() {
  const canWithdraw = useCanSign('withdrawn', 'author');
  const sign = useSigning();
  if (!canWithdraw) return null;
  return (
    <div className="offer">
      <p>As its author you can take it back. That unlocks the text, and it has to be submitted again.</p>
      <Button onPress={() => sign('withdrawn', 'author', '')}>Withdraw</Button>
    </div>
  );
}

const DECIDERS = [
  { value: 'reviewer', title: 'Reviewer' },
  { value: 'decisionMaker', title: 'Decision maker' },
] as const satisfies readonly { readonly value: Role; readonly title: string }[];

/** Accept, or return with a reason. */
function Decide() {
  const [role, setRole] = useState<'reviewer' | 'decisionMaker'>('reviewer');
  const [note, setNote] = useDraft(`${useCase((snapshot) => selectCaseFile(snapshot).id)} decide`);
  const canAccept = useCanSign('accepted', role);
  const canReturn = useCanSign('returned', role);
  const comments = useOpenPoints().filter(({ kind }) => kind === 'comment');
  const paragraphs = comments.filter(({ anchor }) => anchor.blockId !== null).length;
  const sign = useSigning();
  if (!canAccept && !canReturn) return null;

  function decide(act: 'accepted' | 'returned') {
    sign(act, role, note);
    setNote('');
  }

  return (
    <div className="sign-off-act" data-own-undo="">
      <div className="sign-off-role">
        <span aria-hidden="true">You act as</span>
        <Segments label="You act as" value={role} onChange={setRole} options={DECIDERS} />
      </div>
      {canAccept ? <OwnCase /> : null}
      <TextArea
        label={canAccept ? 'Note, or the reason for returning it' : 'The reason for returning it'}
        value={note}
        onChange={setNote}
        rows={2}
        hint="Needed to return a case. Kept in the decision record, not in the letter."
      />
      <p className="field-hint">
        {comments.length === 0
          ? 'No open comments. Write one at a question, or at a paragraph of the letter.'
          : `${countOf(comments.length, 'open comment')}: ${comments.length - paragraphs} at questions, ${paragraphs} at paragraphs of the letter.`}
      </p>
      <div className="button-row">
        {canAccept ? (
          <Button variant="primary" onPress={() => decide('accepted')}>
            Accept
          </Button>
        ) : null}
        <Button onPress={() => decide('returned')} isDisabled={note.trim() === ''}>
          Return to the author
        </Button>
      </div>
      {note.trim() === '' ? <p className="field-hint">To return it, write the reason first.</p> : null}
    </div>
  );
}

/** Said plainly and never forbidden: a small office may have nobody else. */
function OwnCase() {
  const by = useCase((snapshot) => submittedBy(selectCaseFile(snapshot)));
  const account = useUiStore((state) => state.account);
  if (by === null || by !== account) return null;
  return (
    <Notice tone="info">
      You submitted this case yourself. A second pair of eyes catches most faults. If you accept it, the record says so.
    </Notice>
  );
}
