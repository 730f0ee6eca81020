import type {
  Bridge,
  Channel,
  EventChannel,
  EventOf,
  Handlers,
  ReplyOf,
  RequestOf,
} from '../../shared/bridge/bridge.ts';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type { AttemptSummary, PolicyFacts, Preferences } from '../../shared/bridge/contract.ts';
import type { Bookmark, OpenedCase } from '../../shared/bridge/messages.ts';
import type { CaseSummary, Shelf } from '../../shared/bridge/library-contract.ts';
import {
  USUAL_OFFICE,
  type BackupSummary,
  type KeptStore,
  type StoreState,
} from '../../shared/bridge/store-contract.ts';
import type { Incoming } from '../../shared/bridge/hand-over-contract.ts';
import { SUPPORT_PARTS, type Interruption } from '../../shared/bridge/support-contract.ts';
import { newCaseFile, type CaseFile } from '../../shared/case/case-file.ts';
import { NO_PROFILE, type ForceProfile } from '../../shared/case/force-profile.ts';
import { PAGE_IDS } from '../../shared/case/place.ts';
import { startReview } from '../../shared/case/start-review.ts';
import { listingOf } from '../../shared/library/case-listing.ts';
import { pack } from './build-pack.ts';
import { currentProfile, type Profiles } from '../../shared/case/profiles.ts';
import type { HolidayList } from '../../shared/deadline/holiday-list.ts';
import { err, ok, type Result } from '../../shared/result.ts';

type Stored = {
  readonly caseFile: CaseFile;
  readonly bookmark: Bookmark | null;
  readonly savedAt: string;
  readonly shelf: Shelf;
};

type FakeShell = {
  readonly cases?: readonly {
    readonly caseFile: CaseFile;
    readonly bookmark?: Bookmark | null;
    readonly shelf?: Shelf;
  }[];
  readonly profile?: ForceProfile;
  readonly policy?: PolicyFacts;
  readonly preferences?: Preferences;
  readonly example?: CaseFile;
  readonly today?: string;
  readonly store?: StoreState;
  readonly account?: string;
  readonly backups?: readonly BackupSummary[];
  readonly keptStores?: readonly KeptStore[];
  /** What is due, as the listings would have it. */
  readonly deadlines?: readonly CaseSummary[];
  /** What the officer chooses when a list of holidays is asked for; nothing by default. */
  readonly holidayFile?: HolidayList;
  /** What the file that is chosen holds: as it is told, and its cases for comparing. */
  readonly incoming?: Incoming;
  readonly unsealed?: Incoming;
  readonly incomingCases?: readonly CaseFile[];
  readonly interrupted?: Interruption;
};

/** A shell without Electron: the same contract, cases in memory, and a way to make it fail. */
export type FakeBridge = Bridge & {
  readonly stored: Map<string, Stored>;
  /** Every request so far, in order. */
  readonly calls: { readonly channel: Channel; readonly payload: unknown }[];
  /** Makes a channel answer with this error until it is taken back with null. */
  readonly fail: (channel: Channel, error: BridgeError | null) => void;
  readonly emit: <Name extends EventChannel>(channel: Name, event: EventOf<Name>) => void;
};

const SAVED_AT = '2026-11-23T14:02:00.000Z';

