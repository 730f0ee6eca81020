import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CAVEAT_PLACES,
  HARM_PLACES,
  PLAIN_STYLE,
  REASONING_PLACES,
  type HouseStyle,
} from '../../../../shared/case/house-style.ts';
import { composeLetter } from '../../../../shared/letter/compose-letter.ts';
import { blocksOf, blockText } from '../../../../shared/letter/letter-document.ts';
import { assess, blockersOf } from '../../../../shared/checks/assess.ts';
import { claim23, claim24, claim30, claim31, claim40, edited, maintainedCase } from '../../../support/build-case.ts';
import { pack } from '../../../support/build-pack.ts';

function styled(patch: Partial<HouseStyle>, base = maintainedCase()) {
  return edited(base, { kind: 'editForce', patch: { houseStyle: { ...PLAIN_STYLE, ...patch } } });
}

function headings(caseFile: ReturnType<typeof styled>): string[] {
  return blocksOf(composeLetter(caseFile, pack)).flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
}

function ids(caseFile: ReturnType<typeof styled>): string[] {
  return blocksOf(composeLetter(caseFile, pack)).map(({ id }) => id);
}

describe('house styles', () => {
  it('words headings as the force does, with what belongs in them', () => {
    const style = styled({
      headings: [
        { frame: 'heading.claim', text: 'S{provision} – {name}' },
        { frame: 'heading.request', text: 'You asked' },
      ],
    });
    expect(headings(style)).toContain('You asked');
    expect(headings(style).some((text) => text.startsWith('S31(3) – '))).toBe(true);
    expect(headings(style)).not.toContain('Your request');
  });

  it('places the reasons in an appendix on a new page, with a pointer in the body', () => {
    const letter = composeLetter(styled({ reasoning: 'appendix' }), pack);
    const order = blocksOf(letter).map(({ id }) => id);
    expect(order.indexOf('pointer/appendix')).toBeLessThan(order.indexOf('determination/maintain'));
    expect(order.indexOf('part/appendix')).toBeGreaterThan(order.indexOf('closing/role'));
    expect(order.indexOf('exemption/s31-3')).toBeGreaterThan(order.indexOf('part/appendix'));
    const part = blocksOf(letter).find(({ id }) => id === 'part/appendix');
    expect(part?.kind === 'heading' && part.newPage).toBe(true);
  });

  it('parts the public interest test from the harm', () => {
    const order = ids(styled({ reasoning: 'publicInterestTest' }));
    const part = order.indexOf('part/publicInterestTest');
    expect(order.findIndex((id) => id.endsWith('/likelihood'))).toBeLessThan(order.indexOf('closing/role'));
    expect(order.findIndex((id) => id.endsWith('/favouring'))).toBeGreaterThan(part);
    expect(order.indexOf('exemption/s31-3/weighed')).toBeGreaterThan(part);
  });

  it('sets out all harm before any section is weighed', () => {
    const order = ids(styled({ harm: 'overall' }));
    const last = order.findLastIndex((id) => /\/(likelihood|why-not-less)$/.test(id));
    expect(last).toBeLessThan(order.findIndex((id) => id.endsWith('/favouring')));
    expect(order.filter((id) => id === 'harm/heading')).toHaveLength(1);
  });

  it('puts the caveat where the force wants it, once', () => {
    const before = ids(styled({ caveat: 'beforeStatement' }));
    expect(before.indexOf('silent/no-inference')).toBeLessThan(before.indexOf('silent/heading'));
    const end = ids(styled({ caveat: 'end' }));
    expect(end.indexOf('silent/no-inference')).toBe(end.indexOf('rights/heading') - 1);
  });

  it('says the same under any style: every reason once, no blocker of its own', () => {
    const style = fc.record({
      reasoning: fc.constantFrom(...REASONING_PLACES),
      harm: fc.constantFrom(...HARM_PLACES),
      caveat: fc.constantFrom(...CAVEAT_PLACES),
    });
    const claims = fc.constantFrom<ReturnType<typeof claim24>[][]>(
      [claim24(), claim31()],
      [claim31()],
      [claim23(), claim24()],
      [claim30(), claim31()],
      [claim40()],
    );
    fc.assert(
      fc.property(style, claims, (patch, list) => {
        const base = maintainedCase(list);
        const plain = blocksOf(composeLetter(base, pack));
        const caseFile = styled(patch, base);
        const blocks = blocksOf(composeLetter(caseFile, pack));
        expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
        const texts = blocks.map(blockText);
        for (const block of plain.filter(({ kind }) => kind !== 'heading')) {
          expect(texts.filter((text) => text === blockText(block)).length, blockText(block)).toBeGreaterThan(0);
        }
        const own = (file: typeof base) => blockersOf(assess(file, pack, '2026-11-24')).map(({ key }) => key);
        expect(own(caseFile)).toEqual(own(base));
      }),
      { numRuns: 60 },
    );
  });
});
