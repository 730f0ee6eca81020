import { assign, sendTo, setup, type ActorRef, type Snapshot } from 'xstate';
import { claimStanding } from '../balance/claim-standing.ts';
import type { Claim } from '../case/claim.ts';
import type { PageId } from '../case/place.ts';
import type { LawPack } from '../law/law-pack.ts';
import { isAssessmentPageNeeded } from '../progress/route.ts';

/** What a child says to the case: where it stands, and when its walk is over at either end. */
export type AssessmentReport =
  | { readonly type: 'assessment.moved'; readonly claimId: string; readonly page: PageId }
  | { readonly type: 'assessment.done'; readonly claimId: string }
  | { readonly type: 'assessment.before'; readonly claimId: string };

/** The case as a child sees it: somebody to report to, nothing more. */
export type AssessmentParent = ActorRef<Snapshot<unknown>, AssessmentReport>;

export type AssessmentEvent =
  | { readonly type: 'step.next' }
  | { readonly type: 'step.back' }
  | { readonly type: 'page.open'; readonly page: PageId }
  /** Begin at the first needed page, or at the last when coming back from behind. */
  | { readonly type: 'assessment.enter'; readonly at: 'start' | 'end' }
  | { readonly type: 'claim.changed'; readonly claim: Claim };

type Context = { readonly claim: Claim; readonly pack: LawPack; readonly parent: AssessmentParent };

/** The states of one assessment, in order, with the page that each shows. */
const STATES = [
  ['limb', 'assessment.limb'],
  ['hypotheticals', 'assessment.hypotheticals'],
  ['test', 'assessment.test'],
  ['conclusion', 'assessment.conclusion'],
  ['favouring', 'assessment.favouring'],
  ['against', 'assessment.against'],
  ['weighing', 'assessment.weighing'],
] as const satisfies readonly (readonly [string, PageId])[];

const TARGETS = {
  limb: '#assessment.limb',
  hypotheticals: '#assessment.engagement.hypotheticals',
  test: '#assessment.engagement.test',
  conclusion: '#assessment.engagement.conclusion',
  favouring: '#assessment.favouring',
  against: '#assessment.against',
  weighing: '#assessment.weighing',
} as const;

type StateName = keyof typeof TARGETS;

const machineSetup = setup({
  types: {} as {
    context: Context;
    input: Context;
    events: AssessmentEvent;
  },
  guards: {
    isNeeded: ({ context }, params: { page: PageId }) =>
      isAssessmentPageNeeded(params.page, context.claim, context.pack),
    isAskedFor: ({ context, event }, params: { page: PageId }) =>
      event.type === 'page.open' &&
      event.page === params.page &&
      isAssessmentPageNeeded(params.page, context.claim, context.pack),
    isMaintained: ({ context }) => claimStanding(context.claim, context.pack) === 'maintained',
    isOverridden: ({ context }) => claimStanding(context.claim, context.pack) === 'overridden',
    isNotEngaged: ({ context }) => claimStanding(context.claim, context.pack) === 'notEngaged',
  },
  actions: {
    takeClaim: assign({
      claim: ({ context, event }) => (event.type === 'claim.changed' ? event.claim : context.claim),
    }),
    reportPage: sendTo(
      ({ context }) => context.parent,
      ({ context }, params: { page: PageId }) => ({
        type: 'assessment.moved' as const,
        claimId: context.claim.id,
        page: params.page,
      }),
    ),
    reportDone: sendTo(
      ({ context }) => context.parent,
      ({ context }) => ({ type: 'assessment.done' as const, claimId: context.claim.id }),
    ),
    reportBefore: sendTo(
      ({ context }) => context.parent,
      ({ context }) => ({ type: 'assessment.before' as const, claimId: context.claim.id }),
    ),
  },
});

/** Candidates towards one end: the first state in order whose page this claim needs. */
function towards(names: readonly StateName[]) {
  return names.map((name) => ({
    guard: { type: 'isNeeded' as const, params: { page: pageOf(name) } },
    target: TARGETS[name],
  }));
}

function pageOf(name: StateName): PageId {
  return STATES.find(([state]) => state === name)?.[1] ?? 'assessment.hypotheticals';
}

const NAMES = STATES.map(([name]) => name);

/** Where the walk of a claim ends; which of the three outcomes, its answers say. */
const OUTCOMES = [
  { guard: 'isNotEngaged' as const, target: '#assessment.notEngaged' },
  { guard: 'isMaintained' as const, target: '#assessment.maintained' },
  { guard: 'isOverridden' as const, target: '#assessment.overridden' },
] as const;

