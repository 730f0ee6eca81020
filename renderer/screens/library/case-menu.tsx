import type { CaseSummary } from '../../../shared/bridge/library-contract.ts';
import { MenuButton } from '../../components/menu-button.tsx';
import { openCase } from '../../state/case-actions.ts';
import { showHandOver } from '../../state/hand-over-actions.ts';
import { duplicate, shelve } from '../../state/library-actions.ts';

type CaseMenuProps = { readonly summary: CaseSummary; readonly onPurge: (cases: readonly CaseSummary[]) => void };

/** What can be done with a case without opening it. */
export function CaseMenu({ summary, onPurge }: CaseMenuProps) {
  const { id, shelf, reference, problem, branchOf, reviewOf } = summary;
  const isReadable = problem === null;
  // These have the reference of the case that they come from.
  const kind = branchOf !== null ? ', what-if' : reviewOf !== null ? ', internal review' : '';
  const entries = [
    { id: 'open', label: 'Open', isDisabled: !isReadable },
    { id: 'duplicate', label: 'Make a copy', isDisabled: !isReadable },
    { id: 'handOver', label: 'Hand over as a file…', isDisabled: !isReadable },
    ...(shelf === 'active' ? [] : [{ id: 'active', label: 'Put back among the active cases' }]),
    ...(shelf === 'archive' ? [] : [{ id: 'archive', label: 'Archive' }]),
    ...(shelf === 'bin' ? [{ id: 'purge', label: 'Purge for good…' }] : [{ id: 'bin', label: 'Move to the bin' }]),
  ];
  const actions: Readonly<Record<string, () => void>> = {
    open: () => void openCase(id),
    duplicate: () => void duplicate(id),
    handOver: () => showHandOver([summary]),
    active: () => void shelve([summary], 'active'),
    archive: () => void shelve([summary], 'archive'),
    bin: () => void shelve([summary], 'bin'),
    purge: () => onPurge([summary]),
  };
  return (
    <MenuButton
      label="More"
      hiddenLabel={`for ${reference || 'the case without a reference'}${kind}`}
      entries={entries}
      onAction={(entry) => actions[entry]?.()}
    />
  );
}
