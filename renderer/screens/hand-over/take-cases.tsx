import { useState } from 'react';
import type { Incoming, IncomingCase } from '../../../shared/bridge/hand-over-contract.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { bringIn, closeHandOver } from '../../state/hand-over-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { CompareIncoming } from './compare-incoming.tsx';
import { IncomingRow, type How } from './incoming-row.tsx';

/** From this many on, a button does for all of them what a choice does for one. */
const MANY = 3;

/** The cases of a file, and what becomes of each. Nothing is brought in before the officer says so. */
export function TakeCases({ incoming }: { readonly incoming: Extract<Incoming, { kind: 'cases' }> }) {
  const { cases, fileName, token } = incoming;
  const busy = useUiStore((state) => state.busy);
  const [hows, setHows] = useState<ReadonlyMap<string, How>>(
    () => new Map(cases.map(({ id, here }) => [id, here === 'no' ? 'new' : 'leaveOut'])),
  );
  const [compared, setCompared] = useState<IncomingCase | null>(null);
  const choices = [...hows].flatMap(([id, how]) => (how === 'leaveOut' ? [] : [{ id, how }]));
  const setFor = (rows: readonly IncomingCase[], how: How) =>
    setHows(new Map([...hows, ...rows.map(({ id }): [string, How] => [id, how])]));

  if (compared !== null) return <CompareIncoming token={token} row={compared} onBack={() => setCompared(null)} />;
  return (
    <Dialog
      isOpen
      onClose={closeHandOver}
      title={`${cases.length === 1 ? 'One case' : `${cases.length} cases`} in ${fileName}`}
      width="wide"
      footer={
        <>
          <Button onPress={closeHandOver}>{cases.every(({ here }) => here === 'same') ? 'Close' : 'Cancel'}</Button>
          <Button
            variant="primary"
            isDisabled={choices.length === 0 || busy !== null}
            onPress={() => void bringIn(token, choices)}
          >
            {busy ?? (choices.length === 1 ? 'Bring in one case' : `Bring in ${choices.length} cases`)}
          </Button>
        </>
      }
    >
      <div className="hand-over">
        <p>The file was checked: it is just as it was written. Nothing has been brought in yet.</p>
        {GROUPS.map(({ here, title, all }) => {
          const rows = cases.filter((each) => each.here === here);
          if (rows.length === 0) return null;
          return (
            <section key={here} aria-label={title}>
              <h2 className="part-title">
                {title} · {rows.length}
              </h2>
              {rows.length < MANY || all.length === 0 ? null : (
                <div className="button-row">
                  {all.map(({ how, label }) => (
                    <Button key={how} onPress={() => setFor(rows, how)}>
                      {label}
                    </Button>
                  ))}
                </div>
              )}
              <ul className="incoming">
                {rows.map((row) => (
                  <IncomingRow
                    key={row.id}
                    row={row}
                    how={hows.get(row.id) ?? 'leaveOut'}
                    onChange={(how) => setFor([row], how)}
                    onCompare={() => setCompared(row)}
                  />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}

type Group = {
  readonly here: IncomingCase['here'];
  readonly title: string;
  readonly all: readonly { readonly how: How; readonly label: string }[];
};

const GROUPS: readonly Group[] = [
  {
    here: 'different',
    title: 'Here already, and different',
    all: [
      { how: 'keepBoth', label: 'Keep both of each' },
      { how: 'leaveOut', label: 'Leave all of them out' },
    ],
  },
  {
    here: 'no',
    title: 'Not here yet',
    all: [
      { how: 'new', label: 'Bring all of them in' },
      { how: 'leaveOut', label: 'Leave all of them out' },
    ],
  },
  { here: 'same', title: 'Here already, and just the same', all: [] },
];