/** On to the next needed page; where the answers have meanwhile ended the walk, out of it. */
function after(name: StateName) {
  return [...towards(NAMES.slice(NAMES.indexOf(name) + 1)), ...OUTCOMES, { actions: 'reportDone' as const }];
}

function before(name: StateName) {
  return [...towards(NAMES.slice(0, NAMES.indexOf(name)).reverse()), { actions: 'reportBefore' as const }];
}

function page(name: StateName) {
  return { type: 'reportPage' as const, params: { page: pageOf(name) } };
}

/**
 * The assessment of one claim: limb, engagement, factors favouring, factors against, weighing, outcome. It holds the
 * officer's position and a copy of the claim to guard by; the case file itself stays with the parent.
 */
export const assessmentMachine = machineSetup.createMachine({
  id: 'assessment',
  context: ({ input }) => input,
  initial: 'resuming',
  on: {
    'claim.changed': { actions: 'takeClaim' },
    'assessment.enter': [
      ...towards([...NAMES].reverse()).map((candidate) => ({
        ...candidate,
        guard: ({ context, event }: { context: Context; event: AssessmentEvent }) =>
          event.type === 'assessment.enter' &&
          event.at === 'end' &&
          isAssessmentPageNeeded(candidate.guard.params.page, context.claim, context.pack),
      })),
      ...towards(NAMES),
    ],
    'page.open': NAMES.map((name) => ({
      guard: { type: 'isAskedFor' as const, params: { page: pageOf(name) } },
      target: TARGETS[name],
    })),
  },
  states: {
    resuming: { always: towards(NAMES) },
    limb: {
      entry: page('limb'),
      on: { 'step.next': after('limb'), 'step.back': before('limb') },
    },
    engagement: {
      initial: 'hypotheticals',
      states: {
        hypotheticals: {
          entry: page('hypotheticals'),
          on: { 'step.next': after('hypotheticals'), 'step.back': before('hypotheticals') },
        },
        test: {
          entry: page('test'),
          on: { 'step.next': after('test'), 'step.back': before('test') },
        },
        conclusion: {
          entry: page('conclusion'),
          on: {
            'step.next': after('conclusion'),
            'step.back': before('conclusion'),
          },
        },
      },
    },
    favouring: {
      entry: page('favouring'),
      on: { 'step.next': after('favouring'), 'step.back': before('favouring') },
    },
    against: {
      entry: page('against'),
      on: { 'step.next': after('against'), 'step.back': before('against') },
    },
    weighing: {
      entry: page('weighing'),
      on: { 'step.next': after('weighing'), 'step.back': before('weighing') },
    },
    maintained: outcome('isMaintained', 'weighing'),
    overridden: outcome('isOverridden', 'weighing'),
    notEngaged: outcome('isNotEngaged', 'conclusion'),
  },
});

/**
 * An outcome is reached by Continue and left when the answers no longer carry it; then the officer stands where that
 * outcome was decided. It reports done, so the case moves on by itself.
 */
function outcome(holds: 'isMaintained' | 'isOverridden' | 'isNotEngaged', decidedAt: 'weighing' | 'conclusion') {
  return {
    entry: 'reportDone' as const,
    on: {
      'step.next': { actions: 'reportDone' as const },
      'step.back': towards(NAMES.slice(0, NAMES.indexOf(decidedAt) + 1).reverse()),
      'claim.changed': [
        {
          guard: ({ context, event }: { context: Context; event: AssessmentEvent }) =>
            stillHolds(holds, context, event),
          actions: 'takeClaim' as const,
        },
        // Where it was decided: at the weighing, or at the conclusion of an exemption that is not weighed.
        ...NAMES.slice(0, NAMES.indexOf(decidedAt) + 1)
          .reverse()
          .map((name) => ({
            guard: ({ context, event }: { context: Context; event: AssessmentEvent }) =>
              event.type === 'claim.changed' && isAssessmentPageNeeded(pageOf(name), event.claim, context.pack),
            target: TARGETS[name],
            actions: 'takeClaim' as const,
          })),
      ],
    },
  };
}

function stillHolds(
  holds: 'isMaintained' | 'isOverridden' | 'isNotEngaged',
  context: Context,
  event: AssessmentEvent,
): boolean {
  const claim = event.type === 'claim.changed' ? event.claim : context.claim;
  const standing = claimStanding(claim, context.pack);
  return holds === `is${standing.charAt(0).toUpperCase()}${standing.slice(1)}`;
}
