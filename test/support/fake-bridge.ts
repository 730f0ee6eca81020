import type { Bridge, Channel, EventChannel, EventOf, Handlers, ReplyOf } from '../../shared/bridge/bridge.ts';
import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import type {
  AttemptSummary,
  Bookmark,
  CaseSummary,
  OpenedCase,
  PolicyFacts,
  Preferences,
} from '../../shared/bridge/contract.ts';
import { newCaseFile, type CaseFile } from '../../shared/case/case-file.ts';
import { NO_PROFILE, type ForceProfile } from '../../shared/case/force-profile.ts';
import { currentProfile, type Profiles } from '../../shared/case/profiles.ts';
import { err, ok, type Result } from '../../shared/result.ts';

type Stored = {
  readonly caseFile: CaseFile;
  readonly bookmark: Bookmark | null;
  readonly state: string;
  readonly savedAt: string;
};

type FakeShell = {
  readonly cases?: readonly {
    readonly caseFile: CaseFile;
    readonly bookmark?: Bookmark | null;
    readonly state?: string;
  }[];
  readonly profile?: ForceProfile;
  readonly policy?: PolicyFacts;
  readonly preferences?: Preferences;
  readonly example?: CaseFile;
  readonly today?: string;
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
  for (const { caseFile, bookmark = null, state = 'In progress' } of shell.cases ?? []) {
    stored.set(caseFile.id, { caseFile, bookmark, state, savedAt: SAVED_AT });
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

  function keep(caseFile: CaseFile): OpenedCase {
    stored.set(caseFile.id, { caseFile, bookmark: null, state: 'New', savedAt: SAVED_AT });
    return { caseFile, bookmark: null, savedAt: SAVED_AT };
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
      }),
    listCases: () => ok([...stored.values()].filter(({ caseFile }) => caseFile.practice === null).map(summaryOf)),
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
    openCase: ({ id }) => found(stored.get(id), ({ caseFile, bookmark, savedAt }) => ({ caseFile, bookmark, savedAt })),
    saveCase: ({ caseFile, bookmark, state }) => {
      stored.set(caseFile.id, { caseFile, bookmark, state, savedAt: SAVED_AT });
      return ok({ savedAt: SAVED_AT });
    },
    deleteCase: ({ id }) => (stored.delete(id) ? ok({}) : err({ code: 'notFound' })),
    importCase: () => ok(null),
    openExample: () => (shell.example === undefined ? err({ code: 'internal' }) : ok(keep(shell.example))),
    exportDocument: ({ format }) => ok({ fileName: `letter.${format}` }),
    pastReasoning: () => ok([]),
    copyLetter: () => ok({}),
    exportCaseFile: () => ok({ fileName: 'case.json' }),
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

function summaryOf({ caseFile, state, savedAt }: Stored): CaseSummary {
  const { id, request, issuedOn } = caseFile;
  return {
    id,
    reference: request.reference,
    subject: request.subject,
    receivedOn: request.receivedOn,
    state,
    savedAt,
    issuedOn,
    problem: null,
  };
}

function found<Value, Reply>(value: Value | undefined, reply: (value: Value) => Reply): Result<Reply, BridgeError> {
  return value === undefined ? err({ code: 'notFound' }) : ok(reply(value));
}
