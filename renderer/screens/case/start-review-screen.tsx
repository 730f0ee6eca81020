import { useState } from 'react';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { getBridge } from '../../bridge.ts';
import { useDraft } from '../../case/drafts.ts';
import { useCase } from '../../case/use-case.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { shortDate } from '../../dates.ts';
import { openFrom } from '../../state/case-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';

/** Opens an internal review of an issued case: a case of its own, and never without a reason. */
export function StartReviewScreen() {
  const { id, request, issuedOn } = useCase(selectCaseFile);
  const [reason, setReason] = useDraft(`${id} review`);
  const [isBusy, setBusy] = useState(false);

  async function start() {
    setBusy(true);
    const isOpened = await openFrom(() => getBridge().startReview({ id, reason: reason.trim() }));
    setBusy(false);
    if (!isOpened) return;
    setReason('');
    close();
  }

  return (
    <Dialog
      isOpen
      onClose={close}
      title="Open an internal review"
      footer={
        <>
          <Button variant="primary" onPress={() => void start()} isDisabled={reason.trim() === '' || isBusy}>
            {isBusy ? 'Opening…' : 'Open the review'}
          </Button>
          <Button onPress={close}>Cancel</Button>
        </>
      }
    >
      <p>
        {request.reference || 'This case'} was issued on {shortDate(issuedOn)} and stays locked, as it was sent. The
        review is a case of its own, with its own reasoning, sign-off and letter. It begins with what was decided, to be
        looked at afresh.
      </p>
      <p>Somebody else should do it: whoever decided the first time has made up their mind.</p>
      <div data-own-undo="">
        <TextArea
          label="Why it is opened"
          value={reason}
          onChange={setReason}
          rows={2}
          hint="What the requester asks for, or what has come to light. Needed; kept in the decision record of the review."
        />
      </div>
    </Dialog>
  );
}

function close(): void {
  useUiStore.setState({ overlay: 'none' });
}
