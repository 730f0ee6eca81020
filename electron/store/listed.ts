import type { Bookmark } from '../../shared/bridge/messages.ts';
import type { CaseFile } from '../../shared/case/case-file.ts';
import { PAGE_IDS } from '../../shared/case/place.ts';
import type { LawPack } from '../../shared/law/law-pack.ts';
import { listingOf, type CaseListing } from '../../shared/library/case-listing.ts';

/** Gives the law pack that a case was decided under. */
export type PackOf = (caseFile: CaseFile) => Promise<LawPack>;

/** What the list shows of a case, by where the officer stands in it. */
export async function listed(packOf: PackOf, caseFile: CaseFile, bookmark: Bookmark | null): Promise<CaseListing> {
  const page = PAGE_IDS.find((each) => each === bookmark?.page) ?? 'request';
  return listingOf(caseFile, await packOf(caseFile), page);
}
