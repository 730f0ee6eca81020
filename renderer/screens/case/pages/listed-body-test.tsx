import type { ListedBody } from '../../../../shared/case/engagement.ts';
import { Notice } from '../../../components/notice.tsx';
import { ReasonField } from '../../../components/reason-field.tsx';
import { useCaseCommands } from '../../../case/use-case.ts';

/** Section 23(5): why an answer would show something about a listed body. Recorded, and kept out of the letter. */
export function ListedBodyTest({ claimId, test }: { readonly claimId: string; readonly test: ListedBody }) {
  const { edit } = useCaseCommands();
  return (
    <>
      <div data-field="basis">
        <ReasonField
          label="Why would an answer show something about a listed body?"
          hint="Which kind of involvement is usual in this territory, and how a yes or a no would show it. Do not write whether any body was involved"
          value={test.basis}
          onChange={(basis) => edit({ kind: 'editTest', claimId, patch: { kind: 'listedBody', basis } })}
          rows={4}
        />
      </div>
      <Notice tone="law" title="Kept in the decision record">
        The letter names section 23(5) and stops. Reasons given there would themselves show whether a listed body is
        concerned.
      </Notice>
    </>
  );
}
