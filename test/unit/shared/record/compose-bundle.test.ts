import { describe, expect, it } from 'vitest';
import { assess } from '../../../../shared/checks/assess.ts';
import { blocksOf, blockText } from '../../../../shared/letter/letter-document.ts';
import { composeBundle } from '../../../../shared/record/compose-bundle.ts';
import { claim23, claim24, claim30, claim38, claim40, emptyCase, maintainedCase } from '../../../support/build-case.ts';
import { pack } from '../../../support/build-pack.ts';

const TODAY = '2026-11-24';
const bundleOf = (caseFile = maintainedCase()) => composeBundle(caseFile, pack, assess(caseFile, pack, TODAY));
const textOf = (caseFile = maintainedCase()) => blocksOf(bundleOf(caseFile)).map(blockText).join('\n');

describe('the answers for the regulator', () => {
  it('answer every key question of a finished case from the case itself', () => {
    const text = textOf();
    for (const { question } of pack.keyQuestions) expect(text).toContain(question);
    expect(text).toContain('information about work on people smuggling');
    expect(text).toContain('section 31(3) (law enforcement), read with section 31(1)(a)');
    expect(text).toContain('Those who move workers would learn');
    expect(text).toContain('considerable weight');
    expect(text).toContain('Disclosure Manager');
  });

  it('say plainly what the case does not answer yet', () => {
    expect(textOf(emptyCase())).toContain('[The case does not answer this yet.]');
  });

  it('have an id of its own for each block, in every kind of case', () => {
    const caseFile = maintainedCase([claim23(), claim24(), claim30(), claim38(), claim40()]);
    const ids = blocksOf(bundleOf(caseFile)).map((block) => block.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
