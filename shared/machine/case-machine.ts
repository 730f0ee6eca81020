import { assign, enqueueActions, raise, sendTo, setup } from 'xstate';
import { isAboutPoints } from '../case/case-edit.ts';
import { editQuietly, edit, redo, settle, startHistory, undo } from '../case/edit-history.ts';
import { isLocked, type SignOffAct } from '../case/sign-off.ts';
import { historyFrom } from '../case/undo-trail.ts';
import { areAssessmentsNeeded, isPageNeeded } from '../progress/route.ts';
import { isReachable, resumePlace } from '../progress/steps.ts';
import { groundDigest, groundKey } from '../progress/grounds.ts';
import { isNotReady, leavesTheAct } from '../balance/case-outcome.ts';
import type { PageId } from '../case/place.ts';
import { assessmentMachine } from './assessment-machine.ts';
import type { CaseContext, CaseEvent, CaseInput, CaseStep } from './case-events.ts';
import { canEdit, canIssue, canSign } from './case-guards.ts';
import { placeOf } from './place-of.ts';

/** Where each page of the case lives in the machine; the assessments are one state with a child per claim. */
const TARGETS = {
  request: '#case.request',
  'screening.law': '#case.screening.law',
  'screening.clarity': '#case.screening.clarity',
  'screening.nature': '#case.screening.nature',
  'screening.publicKnowledge': '#case.screening.publicKnowledge',
  'screening.sensitivity': '#case.screening.sensitivity',
  searches: '#case.searches',
  scope: '#case.scope',
  exemptions: '#case.exemptions',
  assessments: '#case.assessments',
  balance: '#case.balance',
  determination: '#case.determination',
  letter: '#case.letter',
  review: '#case.review',
} as const;

type StepName = keyof typeof TARGETS;
const STEPS = Object.keys(TARGETS) as StepName[];

const machineSetup = setup({
  types: {} as { context: CaseContext; input: CaseInput; events: CaseEvent },
  actors: { assessment: assessmentMachine },
  guards: {
    isNeeded: ({ context }, params: { step: StepName }) => isStepNeeded(context, params.step),
    isAskedFor: ({ context, event }, params: { step: StepName }) =>
      event.type === 'step.open' &&
      stepOf(event.place.page) === params.step &&
      isReachable(event.place, context.history.present, context.pack),
    isResumedAt: ({ context }, params: { step: StepName }) => stepOf(resume(context).page) === params.step,
    leavesTheAct: ({ context }) => leavesTheAct(context.history.present),
    isNotReady: ({ context }) => isNotReady(context.history.present),
    isIssued: ({ context }) => context.history.present.issuedOn !== null,
    canEdit: ({ context, event }) =>
      event.type === 'case.edit' && canEdit(context.history.present, event.edit, context.pack),
    canUndo: ({ context }) => context.history.past.length > 0 && !isLocked(context.history.present),
    canRedo: ({ context }) => context.history.future.length > 0 && !isLocked(context.history.present),
    canSign: ({ context, event }) => event.type === 'case.sign' && canSign(context.history.present, event.act),
    canIssue: ({ context, event }) =>
      event.type === 'case.issue' && canIssue(context.history.present, context.pack, event.on),
    hasClaimAfter: ({ context }) => claimBeside(context, 1) !== null,
    hasClaimBefore: ({ context }) => claimBeside(context, -1) !== null,
    openClaimIsGone: ({ context }) => !context.history.present.claims.some((claim) => claim.id === context.openClaimId),
  },
  actions: {
    applyEdit: assign({
      history: ({ context, event }) => (event.type === 'case.edit' ? edited(context, event.edit) : context.history),
    }),
    noteStep: assign({ step: (_, params: { step: CaseStep }) => params.step }),
    settle: assign({ history: ({ context }) => settle(context.history) }),
    undo: assign({ history: ({ context }) => undo(context.history) }),
    redo: assign({ history: ({ context }) => redo(context.history) }),
    issue: assign({
      history: ({ context, event }) => (event.type === 'case.issue' ? issued(context, event) : context.history),
    }),
    sign: assign({
      history: ({ context, event }) => (event.type === 'case.sign' ? signed(context, event.act) : context.history),
    }),
    /** Notes what the page being left rests on, so that a later change of ground shows. */
    confirmPage: assign({ history: ({ context }, params: { page: PageId }) => confirmed(context, params.page) }),
    confirmOpenPage: assign({ history: ({ context }) => confirmed(context, placeOf(context).page) }),
    /** Children get copies only: a new claim its child, each child its claim, a claim gone its end. */
    syncAssessments: enqueueActions(({ context, enqueue }) => {
      const { claims } = context.history.present;
      for (const [id, child] of Object.entries(context.assessments)) {
        if (!claims.some((claim) => claim.id === id)) enqueue.stopChild(child);
      }
      enqueue.assign({
        assessments: ({ spawn, self }) =>
          Object.fromEntries(
            claims.map((claim) => [
              claim.id,
              context.assessments[claim.id] ??
                spawn('assessment', {
                  id: `assessment-${claim.id}`,
                  input: { claim, pack: context.pack, parent: self },
                }),
            ]),
          ),
      });
      for (const claim of claims) {
        const child = context.assessments[claim.id];
        if (child !== undefined) enqueue.sendTo(child, { type: 'claim.changed', claim });
      }
    }),
    noteMove: assign({
      claimPages: ({ context, event }) =>
        event.type === 'assessment.moved' ? { ...context.claimPages, [event.claimId]: event.page } : context.claimPages,
    }),
    openFirstClaim: assign({ openClaimId: ({ context }) => context.history.present.claims[0]?.id ?? null }),
    openLastClaim: assign({ openClaimId: ({ context }) => context.history.present.claims.at(-1)?.id ?? null }),
    openClaimAfter: assign({ openClaimId: ({ context }) => claimBeside(context, 1) }),
    openClaimBefore: assign({ openClaimId: ({ context }) => claimBeside(context, -1) }),
    openClaimAskedFor: assign({
      openClaimId: ({ context, event }) =>
        event.type === 'step.open' ? (event.place.claimId ?? context.openClaimId) : context.openClaimId,
    }),
    openClaimRemembered: assign({ openClaimId: ({ context }) => resume(context).claimId ?? null }),
    enterAtStart: sendTo(openChild, { type: 'assessment.enter', at: 'start' }),
    enterAtEnd: sendTo(openChild, { type: 'assessment.enter', at: 'end' }),
    openPageAskedFor: sendTo(openChild, ({ event }) => ({
      type: 'page.open',
      page: event.type === 'step.open' ? event.place.page : 'assessment.limb',
    })),
    openPageRemembered: sendTo(openChild, ({ context }) => ({ type: 'page.open', page: resume(context).page })),
    forwardNext: sendTo(openChild, { type: 'step.next' }),
    forwardBack: sendTo(openChild, { type: 'step.back' }),
    /** After undo and redo the officer is shown the place of the change. */
    showPlaceUndone: raise(({ context }) => ({
      type: 'step.open',
      place: context.history.future[0]?.place ?? { page: 'request' },
    })),
    showPlaceRedone: raise(({ context }) => ({
      type: 'step.open',
      place: context.history.past.at(-1)?.place ?? { page: 'request' },
    })),
  },
});