/** Makes a fake shell; give it to the renderer as window.counterpoise. */
export function createFakeBridge(shell: FakeShell = {}): FakeBridge {
  const stored = new Map<string, Stored>();
  for (const { caseFile, bookmark = null, shelf = 'active' } of shell.cases ?? []) {
    stored.set(caseFile.id, { caseFile, bookmark, savedAt: SAVED_AT, shelf });
  }
  const calls: FakeBridge['calls'] = [];
  const failures = new Map<Channel, BridgeError>();
  const listeners = new Map<EventChannel, Set<(event: never) => void>>();
  const own = shell.profile ?? NO_PROFILE;
  let profiles: Profiles = { list: [own], currentId: own.id };
  let preferences: Preferences = shell.preferences ?? {
    theme: 'light',
    pathFolded: false,
    paperFolded: false,
    ownWords: [],
    tourSeen: true,
  };
  const training: Omit<ReplyOf<'openTraining'>, 'attempts'> = { trainees: [], results: [], cards: [], packs: [] };
  let made = 0;
  let holidayList: HolidayList | null = null;

  function keep(caseFile: CaseFile): OpenedCase {
    stored.set(caseFile.id, { caseFile, bookmark: null, savedAt: SAVED_AT, shelf: 'active' });
    return { caseFile, bookmark: null, savedAt: SAVED_AT, undoable: null };
  }

  const handlers: Handlers = {
    getStartInfo: () =>
      ok({
        appVersion: '0.1.0',
        dataFolder: '/home/officer/Counterpoise',
        profiles,
        policy: shell.policy ?? { file: '/etc/counterpoise/policy.json', fixed: [], problem: null },
        preferences,
        today: shell.today ?? '2026-11-23',
        account: shell.account ?? 'officer',
        store: shell.store ?? { kind: 'open', readOnly: null, isSealed: false, notice: null },
        office: USUAL_OFFICE,
        holidayList,
        interrupted: shell.interrupted ?? null,
      }),
    ...libraryChannels(stored, keep),
    ...otherChannels(shell),
    createCase: () => {
      made += 1;
      return ok(
        keep(
          newCaseFile({
            id: `new-${made}`,
            createdAt: SAVED_AT,
            lawPackVersion: '2026.12',
            force: currentProfile(profiles),
          }),
        ),
      );
    },
    openCase: ({ id }) =>
      found(stored.get(id), ({ caseFile, bookmark, savedAt }) => ({ caseFile, bookmark, savedAt, undoable: null })),
    saveCase: ({ caseFile, bookmark }) => {
      const shelf = stored.get(caseFile.id)?.shelf ?? 'active';
      stored.set(caseFile.id, { caseFile, bookmark, savedAt: SAVED_AT, shelf });
      return ok({ savedAt: SAVED_AT });
    },
    listDeadlines: ({ from, to }) =>
      ok((shell.deadlines ?? []).filter(({ dueOn }) => dueOn !== null && dueOn >= from && dueOn <= to)),
    importHolidays: () => {
      if (shell.holidayFile === undefined) return ok(null);
      holidayList = shell.holidayFile;
      const { source, checkedOn, holidays } = holidayList;
      return ok({ source, checkedOn, days: holidays.length });
    },
    dropHolidays: () => {
      holidayList = null;
      return ok({});
    },
    deleteCase: ({ id }) => (stored.delete(id) ? ok({}) : err({ code: 'notFound' })),
    openExample: () => (shell.example === undefined ? err({ code: 'internal' }) : ok(keep(shell.example))),
    saveCopy: () => ok({ fileName: 'case.json' }),
    exportDocument: ({ format }) => ok({ fileName: `letter.${format}` }),
    pastReasoning: () => ok([]),
    copyLetter: () => ok({}),
    exportHandOver: ({ ids }) => ok({ fileName: ids.length === 1 ? 'case.counterpoise' : 'cases.counterpoise' }),
    chooseHandOver: () => ok(shell.incoming ?? null),
    openSealed: ({ passphrase }) =>
      shell.unsealed !== undefined && passphrase === 'open sesame'
        ? ok(shell.unsealed)
        : err({ code: 'wrongPassphrase' }),
    readIncoming: ({ id }) =>
      found(
        shell.incomingCases?.find((each) => each.id === id),
        (caseFile) => ({ caseFile }),
      ),
    bringIn: ({ choices }) => ok({ ids: choices.map(({ id, how }) => (how === 'keepBoth' ? `copy-of-${id}` : id)) }),
    dropIncoming: () => ok({}),
    saveProfiles: (next) => {
      profiles = next;
      return ok({ profiles: next });
    },
    chooseLetterhead: () => ok(null),
    chooseTemplate: () => ok(null),
    previewTemplate: () => ok({ text: 'Dear requester' }),
    saveStarterTemplate: () => ok({ fileName: 'starter.docx' }),
    exportProfile: () => ok({ fileName: 'profile.json' }),
    importProfile: () => ok(null),
    exportCases: ({ ids }) =>
      ok({ folder: '/letters', files: ids.map((id) => ({ id, fileName: `${id}.docx`, problem: null })) }),
    previewDocument: () => err({ code: 'internal' }),
    printDocument: () => ok({ isPrinted: true }),
    openTraining: () => ok({ ...training, attempts: [...stored.values()].flatMap(attemptOf) }),
    saveTraining: (record) => {
      if (record.kind === 'trainee') training.trainees = [...training.trainees, record.trainee];
      if (record.kind === 'result') training.results = [...training.results, record.result];
      if (record.kind === 'card') training.cards = [...training.cards, record.card];
      return ok({});
    },
    deleteTrainee: ({ id }) => {
      training.trainees = training.trainees.filter((trainee) => trainee.id !== id);
      return ok({});
    },
    savePracticePack: (next) => {
      training.packs = [...training.packs.filter(({ id }) => id !== next.id), next];
      return ok({});
    },
    deletePracticePack: ({ id }) => {
      training.packs = training.packs.filter((each) => each.id !== id);
      return ok({});
    },
    importPracticePack: () => ok(null),
    exportPracticePack: () => ok({ fileName: 'pack.json' }),
    exportResults: () => ok({ fileName: 'results.csv' }),
    exportCertificate: () => ok({ fileName: 'record.pdf' }),
    savePreferences: (next) => {
      preferences = next;
      return ok({});
    },
    reportProblem: () => ok({}),
    readyToClose: () => ok({}),
  };

  const requests = Object.fromEntries(
    Object.entries(handlers).map(([channel, handler]) => [
      channel,
      async (payload: never) => {
        const name = channel as Channel;
        calls.push({ channel: name, payload });
        const failure = failures.get(name);
        return failure === undefined ? handler(payload) : err(failure);
      },
    ]),
  ) as unknown as Bridge;

  return {
    ...requests,
    stored,
    calls,
    fail: (channel, error) => {
      if (error === null) failures.delete(channel);
      else failures.set(channel, error);
    },
    on: (channel, listener) => {
      const set = listeners.get(channel) ?? new Set();
      listeners.set(channel, set.add(listener));
      return () => set.delete(listener);
    },
    emit: (channel, event) => {
      for (const listener of listeners.get(channel) ?? []) listener(event as never);
    },
  };
}

