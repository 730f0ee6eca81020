import { describe, expect, it } from 'vitest';
import { createActor, createEmptyActor } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { Claim } from '../../shared/case/claim.ts';
import {
  assessmentMachine,
  type AssessmentEvent,
  type AssessmentParent,
} from '../../shared/machine/assessment-machine.ts';
import { findExemption } from '../../shared/law/find-entry.ts';
import { claim23, claim24, claim30, claim31, claim38, claim40 } from '../support/build-case.ts';
import { pack } from '../support/build-pack.ts';

const { weighing } = claim31();
const VARIANTS: readonly [string, Claim][] = [
  ['prejudice, maintained', claim31()],
  ['prejudice, open', claim31({ engaged: null })],
  ['prejudice, not engaged', claim31({ engaged: 'notEngaged' })],
  ['prejudice, overridden', claim31({ weighing: { ...weighing, decision: 'answer' } })],
  ['prejudice, even', claim31({ weighing: { ...weighing, decision: 'evenlyBalanced' } })],
  ['necessity, maintained', claim24()],
  ['necessity, overridden', claim24({ weighing: { ...weighing, decision: 'answer' } })],
  ['listed body, maintained', claim23()],
  ['listed body, not engaged', claim23({ engaged: 'notEngaged' })],
  ['class, maintained', claim30()],
  ['class, open', claim30({ limbId: null })],
  ['endangerment, maintained', claim38()],
  ['endangerment, even', claim38({ weighing: { ...weighing, decision: 'evenlyBalanced' } })],
  ['data protection, maintained', claim40()],
  ['data protection, not engaged', claim40({ engaged: 'notEngaged' })],
];

/** A parent that hears nothing: paths are about the child alone. */
const parent = createEmptyActor() as unknown as AssessmentParent;

function eventsFor(claim: Claim): AssessmentEvent[] {
  const same = VARIANTS.filter(([, each]) => each.id === claim.id).map(([, each]) => each);
  return [
    { type: 'step.next' },
    { type: 'step.back' },
    { type: 'assessment.enter', at: 'start' },
    { type: 'assessment.enter', at: 'end' },
    ...same.map((each): AssessmentEvent => ({ type: 'claim.changed', claim: each })),
  ];
}

function pathsFor(claim: Claim) {
  return getShortestPaths(assessmentMachine, {
    input: { claim, pack, parent },
    events: eventsFor(claim),
    serializeState: (snapshot) =>
      `${JSON.stringify(snapshot.value)} ${VARIANTS.findIndex(([, each]) => each === snapshot.context.claim)}`,
  });
}

describe('the assessment machine along all its paths', () => {
  it.each(VARIANTS)('%s: reaches its states, and no outcome that the answers do not carry', (_name, claim) => {
    const paths = pathsFor(claim);
    expect(paths.length).toBeGreaterThan(claim.engagement.kind === 'prejudice' ? 35 : 6);
    for (const { state } of paths) {
      const { claim: held } = state.context;
      const isAbsolute = findExemption(pack, held.exemptionId)?.standing === 'absolute';
      if (state.matches('maintained')) expect(held.weighing.decision).toBe(isAbsolute ? null : 'maintain');
      if (isAbsolute)
        for (const step of ['favouring', 'against', 'weighing'] as const) expect(state.matches(step)).toBe(false);
      if (state.matches('overridden')) expect(['answer', 'evenlyBalanced']).toContain(held.weighing.decision);
      if (state.matches('notEngaged')) expect(held.engaged).toBe('notEngaged');
    }
  });

  it('reaches every state by some path, the three outcomes among them', () => {
    const reached = new Set(
      VARIANTS.flatMap(([, claim]) => pathsFor(claim).map(({ state }) => JSON.stringify(state.value))),
    );
    const pages = ['limb', 'favouring', 'against', 'weighing', 'maintained', 'overridden', 'notEngaged'].map((state) =>
      JSON.stringify(state),
    );
    const nested = ['hypotheticals', 'test', 'conclusion'].map((engagement) => JSON.stringify({ engagement }));
    expect([...reached].sort()).toEqual([...pages, ...nested].sort());
  });

  it('is never stuck: from every state, Continue and Back do something or hand over to the case', () => {
    for (const [, claim] of VARIANTS) {
      for (const { state } of pathsFor(claim)) {
        const actor = createActor(assessmentMachine, { snapshot: state, input: { claim, pack, parent } });
        expect(actor.getSnapshot().can({ type: 'step.next' })).toBe(true);
        expect(actor.getSnapshot().can({ type: 'step.back' })).toBe(true);
      }
    }
  });
});