function stepOf(page: PageId): StepName {
  return page.startsWith('assessment.') ? 'assessments' : (page as StepName);
}

function isStepNeeded(context: CaseContext, step: StepName): boolean {
  const { present } = context.history;
  return step === 'assessments' ? areAssessmentsNeeded(present) : isPageNeeded(step, present);
}

function resume({ history, pack, remembered }: CaseContext) {
  return resumePlace(history.present, pack, remembered);
}

function openChild({ context }: { context: CaseContext }) {
  const child = context.openClaimId === null ? undefined : context.assessments[context.openClaimId];
  if (child === undefined) throw new Error('No assessment is open');
  return child;
}

function claimBeside(context: CaseContext, by: 1 | -1): string | null {
  const { claims } = context.history.present;
  const at = claims.findIndex((claim) => claim.id === context.openClaimId);
  return at === -1 ? null : (claims[at + by]?.id ?? null);
}

function edited({ history, ...context }: CaseContext, change: Extract<CaseEvent, { type: 'case.edit' }>['edit']) {
  return isAboutPoints(change) ? editQuietly(history, change) : edit(history, change, placeOf({ history, ...context }));
}

function issued({ history }: CaseContext, { on, act }: Extract<CaseEvent, { type: 'case.issue' }>) {
  const { present } = history;
  return startHistory({
    ...present,
    issuedOn: on,
    signOff: act === null ? present.signOff : [...present.signOff, act],
  });
}

function signed({ history }: CaseContext, act: SignOffAct) {
  return { ...settle(history), present: { ...history.present, signOff: [...history.present.signOff, act] } };
}

function confirmed(context: CaseContext, page: PageId) {
  const { history, pack, openClaimId } = context;
  if (isLocked(history.present)) return history;
  const place = page.startsWith('assessment.') && openClaimId !== null ? { page, claimId: openClaimId } : { page };
  const key = groundKey(place);
  return editQuietly(history, { kind: 'confirmPage', page: key, digest: groundDigest(place, history.present, pack) });
}

/** Ways into a step: the assessments also open a claim, from the front or from behind. */
function into(step: StepName, from: 'front' | 'behind') {
  if (step !== 'assessments') return { target: TARGETS[step] };
  return {
    target: TARGETS.assessments,
    actions:
      from === 'front' ? (['openFirstClaim', 'enterAtStart'] as const) : (['openLastClaim', 'enterAtEnd'] as const),
  };
}

