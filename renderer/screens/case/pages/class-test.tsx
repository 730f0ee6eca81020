import type { ClassTest as Test } from '../../../../shared/case/engagement.ts';
import { ReasonField } from '../../../components/reason-field.tsx';
import { useCaseCommands } from '../../../case/use-case.ts';

/** A class test: what such information would be held for. There is no harm to show here. */
export function ClassTest({ claimId, test }: { readonly claimId: string; readonly test: Test }) {
  const { edit } = useCaseCommands();
  return (
    <div data-field="purpose">
      <ReasonField
        label="If such information were held, what would it be?"
        hint="What it would be held for, so that it falls within the class whether or not anything is held. Harm comes later, in the balance"
        value={test.purpose}
        onChange={(purpose) => edit({ kind: 'editTest', claimId, patch: { kind: 'class', purpose } })}
        rows={4}
      />
    </div>
  );
}
