import type { CaseFile } from '../../shared/case/case-file.ts';
import { PAGE_IDS } from '../../shared/case/place.ts';
import type { Bookmark } from '../../shared/bridge/messages.ts';
import { listingOf, type CaseListing } from '../../shared/library/case-listing.ts';
import type { ShellContext } from './shell-context.ts';

/** What the list will show of a case that is about to be saved. */
export async function listed(
  { packOf }: Pick<ShellContext, 'packOf'>,
  caseFile: CaseFile,
  bookmark: Bookmark | null,
): Promise<CaseListing> {
  const page = PAGE_IDS.find((each) => each === bookmark?.page) ?? 'request';
  return listingOf(caseFile, await packOf(caseFile), page);
}
