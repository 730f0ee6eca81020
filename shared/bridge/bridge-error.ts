import { assertNever } from '../assert-never.ts';

/** Everything that can go wrong behind the bridge, as a closed list: the screen turns a code into words once, here. */
export type BridgeError =
  | { readonly code: 'internal' }
  | { readonly code: 'badRequest'; readonly channel: string }
  | { readonly code: 'notFound' }
  | { readonly code: 'diskFull' }
  | { readonly code: 'exportDiskFull'; readonly folder: string }
  | { readonly code: 'readOnly'; readonly folder: string }
  | { readonly code: 'folderGone'; readonly folder: string }
  | { readonly code: 'fileInUse'; readonly fileName: string }
  | { readonly code: 'storeUnavailable' }
  | { readonly code: 'storeGone'; readonly folder: string }
  | { readonly code: 'caseUnreadable'; readonly lines: readonly string[] }
  | { readonly code: 'exportFailed'; readonly format: string }
  | { readonly code: 'noTemplate' }
  | { readonly code: 'templateFaulty'; readonly lines: readonly string[] }
  | { readonly code: 'pictureUnusable'; readonly fileName: string }
  | { readonly code: 'fileTooLarge'; readonly fileName: string; readonly limit: number }
  | { readonly code: 'profileUnreadable'; readonly lines: readonly string[] }
  | { readonly code: 'practiceUnavailable'; readonly folder: string }
  | { readonly code: 'packUnreadable'; readonly lines: readonly string[] }
  | { readonly code: 'printFailed' }
  | { readonly code: 'backupFailed'; readonly folder: string }
  | { readonly code: 'restoreFailed'; readonly folder: string }
  | { readonly code: 'backupDamaged' }
  | { readonly code: 'storeReadOnly' }
  | { readonly code: 'caseLocked' }
  | { readonly code: 'wrongPassphrase' }
  | { readonly code: 'moveFailed'; readonly folder: string; readonly lines: readonly string[] }
  | { readonly code: 'keysDamaged' }
  | { readonly code: 'sealingRefused'; readonly lines: readonly string[] }
  | { readonly code: 'holidaysUnreadable'; readonly lines: readonly string[] }
  | { readonly code: 'handOverUnreadable'; readonly lines: readonly string[] }
  | { readonly code: 'notWaiting' };

/** What happened, what it means for the officer's work, what to do. */
export type Explanation = { readonly what: string; readonly meaning: string; readonly todo: string };

