import type { Interruption } from '../../../shared/bridge/support-contract.ts';
import { clockTimeWithSeconds } from '../../dates.ts';
import { dropInterruption, reopenInterrupted } from '../../state/support-actions.ts';
import { StoppedPage } from './stopped-page.tsx';

/** The first page after the window itself had stopped: what is safe, and the case that was open. */
export function InterruptedScreen({ interrupted }: { readonly interrupted: Interruption }) {
  const { how, openCase, mayReopen } = interrupted;
  return (
    <StoppedPage
      title={
        how === 'hung' ? 'The window did not answer and was started again' : 'The window stopped and was started again'
      }
      onOpenCase={openCase !== null && mayReopen ? reopenInterrupted : null}
      onList={dropInterruption}
      forDesk="If it happens again, save a support bundle and give it to your service desk with the time. No text of a case is in it."
    >
      <p>
        Your cases are safe: each change is saved as you make it. {openCase === null ? null : <Saved {...openCase} />}
      </p>
      {mayReopen ? null : (
        <p>
          This has happened several times within a minute
          {openCase === null ? '' : ', so this case is not opened again from here'}. Go to the list
          {openCase === null ? '' : ' and work on another case first'}; the history of a case holds how it was before.
        </p>
      )}
    </StoppedPage>
  );
}

function Saved({ reference, savedAt }: NonNullable<Interruption['openCase']>) {
  return (
    <>
      {reference === '' ? 'The case that was open' : <strong>{reference}</strong>} was last saved at{' '}
      {clockTimeWithSeconds(savedAt)}; only what was typed in the second before the window stopped can be missing.
    </>
  );
}
