import { useEffect, useMemo, useState } from 'react';
import type { VersionSummary } from '../../../shared/bridge/history-contract.ts';
import { AUDIT_WORDS } from '../../../shared/bridge/audit-words.ts';
import type { CaseFile } from '../../../shared/case/case-file.ts';
import { pageTitle } from '../../../shared/case/page-names.ts';
import { PAGE_IDS } from '../../../shared/case/place.ts';
import { isLocked } from '../../../shared/case/sign-off.ts';
import { compareCases } from '../../../shared/compare/compare-cases.ts';
import type { LawPack } from '../../../shared/law/law-pack.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { getBridge } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { loadPackOf } from '../../case/law-pack.ts';
import { useCase } from '../../case/use-case.ts';
import { dayAndTime, localDay, savedWhen } from '../../dates.ts';
import { restoreVersion } from '../../state/history-actions.ts';
import { useSessionStore } from '../../state/session-store.ts';
import { sayFailed } from '../../state/toasts.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { ComparisonView } from './comparison-view.tsx';

/** The case as it is, as the one side of a comparison. */
const NOW = 'now';

type Side = { readonly caseFile: CaseFile; readonly pack: LawPack };

/** The case at every save point: what it was, what has changed since or between two of them, and the way back. */
export function HistoryScreen() {
  const present = useCase(selectCaseFile);
  const today = useUiStore((state) => state.today);
  const versions = useVersions(present.id);
  const [chosen, setChosen] = useState<number | null>(null);
  const [against, setAgainst] = useState<string>(NOW);
  const number = chosen ?? versions?.[1]?.number ?? versions?.[0]?.number ?? null;
  // A version is never compared with itself.
  const other = against === String(number) ? NOW : against;
  const isLockedNow = isLocked(present);
  return (
    <Dialog
      isOpen
      onClose={close}
      title="History of this case"
      width="full"
      footer={
        number === null ? null : (
          <Button isDisabled={isLockedNow} onPress={() => void restoreVersion(present.id, number)}>
            {isLockedNow ? 'Locked: with a reader, accepted or issued' : 'Go back to this version'}
          </Button>
        )
      }
    >
      {versions === null ? <p>Reading the history…</p> : null}
      {versions !== null && versions.length === 0 ? <p className="rows-empty">No save points yet.</p> : null}
      {versions === null || number === null ? null : (
        <div className="history">
          <VersionList versions={versions} chosen={number} onChoose={setChosen} />
          <div className="history-compared">
            <SelectField
              label="Compare with"
              value={other}
              onChange={setAgainst}
              options={[
                { value: NOW, title: 'The case as it is now' },
                ...versions
                  .filter((version) => version.number !== number)
                  .map((version) => ({ value: String(version.number), title: versionTitle(version, today) })),
              ]}
            />
            <Compared id={present.id} number={number} against={other} present={present} versions={versions} />
          </div>
        </div>
      )}
    </Dialog>
  );
}

type VersionListProps = {
  readonly versions: readonly VersionSummary[];
  readonly chosen: number;
  readonly onChoose: (number: number) => void;
};

function VersionList({ versions, chosen, onChoose }: VersionListProps) {
  const today = useUiStore((state) => state.today);
  return (
    <ol className="history-list" aria-label="Save points, the newest first" reversed>
      {versions.map((version) => (
        <li key={version.number}>
          <button
            type="button"
            className="history-version"
            aria-pressed={version.number === chosen}
            onClick={() => onChoose(version.number)}
          >
            <strong>
              {version.number}. {AUDIT_WORDS[version.act === 'edited' ? 'saved' : version.act]}
            </strong>
            <span>
              {localDay(version.savedAt) === today ? savedWhen(version.savedAt, today) : dayAndTime(version.savedAt)}
            </span>
            <span className="case-state">
              {pageWords(version.page)} · {version.by}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}

type ComparedProps = {
  readonly id: string;
  readonly number: number;
  readonly against: string;
  readonly present: CaseFile;
  readonly versions: readonly VersionSummary[];
};

/** Two states side by side, the older on the left. */
function Compared({ id, number, against, present, versions }: ComparedProps) {
  const today = useUiStore((state) => state.today);
  const one = useVersion(id, number);
  const other = useVersion(id, against === NOW ? null : Number(against));
  const now = useSide(present);
  const second = against === NOW ? now : other;
  const isSwapped = against !== NOW && Number(against) < number;
  const comparison = useMemo(() => {
    if (one === null || second === null) return null;
    const [before, after] = isSwapped ? [second, one] : [one, second];
    return compareCases(before.caseFile, before.pack, after.caseFile, after.pack);
  }, [one, second, isSwapped]);
  if (comparison === null) return <p>Comparing…</p>;
  const title = (wanted: number) => {
    const version = versions.find((each) => each.number === wanted);
    return version === undefined ? '' : versionTitle(version, today);
  };
  const names: [string, string] = [title(number), against === NOW ? 'Now' : title(Number(against))];
  return <ComparisonView comparison={comparison} names={isSwapped ? [names[1], names[0]] : names} />;
}

function useVersions(id: string): readonly VersionSummary[] | null {
  const [versions, setVersions] = useState<readonly VersionSummary[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void (async () => {
      // What is on the screen must be on the disk before it can be a save point.
      await useSessionStore.getState().session?.flush();
      const listed = await getBridge().listVersions({ id });
      if (!isWanted) return;
      if (listed.ok) setVersions(listed.value);
      else sayFailed(listed.error);
    })();
    return () => {
      isWanted = false;
    };
  }, [id]);
  return versions;
}

function useVersion(id: string, number: number | null): Side | null {
  const [side, setSide] = useState<Side | null>(null);
  useEffect(() => {
    setSide(null);
    if (number === null) return;
    let isWanted = true;
    void (async () => {
      const opened = await getBridge().openVersion({ id, number });
      if (!opened.ok) return sayFailed(opened.error);
      const { caseFile } = opened.value;
      const pack = await loadPackOf(caseFile.lawPackVersion);
      if (isWanted) setSide({ caseFile, pack });
    })();
    return () => {
      isWanted = false;
    };
  }, [id, number]);
  return side;
}

function useSide(caseFile: CaseFile): Side | null {
  const pack = useCase((snapshot) => snapshot.context.pack);
  return useMemo(() => ({ caseFile, pack }), [caseFile, pack]);
}

function versionTitle({ number, savedAt, act }: VersionSummary, today: string): string {
  return `Version ${number}, ${savedWhen(savedAt, today)}${act === 'edited' ? '' : `: ${AUDIT_WORDS[act].toLowerCase()}`}`;
}

function pageWords(page: string): string {
  const known = PAGE_IDS.find((id) => id === page);
  return known === undefined ? 'at a page of another version' : pageTitle(known);
}

function close(): void {
  useUiStore.setState({ overlay: 'none' });
}
