import type { RequestOf } from '../../../shared/bridge/bridge.ts';
import type { IncomingCase } from '../../../shared/bridge/hand-over-contract.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { ChoiceGroup } from '../../components/choice-group.tsx';
import { Notice } from '../../components/notice.tsx';
import { savedWhen } from '../../dates.ts';
import { useUiStore } from '../../state/ui-store.ts';

/** What becomes of a case that is in a file. */
export type How = RequestOf<'bringIn'>['choices'][number]['how'] | 'leaveOut';

const WAYS = [
  { value: 'keepBoth', title: 'Keep both', text: 'The one in the file comes in as a case of its own.' },
  { value: 'replace', title: 'Replace', text: 'What is here stays in its history.' },
  { value: 'leaveOut', title: 'Leave out', text: 'What is here stays as it is.' },
] as const;

const SHELF_WORDS = {
  active: '',
  archive: 'The one here is in the archive.',
  bin: 'The one here is in the bin.',
} as const;

type IncomingRowProps = {
  readonly row: IncomingCase;
  readonly how: How;
  readonly onChange: (how: How) => void;
  readonly onCompare: () => void;
};

/** One case of a file: what it is, how it stands to what is here, and the choice that leaves. */
export function IncomingRow({ row, how, onChange, onCompare }: IncomingRowProps) {
  const name = nameOf(row);
  return (
    <li className="incoming-case">
      {row.here === 'no' ? (
        <Checkbox isSelected={how === 'new'} onChange={(isWanted) => onChange(isWanted ? 'new' : 'leaveOut')}>
          {name}
        </Checkbox>
      ) : (
        <p className="incoming-title">{name}</p>
      )}
      <p className="field-hint">{useFacts(row)}</p>
      {row.trailFault === null ? null : (
        <Notice tone="mend" title="The audit trail that came with it does not fit">
          <p>
            {row.trailFault}. The file itself is as it was written, so this was so before the case was handed over. You
            can bring it in; ask whoever sent it to check their trail.
          </p>
        </Notice>
      )}
      {row.here === 'different' ? (
        <div className="incoming-choice">
          <ChoiceGroup
            label={`What becomes of ${name}`}
            hideLabel
            columns={3}
            value={how === 'new' ? null : how}
            onChange={onChange}
            options={WAYS}
          />
          <Button onPress={onCompare} ariaLabel={`Compare ${name} with the one here`}>
            Compare
          </Button>
        </div>
      ) : null}
    </li>
  );
}

/** How a case of a file is called. */
export function nameOf({ reference, subject }: IncomingCase): string {
  return [reference || 'Without a reference', subject].filter((part) => part !== '').join(' · ');
}

function useFacts({ savedAt, versions, here, shelf }: IncomingCase): string {
  const today = useUiStore((state) => state.today);
  const saved = savedAt === null ? '' : `Saved ${savedWhen(savedAt, today)}.`;
  const history =
    versions === 0 ? 'Without a history.' : `With ${versions === 1 ? 'one version' : `${versions} versions`}.`;
  const nothing = here === 'same' ? 'There is nothing to do.' : '';
  return [saved, history, shelf === null ? '' : SHELF_WORDS[shelf], nothing].filter((part) => part !== '').join(' ');
}
