import { barToSilence, leavesTheAct, silentItems } from '../balance/case-outcome.ts';
import type { Item } from '../case/request.ts';
import { isPageNeeded, route } from '../progress/route.ts';
import { isStale } from '../progress/grounds.ts';
import { faultIf, isBlank, type Check } from './check.ts';

/** Boundaries that name nothing: the reader cannot tell what is refused. */
const EMPTY_BOUNDARY =
  /^(any|all)?\s*(other|further|more|additional)?\s*information(\s+(relevant|relating)\s+to\s+(this|the|your)\s+request)?\.?$/i;

/** Checks of the Act, the request and its parts. */
export const routeChecks = {
  'wrong-law': ({ caseFile }) =>
    faultIf(caseFile.screening.law === null || leavesTheAct(caseFile), { page: 'screening.law', field: 'law' }),
  'request-empty': ({ caseFile }) => faultIf(isBlank(caseFile.request.text), { page: 'request', field: 'text' }),
  'clarification-awaited': ({ caseFile }) =>
    faultIf(caseFile.screening.clarity === 'unclear', { page: 'screening.clarity', field: 'clarity' }),
  'request-not-split': ({ caseFile }) => {
    const questions = caseFile.request.text.slice(0, 20_000).split('?').length - 1;
    return faultIf(questions >= 3 && caseFile.request.items.length === 1, { page: 'request', field: 'items' });
  },
  'item-undecided': ({ caseFile }) =>
    isPageNeeded('scope', caseFile)
      ? caseFile.request.items
          .filter((item) => item.outcome === null)
          .map((item) => ({
            place: { page: 'scope' as const, itemId: item.id },
            data: { item: itemName(caseFile.request.items, item) },
          }))
      : [],
  'no-items': ({ caseFile }) => faultIf(caseFile.request.items.length === 0, { page: 'request', field: 'items' }),
  'answer-missing': ({ caseFile }) =>
    caseFile.request.items
      .filter((item) => item.outcome === 'answered' && isBlank(item.answer))
      .map((item) => ({
        place: { page: 'scope' as const, itemId: item.id, field: 'answer' },
        data: { item: itemName(caseFile.request.items, item) },
      })),
  'boundary-missing': ({ caseFile }) =>
    silentItems(caseFile)
      .filter((item) => isBlank(item.boundary) || EMPTY_BOUNDARY.test(item.boundary.trim()))
      .map((item) => ({
        place: { page: 'scope' as const, itemId: item.id, field: 'boundary' },
        data: { item: itemName(caseFile.request.items, item) },
      })),
  'official-by-us': ({ caseFile }) =>
    faultIf(caseFile.screening.publicKnowledge === 'byUs' && caseFile.determination.decision === 'maintain', {
      page: 'screening.publicKnowledge',
      field: 'publicKnowledge',
    }),
  'official-by-another-unexplained': ({ caseFile }) =>
    faultIf(
      caseFile.screening.publicKnowledge === 'byAnother' &&
        silentItems(caseFile).length > 0 &&
        isBlank(caseFile.screening.publicKnowledgeNote),
      { page: 'screening.publicKnowledge', field: 'publicKnowledgeNote' },
    ),
  'press-unexplained': ({ caseFile }) =>
    faultIf(
      caseFile.screening.publicKnowledge === 'pressOnly' &&
        silentItems(caseFile).length > 0 &&
        isBlank(caseFile.screening.publicKnowledgeNote),
      { page: 'screening.publicKnowledge', field: 'publicKnowledgeNote' },
    ),
  'harm-is-in-content': ({ caseFile, pack }) =>
    faultIf(barToSilence(caseFile, pack) === 'noHarmInAnswer', { page: 'scope', field: 'items' }),
  'no-exemption-engaged': ({ caseFile, outcome, claims }) =>
    faultIf(outcome === 'open' && silentItems(caseFile).length > 0 && claims.length === 0, { page: 'exemptions' }),
  'determination-missing': ({ caseFile }) =>
    faultIf(isPageNeeded('determination', caseFile) && caseFile.determination.decision === null, {
      page: 'determination',
      field: 'decision',
    }),
  'silence-not-made-out': ({ caseFile, pack }) =>
    faultIf(
      caseFile.determination.decision === 'maintain' &&
        barToSilence(caseFile, pack) !== null &&
        silentItems(caseFile).length > 0,
      {
        page: 'determination',
        field: 'decision',
      },
    ),
  'answer-rests-on-changed-ground': ({ caseFile, pack }) =>
    route(caseFile, pack)
      .filter((place) => isStale(place, caseFile, pack))
      .map((place) => ({ place })),
} as const satisfies Record<string, Check>;

function itemName(items: readonly Item[], item: Item): string {
  return `part ${items.indexOf(item) + 1}`;
}
