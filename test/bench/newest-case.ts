import type { Page } from 'playwright-core';
import type { CaseFilter } from '../../shared/bridge/library-contract.ts';

/** Every active case. */
export const ALL: CaseFilter = {
  shelf: 'active',
  text: '',
  stage: null,
  outcome: null,
  provision: null,
  tag: null,
  owner: null,
  due: null,
};

/** The id of the case that was saved last. */
export async function newestCase(page: Page): Promise<string> {
  return page.evaluate(async (filter) => {
    type Bridge = { queryCases: (of: object) => Promise<{ value: { cases: { id: string }[] } }> };
    const bridge = (window as unknown as { counterpoise: Bridge }).counterpoise;
    const sort = { by: 'saved', isDescending: true };
    return (await bridge.queryCases({ filter, sort, offset: 0, limit: 1 })).value.cases[0]?.id ?? '';
  }, ALL);
}
