import { describe, expect, it } from 'vitest';
import { hasReferenceFormat } from '../../../../shared/case/reference-format.ts';

describe('hasReferenceFormat', () => {
  it.each([
    ['NP-2026-0419', 'NP-{year}-{number}', true],
    ['np-26-1', 'NP-{year}-{number}', true],
    ['01.FOI.25.0441', '{month}.FOI.{year}.{number}', true],
    ['NP/2026/0419', 'NP-{year}-{number}', false],
    ['NP-2026-0419-x', 'NP-{year}-{number}', false],
    ['anything', '', true],
    ['(a+b)', '(a+b)', true],
    ['aab', '(a+b)', false],
    ['{constructor}', '{constructor}', true],
  ])('%s in the form %j: %s', (reference, format, isRight) => {
    expect(hasReferenceFormat(reference, format)).toBe(isRight);
  });
});