function candidates(steps: readonly StepName[], from: 'front' | 'behind', page: PageId | null) {
  return steps.map((step) => {
    const way = into(step, from);
    const note = page === null ? [] : [{ type: 'confirmPage' as const, params: { page } }];
    return {
      guard: { type: 'isNeeded' as const, params: { step } },
      target: way.target,
      actions: [...note, ...('actions' in way ? way.actions : [])],
    };
  });
}

/** On to the next needed step; where the Act or the state of the request needs none, out with advice. */
function onward(from: StepName, page: PageId | null) {
  const note = page === null ? [] : [{ type: 'confirmPage' as const, params: { page } }];
  return [
    ...candidates(STEPS.slice(STEPS.indexOf(from) + 1), 'front', page),
    { guard: 'leavesTheAct' as const, target: '#case.advice', actions: note },
    { guard: 'isNotReady' as const, target: '#case.advice', actions: note },
  ];
}

function enter(step: CaseStep) {
  return { type: 'noteStep' as const, params: { step } };
}

/** The transitions of an ordinary page: on to the next needed step, back to the last needed one. */
function page(name: Exclude<StepName, 'assessments'>) {
  const at = STEPS.indexOf(name);
  const confirm = { type: 'confirmPage' as const, params: { page: name as PageId } };
  return {
    entry: enter(name),
    on: {
      'step.next': onward(name, name),
      'step.back': candidates(STEPS.slice(0, at).reverse(), 'behind', null),
      'step.confirm': { actions: confirm },
    },
  };
}

/**
 * The case: from the request to the issued letter. It owns the case file (with undo) and the officer's position; every
 * assessment is a child that holds a copy. No I/O happens here: saving, exporting and loading talk to it by events.
 */
export const caseMachine = machineSetup.createMachine({
  id: 'case',
  context: ({ input }) => ({
    step: 'request' as const,
    history: historyFrom(input.caseFile, input.undoable ?? null),
    pack: input.pack,
    remembered: input.remembered,
    assessments: {},
    openClaimId: null,
    claimPages: {},
  }),
  initial: 'resuming',
  on: {
    'case.edit': { guard: 'canEdit', actions: ['applyEdit', 'syncAssessments'] },
    'case.settle': { actions: 'settle' },
    'case.sign': { guard: 'canSign', actions: 'sign' },
    'case.undo': { guard: 'canUndo', actions: ['undo', 'syncAssessments', 'showPlaceUndone'] },
    'case.redo': { guard: 'canRedo', actions: ['redo', 'syncAssessments', 'showPlaceRedone'] },
    'assessment.moved': { actions: 'noteMove' },
    'step.open': STEPS.map((step) => ({
      guard: { type: 'isAskedFor' as const, params: { step } },
      target: TARGETS[step],
      actions:
        step === 'assessments' ? (['settle', 'openClaimAskedFor', 'openPageAskedFor'] as const) : (['settle'] as const),
    })),
  },
  states: {
    resuming: {
      entry: 'syncAssessments',
      always: [
        { guard: 'isIssued', target: 'issued' },
        ...STEPS.map((step) => ({
          guard: { type: 'isResumedAt' as const, params: { step } },
          target: TARGETS[step],
          actions: step === 'assessments' ? (['openClaimRemembered', 'openPageRemembered'] as const) : [],
        })),
      ],
    },
    request: page('request'),
    screening: {
      initial: 'law',
      states: {
        law: page('screening.law'),
        clarity: page('screening.clarity'),
        nature: page('screening.nature'),
        publicKnowledge: page('screening.publicKnowledge'),
        sensitivity: page('screening.sensitivity'),
      },
    },
    /** What to do instead: another regime, or a question back to the requester. */
    advice: {
      entry: enter('advice'),
      on: {
        'step.back': [
          { guard: 'leavesTheAct', target: TARGETS['screening.law'] },
          { target: TARGETS['screening.clarity'] },
        ],
      },
    },
    searches: page('searches'),
    scope: page('scope'),
    exemptions: page('exemptions'),
    assessments: {
      entry: enter('assessments'),
      always: { guard: 'openClaimIsGone', target: TARGETS.exemptions },
      on: {
        'step.next': { actions: ['confirmOpenPage', 'forwardNext'] },
        'step.back': { actions: 'forwardBack' },
        'step.confirm': { actions: 'confirmOpenPage' },
        'assessment.done': [
          { guard: 'hasClaimAfter', actions: ['openClaimAfter', 'enterAtStart'] },
          ...onward('assessments', null),
        ],
        'assessment.before': [
          { guard: 'hasClaimBefore', actions: ['openClaimBefore', 'enterAtEnd'] },
          ...candidates(STEPS.slice(0, STEPS.indexOf('assessments')).reverse(), 'behind', null),
        ],
      },
    },
    balance: page('balance'),
    determination: page('determination'),
    letter: page('letter'),
    review: {
      ...page('review'),
      on: {
        ...page('review').on,
        'case.issue': { guard: 'canIssue', target: 'issued', actions: 'issue' },
      },
    },
    /** Locked for good: the record shows what was sent. An internal review of it is a case of its own. */
    issued: { entry: enter('issued') },
  },
});