function attemptOf({ caseFile, savedAt }: Stored): AttemptSummary[] {
  const { id, issuedOn, practice } = caseFile;
  return practice === null ? [] : [{ id, savedAt, handedInOn: issuedOn, practice }];
}

/** The library over the cases in memory: shelves and the quick filter, no full text. */
function libraryChannels(stored: Map<string, Stored>, keep: (caseFile: CaseFile) => OpenedCase) {
  const summaries = () => [...stored.values()].filter(({ caseFile }) => caseFile.practice === null).map(summaryOf);
  return {
    queryCases: ({ filter }: RequestOf<'queryCases'>) => {
      const all = summaries();
      const cases = all.filter(
        ({ shelf, stage, outcome, owner }) =>
          shelf === filter.shelf &&
          (filter.stage === null || stage === filter.stage) &&
          (filter.outcome === null || outcome === filter.outcome) &&
          (filter.owner === null || owner === filter.owner),
      );
      const on = (shelf: Shelf) => all.filter((each) => each.shelf === shelf).length;
      return ok({
        cases,
        total: cases.length,
        shelves: { active: on('active'), archive: on('archive'), bin: on('bin') },
        overdue: 0,
        tags: [...new Set(all.flatMap(({ tags }) => tags))],
        owners: [...new Set(all.map(({ owner }) => owner))].filter((owner) => owner !== ''),
        provisions: [...new Set(all.flatMap(({ provisions }) => provisions))],
      });
    },
    searchCases: ({ text }: RequestOf<'searchCases'>) =>
      ok({
        hits: summaries()
          .filter(({ subject }) => subject.toLowerCase().includes(text.toLowerCase()))
          .map(({ id, reference, subject, state, shelf }) => ({
            id,
            reference,
            subject,
            state,
            shelf,
            where: 'request' as const,
            snippet: [{ text: subject, isHit: true }],
          })),
        hasMore: false,
      }),
    duplicateCase: ({ id }: RequestOf<'duplicateCase'>) =>
      found(stored.get(id), ({ caseFile }) => keep({ ...caseFile, id: `${id}-copy` })),
    startReview: ({ id, reason }: RequestOf<'startReview'>) => {
      const issued = stored.get(id)?.caseFile;
      const review =
        issued === undefined ? null : startReview(issued, { id: `${id}-review`, createdAt: SAVED_AT, reason });
      return review === null ? err({ code: 'notFound' as const }) : ok(keep(review));
    },
    shelveCases: ({ ids, shelf }: RequestOf<'shelveCases'>) => {
      for (const id of ids) {
        const there = stored.get(id);
        if (there !== undefined) stored.set(id, { ...there, shelf });
      }
      return ok({});
    },
    purgeCases: ({ ids }: RequestOf<'purgeCases'>) => {
      const purged = ids.filter((id) => stored.delete(id)).length;
      return ok({ purged, backupsUntil: '2027-01-25', keptStores: 0 });
    },
    leaveCase: () => ok({}),
  };
}

