import { useMemo } from 'react';
import type { CaseFile } from '../../../../shared/case/case-file.ts';
import { stageOf, type Role } from '../../../../shared/case/sign-off.ts';
import { blockersOf } from '../../../../shared/checks/assess.ts';
import { canIssue, isSigned } from '../../../../shared/machine/case-guards.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { useLawPack } from '../../../case/law-pack.ts';
import { useCase } from '../../../case/use-case.ts';
import { useFindings } from '../../../case/use-derived.ts';
import { useIssuing } from '../../../case/use-signing.ts';
import { Button } from '../../../components/button.tsx';
import { useUiStore } from '../../../state/ui-store.ts';

/** Marks the case as issued once the machine allows it; says why not until then. */
export function IssuePart() {
  const caseFile = useCase(selectCaseFile);
  const pack = useLawPack();
  const today = useUiStore((state) => state.today);
  const account = useUiStore((state) => state.account);
  const blockers = blockersOf(useFindings()).length;
  // Asked only once nothing is known to stand in the way: it does all checks over again.
  const mayBe = blockers === 0 && isSigned(caseFile);
  const canBe = useMemo(() => mayBe && canIssue(caseFile, pack, today), [mayBe, caseFile, pack, today]);
  const issue = useIssuing();
  return (
    <div className="offer">
      <p>{canBe ? READY : whyNot(caseFile, blockers)}</p>
      <Button variant="primary" onPress={() => issue(today, roleOf(caseFile, account))} isDisabled={!canBe}>
        Mark as issued
      </Button>
    </div>
  );
}

const READY = 'Nothing stands in the way. Issuing locks the case, so that it shows what was sent.';

/** The first thing that stands in the way: what it is and what to do. */
function whyNot(caseFile: CaseFile, blockers: number): string {
  if (caseFile.branchOf !== null) return 'A what-if cannot be issued.';
  if (blockers > 0) {
    return `${blockers === 1 ? 'One point' : `${blockers} points`} must be put right before this can be issued. Until then an exported letter is marked DRAFT.`;
  }
  if (isSigned(caseFile)) return 'The checks are being read again.';
  switch (stageOf(caseFile)) {
    case 'submitted':
      return 'It can be issued once it is accepted, or withdrawn.';
    case 'returned':
      return 'It was returned. Submit it again before it is issued.';
    default:
      return 'Your force has each letter accepted before it is issued. Submit it for sign-off first.';
  }
}

/** Whoever decided on the case sends it out as such; anybody else as its author. */
function roleOf({ signOff }: CaseFile, account: string): Role {
  const last = signOff.at(-1);
  return last?.act === 'accepted' && last.role === 'decisionMaker' && last.by === account ? 'decisionMaker' : 'author';
}
