import { useMemo } from 'react';
import { compareCases } from '../../../shared/compare/compare-cases.ts';
import { broughtUpToDate, packChanges, type PackChange } from '../../../shared/compare/pack-changes.ts';
import { selectCaseFile, selectPlace } from '../../../shared/machine/selectors.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { bookmarkOf } from '../../case/bookmark.ts';
import { currentPack, useLawPack } from '../../case/law-pack.ts';
import { useCase } from '../../case/use-case.ts';
import { reopenAs } from '../../state/case-actions.ts';
import { sayDone } from '../../state/toasts.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { ComparisonView } from './comparison-view.tsx';

const KIND_WORDS: Readonly<Record<PackChange['what'], string>> = {
  exemption: 'Exemption',
  factor: 'Factor',
  harm: 'Harm',
  wording: 'Wording',
  check: 'Check',
};

/** What would change if the case were brought under the current law pack: its letter first, then the entries. */
export function PackUpdateScreen() {
  const caseFile = useCase(selectCaseFile);
  const place = useCase(selectPlace);
  const pack = useLawPack();
  const updated = useMemo(() => broughtUpToDate(caseFile, pack, currentPack), [caseFile, pack]);
  const comparison = useMemo(() => compareCases(caseFile, pack, updated, currentPack), [caseFile, pack, updated]);
  const changes = useMemo(() => packChanges(caseFile, pack, currentPack), [caseFile, pack]);
  const used = changes.filter((change) => change.isUsed);
  const others = changes.filter((change) => !change.isUsed);

  async function update() {
    const isDone = await reopenAs(updated, bookmarkOf(place));
    if (isDone) sayDone(`The case is now under law pack ${currentPack.version}. Read the letter once more.`);
  }

  return (
    <Dialog
      isOpen
      onClose={close}
      title={`From law pack ${pack.version} to ${currentPack.version}`}
      width="wide"
      footer={
        <>
          <Button onPress={close}>Keep law pack {pack.version}</Button>
          <Button variant="primary" onPress={() => void update()}>
            Bring this case up to date
          </Button>
        </>
      }
    >
      <p>
        Nothing has been changed yet. The case keeps the wording and the checks it was decided under until you bring it
        up to date; no answer is lost by that, and it cannot be taken back with undo.
      </p>
      <ComparisonView comparison={comparison} names={[`Law pack ${pack.version}`, `Law pack ${currentPack.version}`]} />
      <section aria-label="Entries that this case relies on">
        <h2 className="part-title">Entries that this case relies on · {used.length}</h2>
        {used.length === 0 ? <p className="rows-empty">None of them has changed.</p> : null}
        <Changes changes={used} />
      </section>
      <Disclosure title={`All other entries that differ · ${others.length}`}>
        <Changes changes={others} />
      </Disclosure>
    </Dialog>
  );
}

function Changes({ changes }: { readonly changes: readonly PackChange[] }) {
  return (
    <ul className="pack-changes">
      {changes.map((change) => (
        <li key={`${change.what}|${change.id}`}>
          <strong>
            {KIND_WORDS[change.what]} {change.change}:
          </strong>{' '}
          {change.title}
          {change.before === '' ? null : <del className="pack-words">{change.before}</del>}
          {change.after === '' ? null : <ins className="pack-words">{change.after}</ins>}
        </li>
      ))}
    </ul>
  );
}

function close(): void {
  useUiStore.setState({ overlay: 'none' });
}