/** Channels that most tests have no use for: each answers with the least that fits. */
function otherChannels({ backups = [], keptStores = [] }: FakeShell) {
  return {
    listVersions: () => ok([]),
    openVersion: () => err({ code: 'notFound' as const }),
    restoreVersion: () => err({ code: 'notFound' as const }),
    readAudit: () => ok({ entries: [], hasMore: false }),
    verifyAudit: () => ok({ entries: 0, faults: [], head: null }),
    exportAudit: () => ok({ fileName: 'audit.csv' }),
    listBackups: () => ok([...backups]),
    makeBackup: () =>
      ok({ name: 'cases-000001-20261123T140200Z.sqlite', madeAt: SAVED_AT, size: 4096, isSealed: false }),
    deleteBackups: ({ names }: RequestOf<'deleteBackups'>) => ok(backups.filter(({ name }) => !names.includes(name))),
    listKeptStores: () => ok([...keptStores]),
    deleteKeptStore: ({ name }: RequestOf<'deleteKeptStore'>) => ok(keptStores.filter((kept) => kept.name !== name)),
    restoreBackup: () => ok({}),
    startAfresh: () => ok({}),
    saveOfficeSettings: () => ok({}),
    showDataFolder: () => ok({}),
    moveDataFolder: () => ok(null),
    lockStore: () => ok({}),
    unlockStore: () => ok({ openCaseId: null }),
    readSupport: () =>
      ok({
        head: 'COUNTERPOISE SUPPORT BUNDLE\n',
        parts: SUPPORT_PARTS.map((part) => ({ part, text: `All about ${part}.\n` })),
      }),
    saveSupport: () => ok({ fileName: 'counterpoise-support.txt' }),
    sealingFacts: () => ok({ hasKeyStore: false }),
    sealStore: () => ok({ recoveryCode: 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ' }),
    unsealStore: () => ok({}),
    changePassphrase: () => ok({}),
    readRegister: () => ok([]),
    exportRegister: ({ format }: RequestOf<'exportRegister'>) => ok({ fileName: `register.${format}` }),
  };
}

function summaryOf({ caseFile, savedAt, shelf, bookmark }: Stored): CaseSummary {
  const page = PAGE_IDS.find((each) => each === bookmark?.page) ?? 'request';
  return { id: caseFile.id, savedAt, shelf, ...listingOf(caseFile, pack, page), problem: null };
}

function found<Value, Reply>(value: Value | undefined, reply: (value: Value) => Reply): Result<Reply, BridgeError> {
  return value === undefined ? err({ code: 'notFound' }) : ok(reply(value));
}