/** The words for an error. */
export function explainBridgeError(error: BridgeError): Explanation {
  switch (error.code) {
    case 'internal':
      return say(
        'Something went wrong inside Counterpoise.',
        'Your saved work is not affected.',
        'Try again. If it happens again, restart the app and tell your support desk the time.',
      );
    case 'badRequest':
      return say(
        'Counterpoise refused a message from its own window.',
        'Nothing was changed.',
        'Restart the app. If it happens again, tell your support desk.',
      );
    case 'notFound':
      return say('That case is no longer in the store.', 'It may have been deleted.', 'Go back to the case list.');
    case 'diskFull':
      return say(
        'The disk is full.',
        'Your last change is on the screen but not saved. Nothing that was saved before is lost.',
        'Free some space; Counterpoise keeps trying to save. Or save a copy elsewhere.',
      );
    case 'exportDiskFull':
      return say(
        `There is no space left in ${error.folder}.`,
        'Nothing was written and no half file was left. The case itself is not affected.',
        'Free some space, or choose another folder.',
      );
    case 'readOnly':
      return say(
        `This folder cannot be written to: ${error.folder}.`,
        'Nothing was written and no half file was left.',
        'Choose another folder, or ask for write access.',
      );
    case 'folderGone':
      return say(
        `This folder cannot be found: ${error.folder}.`,
        'Nothing was written.',
        'Choose another folder, or reconnect the drive.',
      );
    case 'fileInUse':
      return say(
        `"${error.fileName}" is open in another program.`,
        'The file was left as it was.',
        'Close it there, or choose another name.',
      );
    case 'storeUnavailable':
      return say(
        'The case store cannot be reached.',
        'Your last change is on the screen but not saved.',
        'Keep this window open; Counterpoise keeps trying. Save a copy elsewhere if you must close it.',
      );
    case 'storeGone':
      return say(
        `The case store is no longer in ${error.folder}.`,
        'Your last change is on the screen but not saved. What was saved before is where the folder is now.',
        'Reconnect the drive or put the folder back; Counterpoise keeps trying. Save a copy elsewhere if you must close it.',
      );
    case 'caseUnreadable':
      return say(
        'This file could not be opened as a case.',
        'The file was left as it is and nothing was brought in.',
        error.lines.join('\n'),
      );
    case 'exportFailed':
      return say(
        `The ${error.format} file could not be made.`,
        'No half file was left.',
        'Try another format, or copy the letter, and tell your support desk the time.',
      );
    case 'noTemplate':
      return say(
        'This case’s force has no Word template on this computer.',
        'Nothing was written.',
        'Choose a template under “Your force”, or save as plain Word.',
      );
    case 'templateFaulty':
      return say('The Word template cannot be filled.', 'No half file was left.', error.lines.join('\n'));
    case 'pictureUnusable':
      return say(
        `“${error.fileName}” cannot be used as a letterhead.`,
        'The profile is as it was.',
        'Choose a PNG or JPEG picture of up to 10,000 pixels a side.',
      );
    case 'fileTooLarge':
      return say(
        `“${error.fileName}” is larger than ${Math.round(error.limit / 1_000_000)} MB, or is not a file.`,
        'Nothing was brought in.',
        'Choose a smaller file.',
      );
    case 'profileUnreadable':
      return say(
        'This file could not be opened as a profile.',
        'Your profiles are as they were.',
        error.lines.join('\n'),
      );
    case 'practiceUnavailable':
      return say(
        'The practice store cannot be opened.',
        'Your cases are not affected: practice is kept apart from them.',
        `Close other programs that use practice.sqlite in ${error.folder}, or move that file away to begin training afresh.`,
      );
    case 'packUnreadable':
      return say(
        'This file could not be brought in as a practice pack.',
        'It was refused whole: nothing was brought in, and your packs are as they were.',
        error.lines.join('\n'),
      );
    case 'holidaysUnreadable':
      return say(
        'This file could not be brought in as a list of holidays.',
        'Deadlines are counted as before.',
        error.lines.join('\n'),
      );
    case 'handOverUnreadable':
      return say(
        'This file cannot be handed over or brought in.',
        'Nothing was changed: your cases are as they were.',
        error.lines.join('\n'),
      );
    case 'wrongPassphrase':
      return say(
        'That is not the right passphrase.',
        'Nothing was opened and nothing was changed. You can try as often as you like.',
        'Check Caps Lock and the keyboard’s language, then try again.',
      );
    case 'notWaiting':
      return say('The file is no longer open here.', 'Nothing was brought in.', 'Choose the file again.');
    case 'printFailed':
      return say(
        'The document could not be printed.',
        'Nothing was sent to a printer.',
        'Check that a printer is set up on this computer, or save as PDF and print that.',
      );
    case 'backupFailed':
      return say(
        `No backup could be made in ${error.folder}.`,
        'Your cases are saved as ever; only the backup is missing.',
        'Free some space, or see that the folder can be written to. Counterpoise tries again within the hour.',
      );
    case 'restoreFailed':
      return say(
        'The backup could not be put in the place of the store.',
        'Nothing was deleted: what was there is still there, and so is the backup.',
        `See that there is space and that files can be written in ${error.folder}, and try again.`,
      );
    case 'backupDamaged':
      return say(
        'This backup is damaged.',
        'Nothing was moved: the store is as it was.',
        'Choose the next older backup.',
      );
    case 'storeReadOnly':
      return say(
        'The case store is open for reading only.',
        'Nothing was changed.',
        'The line at the head of the case list says why, and what to do.',
      );
    case 'caseLocked':
      return say(
        'This case is locked: it has been issued, or somebody else is reading it or has accepted it.',
        'It stays as it is.',
        'Have it returned or withdraw it first. Of an issued case, open an internal review or make a copy.',
      );
    case 'moveFailed':
      return say(
        `The data folder could not be moved to ${error.folder}.`,
        'Everything is where it was and goes on working there.',
        error.lines.join('\n'),
      );
    case 'keysDamaged':
      return say(
        'The part of the case store that holds its keys is damaged.',
        'The sealed cases are still there, but no passphrase can open them from this file. It is not a typing mistake.',
        'Restore a backup of the store, which holds the keys as well. Keep the damaged file until that has worked.',
      );
    case 'sealingRefused':
      return say(
        'The store was left as it was, because a part of it cannot be read.',
        'Changing the seal would have lost these parts.',
        `Restore them from their history or from a backup first:\n${error.lines.join('\n')}`,
      );
    default:
      return assertNever(error);
  }
}

function say(what: string, meaning: string, todo: string): Explanation {
  return { what, meaning, todo };
}
