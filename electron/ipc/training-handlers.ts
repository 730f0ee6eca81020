import type { Handlers } from '../../shared/bridge/bridge.ts';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { PracticePack } from '../../shared/training/practice-case.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { safeFileName } from '../export/file-name.ts';
import { today } from '../start/today.ts';
import type { PracticeStore } from '../store/practice-store.ts';
import { readChosen, saveAs } from './choose-file.ts';
import type { ShellContext } from './shell-context.ts';

type TrainingChannel =
  | 'openTraining'
  | 'saveTraining'
  | 'deleteTrainee'
  | 'savePracticePack'
  | 'deletePracticePack'
  | 'importPracticePack'
  | 'exportPracticePack'
  | 'exportResults'
  | 'exportCertificate';

/** A pack is words; more than this is something else. In bytes. */
const MAX_PACK_BYTES = 60_000_000;

/** The handlers for training, over its own store. */
export function trainingHandlers(shell: ShellContext): Pick<Handlers, TrainingChannel> {
  /** Work on the practice store, or why it cannot be opened. */
  async function within<Value>(
    work: (store: PracticeStore) => Promise<Result<Value, BridgeError>> | Result<Value, BridgeError>,
  ): Promise<Result<Value, BridgeError>> {
    const store = shell.practice();
    return store.ok ? work(store.value) : store;
  }
  return {
    openTraining: () =>
      within((store) => {
        const attempts = store.attempts();
        if (!attempts.ok) return attempts;
        const { trainees, results, cards, packs } = store;
        return ok({
          trainees: trainees(),
          results: results(),
          cards: cards(),
          packs: packs(),
          attempts: attempts.value,
        });
      }),
    saveTraining: (record) => within((store) => done(store.save(record))),
    deleteTrainee: ({ id }) => within((store) => done(store.removeTrainee(id))),
    savePracticePack: (pack) => within((store) => done(store.savePack(pack))),
    deletePracticePack: ({ id }) => within((store) => done(store.removePack(id))),
    importPracticePack: () => within((store) => importPack(shell, store)),
    exportPracticePack: (pack) =>
      saveAs(
        shell.window,
        `PRACTICE ${safeFileName(pack.title) || 'pack'}.json`,
        utf8(`${JSON.stringify(pack, null, 2)}\n`),
      ),
    exportResults: ({ traineeId }) =>
      within(async (store) => {
        const { resultsTable } = await import('../../shared/training/results-table.ts');
        const results = store.results().filter((result) => traineeId === null || result.traineeId === traineeId);
        return saveAs(shell.window, `PRACTICE results ${today()}.csv`, utf8(resultsTable(results, store.trainees())));
      }),
    exportCertificate: ({ traineeId }) =>
      within(async (store) => {
        const trainee = store.trainees().find(({ id }) => id === traineeId);
        if (trainee === undefined) return err({ code: 'notFound' });
        const [{ composeCertificate }, { renderPdf }] = await Promise.all([
          import('../../shared/training/certificate.ts'),
          import('../export/pdf.ts'),
        ]);
        const pdf = await renderPdf(composeCertificate(trainee, store.results(), today()));
        return saveAs(shell.window, `PRACTICE training record ${safeFileName(trainee.name)}.pdf`, pdf);
      }),
  };
}

/** Taken whole or refused whole, against the ids of every pack that is here, those of the app included. */
async function importPack(
  shell: ShellContext,
  store: PracticeStore,
): Promise<Result<PracticePack | null, BridgeError>> {
  const filter = { name: 'Practice pack', extensions: ['json'] };
  const chosen = await readChosen(shell.window, 'Bring in a practice pack', filter, MAX_PACK_BYTES);
  if (!chosen.ok || chosen.value === null) return chosen.ok ? ok(null) : chosen;
  const [{ practicePack }, { readPracticePack }] = await Promise.all([
    import('virtual:practice-pack'),
    import('../../shared/training/read-practice-pack.ts'),
  ]);
  const here = [practicePack, ...store.packs()];
  const read = readPracticePack(new TextDecoder().decode(chosen.value.bytes), {
    packs: new Set(here.map(({ id }) => id)),
    cases: new Set(here.flatMap((pack: PracticePack) => pack.cases.map(({ id }) => id))),
  });
  if (!read.ok) return err({ code: 'packUnreadable', lines: read.error });
  const saved = store.savePack(read.value);
  return saved.ok ? ok(read.value) : saved;
}

function done(result: Result<void, BridgeError>): Result<Record<string, never>, BridgeError> {
  return result.ok ? ok({}) : result;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
