/** Why the store cannot be opened. Whatever the reason, the file is left as it is. */
export type StoreError =
  | { readonly code: 'empty' }
  | { readonly code: 'missing' }
  | { readonly code: 'damaged' }
  | { readonly code: 'foreign' }
  | { readonly code: 'newer'; readonly version: number; readonly understood: number }
  | { readonly code: 'cannotOpen' };

/** The error in words: what happened, what it means, what to do. `folder` is where the store lies. */
export function explainStoreError(error: StoreError, folder: string): string {
  return `${inWords(error)}\n\nThe case store is cases.sqlite in ${folder}. It was left as it is.`;
}

function inWords(error: StoreError): string {
  switch (error.code) {
    case 'empty':
      return 'The case store is an empty file. Something has emptied it, and starting with it would look as if there were no cases. Restore it from a backup, or move it away to start afresh.';
    case 'missing':
      return 'The case store is gone, but the file with its latest changes (cases.sqlite-wal) is still there. Put cases.sqlite back beside it; or, to start afresh, move that file away too.';
    case 'damaged':
      return 'The case store is damaged. Restore it from a backup, or ask your support desk to recover it.';
    case 'foreign':
      return 'The case store was not made by Counterpoise. Move it away, or choose another data folder.';
    case 'newer':
      return `The case store was written by a newer Counterpoise (version ${error.version}; this one understands ${error.understood}). Install the newer Counterpoise to open it.`;
    case 'cannotOpen':
      return 'The case store cannot be opened. The folder may be read-only, full or gone.';
  }
}
