import type { PracticeMode } from '../case/practice.ts';

/** How a practice case is worked, in a few words and in a sentence. */
export const MODE_WORDS: Readonly<Record<PracticeMode, string>> = {
  walk: 'Worked example',
  guided: 'Guided',
  stepwise: 'Step by step',
  unguided: 'On your own',
  model: 'Writing the model answer',
};

export const MODE_EXPLAINED: Readonly<Record<PracticeMode, string>> = {
  walk: 'A finished case. Each page tells why it is answered so.',
  guided: 'Hints on every page, the checks as in casework, and feedback on each page when you hand it in.',
  stepwise: 'No hints. Checks and feedback on a page come once you hand it in.',
  unguided: 'Nothing but the papers. Checks and feedback come when you hand the whole in.',
  model: 'What you write here is the answer that trainees are compared with.',
};
