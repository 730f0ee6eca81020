import type { CaseListing } from '../../shared/library/case-listing.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import type { Shelf } from '../../shared/bridge/library-contract.ts';
import type { SaveOrder } from '../../electron/store/case-store.ts';
import { maintainedCase } from '../support/build-case.ts';

/** What the store is to hold, worked out without it: the text of each case and its shelf, by id. */
export type World = ReadonlyMap<string, { readonly text: string; readonly shelf: Shelf }>;

/** A case at a revision; the revision stands in its texts, its reference and its subject, so that a mixture shows. */
export function caseAt(id: string, revision: number, length = 2_000): CaseFile {
  const base = maintainedCase();
  return {
    ...base,
    id,
    request: {
      ...base.request,
      reference: `${id}/${revision}`,
      subject: `Revision ${revision}`,
      text: words(`${id} ${revision}`, length),
    },
    determination: { ...base.determination, reason: `Revision ${revision}` },
  };
}

/** Text that does not pack well, the same for the same seed. */
function words(seed: string, length: number): string {
  let state = [...seed].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, 7);
  let text = '';
  while (text.length < length) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    text += `${(state >>> 8).toString(36)} `;
  }
  return text.slice(0, length);
}

/** The order to save a case, worked on at a page. */
export function orderFor(caseFile: CaseFile, page: string, patch: Partial<SaveOrder> = {}): SaveOrder {
  return {
    caseFile,
    bookmark: { page, claimId: null },
    undoable: null,
    listing: listingFor(caseFile),
    act: 'edited',
    ...patch,
  };
}

/** A listing without a law pack, which would take longer to read than all the rest. */
function listingFor({ request, createdAt, issuedOn }: CaseFile): CaseListing {
  return {
    reference: request.reference,
    subject: request.subject,
    receivedOn: request.receivedOn,
    createdOn: createdAt.slice(0, 10),
    state: 'Weighing',
    stage: issuedOn === null ? 'drafting' : 'issued',
    outcome: 'maintained',
    provisions: ['31(3)'],
    tags: [],
    owner: '',
    marking: 'OFFICIAL-SENSITIVE',
    dueOn: '2026-11-30',
    dueKind: 'response',
    waitingSince: null,
    issuedOn,
    retentionReviewOn: null,
    openPoints: 0,
    branchOf: null,
    reviewOf: null,
  };
}

/** A world with a case put into it, or changed. */
export function withCase(world: World, caseFile: CaseFile, shelf: Shelf = 'active'): World {
  return new Map(world).set(caseFile.id, { text: JSON.stringify(caseFile), shelf });
}

/** A world with cases on another shelf. */
export function onShelf(world: World, ids: readonly string[], shelf: Shelf): World {
  return new Map([...world].map(([id, kept]) => [id, ids.includes(id) ? { ...kept, shelf } : kept]));
}

/** A world without some cases. */
export function without(world: World, ids: readonly string[]): World {
  return new Map([...world].filter(([id]) => !ids.includes(id)));
}
