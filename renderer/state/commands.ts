import { STEP_IDS, titleOfStep } from '../../shared/case/page-names.ts';
import { placeToOpen } from '../case/place-to-open.ts';
import type { DocumentKind, ExportFormat, Theme } from '../../shared/bridge/contract.ts';
import { isReviewed } from '../../shared/case/internal-review.ts';
import { selectCanRedo, selectCanUndo, selectCaseFile, selectPlace } from '../../shared/machine/selectors.ts';
import { newCase, openExample, showCaseList } from './case-actions.ts';
import { chooseHandOver, handOverOpenCase } from './hand-over-actions.ts';
import { copyLetter, exportDocument, printDocument } from './letter-actions.ts';
import { EXAMPLES } from './examples.ts';
import { setPreferences } from './preferences.ts';
import { useSessionStore, type Session } from './session-store.ts';
import { isSealed, useUiStore, type Overlay } from './ui-store.ts';

export const COMMAND_GROUPS = ['Move', 'Answers', 'Letter', 'Cases', 'Window', 'Help'] as const;

/** Something the app can do, declared once: the palette, the shortcut sheet, the menu and the keys all read it here. */
export type Command = {
  readonly id: string;
  readonly label: string;
  readonly group: (typeof COMMAND_GROUPS)[number];
  /** The first is shown; the others work too. */
  readonly shortcuts: readonly string[];
  readonly isEnabled: () => boolean;
  readonly run: () => void;
};

/** Every command, in the order of the palette. */
export const COMMANDS: readonly Command[] = [
  inCase(
    'next',
    'Continue',
    'Move',
    ['Ctrl+Enter'],
    ({ actor }) => actor.getSnapshot().can({ type: 'step.next' }),
    ({ commands }) => commands.next(),
  ),
  inCase(
    'back',
    'Back',
    'Move',
    ['Alt+Left'],
    ({ actor }) => actor.getSnapshot().can({ type: 'step.back' }),
    ({ commands }) => commands.back(),
  ),
  ...STEP_IDS.map((step, index) =>
    inCase(
      `goTo.${step}`,
      `Go to ${titleOfStep(step)}`,
      'Move',
      [`Alt+${(index + 1) % 10}`],
      (session) => stepPlace(session, index) !== null,
      (session) => {
        const place = stepPlace(session, index);
        if (place !== null) session.commands.open(place);
      },
    ),
  ),
  inCase(
    'undo',
    'Undo the last answer',
    'Answers',
    ['Ctrl+Z'],
    ({ actor }) => selectCanUndo(actor.getSnapshot()),
    ({ commands }) => commands.undo(),
  ),
  inCase(
    'redo',
    'Redo',
    'Answers',
    ['Ctrl+Shift+Z', 'Ctrl+Y'],
    ({ actor }) => selectCanRedo(actor.getSnapshot()),
    ({ commands }) => commands.redo(),
  ),
  exporter('exportDocx', 'docx', 'Save the letter as Word', ['Ctrl+E']),
  exporter('exportPdf', 'pdf', 'Save the letter as PDF', ['Ctrl+Shift+E']),
  exporter('exportTemplate', 'template', 'Save the letter on your Word template', [], 'letter', hasTemplate),
  exporter('exportOdt', 'odt', 'Save the letter as OpenDocument', []),
  exporter('exportMarkdown', 'markdown', 'Save the letter as Markdown', []),
  exporter('exportText', 'text', 'Save the letter as plain text', []),
  exporter('exportHolding', 'docx', 'Save the notice of more time as Word', [], 'holding', hasHolding),
  exporter('exportHoldingPdf', 'pdf', 'Save the notice of more time as PDF', [], 'holding', hasHolding),
  exporter('exportReview', 'docx', 'Save the outcome of the review as Word', [], 'review', hasReview),
  exporter('exportReviewPdf', 'pdf', 'Save the outcome of the review as PDF', [], 'review', hasReview),
  exporter('exportRecord', 'docx', 'Save the decision record as Word, closed reasons included', [], 'record'),
  exporter('exportRecordPdf', 'pdf', 'Save the decision record as PDF, closed reasons included', [], 'record'),
  exporter('exportBundle', 'docx', 'Save the answers for the regulator as Word', [], 'bundle'),
  exporter('exportBundlePdf', 'pdf', 'Save the answers for the regulator as PDF', [], 'bundle'),
  showsPaper('showLetter', 'letter', 'Show the letter'),
  showsPaper('showHolding', 'holding', 'Show the notice of more time', hasHolding),
  showsPaper('showReview', 'review', 'Show the outcome of the review', hasReview),
  showsPaper('showRecord', 'record', 'Show the decision record'),
  showsPaper('showBundle', 'bundle', 'Show the answers for the regulator'),
  inCase('preview', 'See the pages before printing', 'Letter', ['Ctrl+Shift+P'], always, () => showOverlay('preview')),
  inCase(
    'print',
    'Print the document on the paper',
    'Letter',
    ['Ctrl+P'],
    always,
    () => void printDocument(useUiStore.getState().paper),
  ),
  inCase('copyLetter', 'Copy the letter', 'Letter', ['Ctrl+Shift+C'], always, () => void copyLetter()),
  inCase('exportCaseFile', 'Hand the case over as a file', 'Letter', [], always, () => void handOverOpenCase()),
  inCase('points', 'Open points: comments and what is not known yet', 'Window', ['Ctrl+Shift+O'], isCasework, () =>
    showOverlay('points'),
  ),
  inCase('history', 'History of this case', 'Window', ['Ctrl+H'], isCasework, () => showOverlay('history')),
  inCase('startReview', 'Open an internal review of this case', 'Answers', [], isIssuedCase, () =>
    showOverlay('startReview'),
  ),
  inCase('challenge', 'What others would ask next', 'Answers', ['Ctrl+J'], always, () => showOverlay('challenge')),
  inCase(
    'whatIf',
    'Try a what-if',
    'Answers',
    [],
    mayBranch,
    () => void import('./what-if-actions.ts').then(({ startWhatIf }) => startWhatIf()),
  ),
  inCase('compare', 'Compare the what-if with the case', 'Answers', [], isBranch, () => showOverlay('whatIf')),
  anywhere('newCase', 'New case', 'Cases', ['Ctrl+N'], () => void newCase()),
  inCase('caseList', 'Case list', 'Cases', ['Ctrl+L'], always, () => void showCaseList()),
  anywhere('importCase', 'Bring in cases from a file', 'Cases', ['Ctrl+O'], () => void chooseHandOver()),
  ...EXAMPLES.map(({ name, label }) =>
    anywhere(`openExample.${name}`, `Open the example: ${label}`, 'Cases', [], () => void openExample(name)),
  ),
  anywhere('openProfile', 'Your force: particulars, letterhead, house style', 'Cases', [], () =>
    showOverlay('profiles'),
  ),
  anywhere(
    'training',
    'Training: practice cases, drills and cards',
    'Cases',
    ['Ctrl+Shift+T'],
    () => void goToTraining(),
  ),
  inCase('toPractice', 'Turn into a practice case', 'Cases', [], isCasework, () => showOverlay('toPractice')),
  inCase('feedback', 'Feedback on this attempt', 'Answers', [], isHandedInAttempt, () => showOverlay('feedback')),
  anywhere('deadlines', 'Deadlines and calendar', 'Cases', ['Ctrl+D'], () => showOverlay('deadlines')),
  anywhere('register', 'Register of decisions and figures', 'Cases', ['Ctrl+R'], () => showOverlay('register')),
  anywhere('audit', 'Audit trail', 'Cases', [], () => showOverlay('audit')),
  anywhere('store', 'Store: backups, data folder, sealing', 'Cases', [], () => showOverlay('store')),
  {
    ...anywhere('lock', 'Lock the cases', 'Cases', ['Ctrl+Shift+K'], () => void lock()),
    isEnabled: () => isSealed(useUiStore.getState()),
  },
  anywhere('examine', 'Examine an existing letter', 'Cases', [], () => showOverlay('examine')),
  inCase('togglePath', 'Show or fold the path', 'Window', ['Ctrl+B'], always, () => toggleColumn('path')),
  inCase('togglePaper', 'Show or fold the letter', 'Window', ['Ctrl+Shift+L'], always, () => toggleColumn('paper')),
  theme('system', 'Theme: as the computer'),
  theme('light', 'Theme: light'),
  theme('dark', 'Theme: dark'),
  theme('contrast', 'Theme: high contrast'),
  anywhere('knowledge', 'Guidance, terms and decisions', 'Help', ['Ctrl+Shift+F'], () => showOverlay('knowledge')),
  anywhere(
    'tour',
    'Take the tour',
    'Help',
    [],
    () => void import('./tour-actions.ts').then(({ startTour }) => startTour()),
  ),
  anywhere('support', 'Save a support bundle', 'Help', [], () => showOverlay('support')),
  anywhere('palette', 'All commands', 'Help', ['Ctrl+K'], () => showOverlay('palette')),
  anywhere('shortcuts', 'Keyboard shortcuts', 'Help', ['F1', 'Ctrl+/'], () => showOverlay('shortcuts')),
  anywhere('notices', 'Third-party notices', 'Help', [], () => showOverlay('notices')),
];

/** Loaded when it is first wanted: casework does without. */
async function goToTraining(): Promise<void> {
  const { showTraining } = await import('./training-actions.ts');
  await showTraining();
}

/** Few offices seal their cases. */
async function lock(): Promise<void> {
  const { lockStore } = await import('./store-actions.ts');
  await lockStore();
}

/** Runs a command by its id, if there is one and it can be done now; the native menu calls this. */
export function runCommand(id: string): void {
  const command = COMMANDS.find((each) => each.id === id);
  if (command?.isEnabled()) command.run();
}

/** The shown shortcut of a command; undefined when it has none. */
export function shortcutOf(id: string): string | undefined {
  return COMMANDS.find((each) => each.id === id)?.shortcuts[0];
}

function anywhere(id: string, label: string, group: Command['group'], shortcuts: string[], run: () => void): Command {
  // Cases need their store: it may be sealed, or not to be opened.
  const isEnabled = () => group !== 'Cases' || useUiStore.getState().store.kind === 'open';
  return { id, label, group, shortcuts, isEnabled, run };
}

function inCase(
  id: string,
  label: string,
  group: Command['group'],
  shortcuts: string[],
  isEnabled: (session: Session) => boolean,
  run: (session: Session) => void,
): Command {
  const session = () => useSessionStore.getState().session;
  return {
    id,
    label,
    group,
    shortcuts,
    isEnabled: () => {
      const open = session();
      return open !== null && isEnabled(open);
    },
    run: () => {
      const open = session();
      if (open !== null) run(open);
    },
  };
}

function exporter(
  id: string,
  format: ExportFormat,
  label: string,
  shortcuts: string[],
  document: DocumentKind = 'letter',
  isEnabled: (session: Session) => boolean = always,
): Command {
  return inCase(id, label, 'Letter', shortcuts, isEnabled, () => void exportDocument(document, format));
}

function showsPaper(
  id: string,
  paper: DocumentKind,
  label: string,
  isEnabled: (session: Session) => boolean = always,
): Command {
  return inCase(id, label, 'Window', [], isEnabled, () => {
    setPreferences({ paperFolded: false });
    useUiStore.setState({ paper, side: 'paper' });
  });
}

function theme(value: Theme, label: string): Command {
  return anywhere(`theme.${value}`, label, 'Window', [], () => setPreferences({ theme: value }));
}

function isHandedInAttempt({ actor }: Session): boolean {
  const { practice, issuedOn } = selectCaseFile(actor.getSnapshot());
  return practice !== null && issuedOn !== null;
}

function hasTemplate({ actor }: Session): boolean {
  const { force, practice } = selectCaseFile(actor.getSnapshot());
  return force.template !== null && practice === null;
}

function hasHolding({ actor }: Session): boolean {
  return selectCaseFile(actor.getSnapshot()).letter.extension !== null;
}

function hasReview({ actor }: Session): boolean {
  return isReviewed(selectCaseFile(actor.getSnapshot()).internalReview);
}

function isBranch({ actor }: Session): boolean {
  return selectCaseFile(actor.getSnapshot()).branchOf !== null;
}

function isIssuedCase({ actor }: Session): boolean {
  const { practice, branchOf, issuedOn } = selectCaseFile(actor.getSnapshot());
  return practice === null && branchOf === null && issuedOn !== null;
}

function isCasework({ actor }: Session): boolean {
  return selectCaseFile(actor.getSnapshot()).practice === null;
}

function mayBranch(session: Session): boolean {
  return !isBranch(session) && isCasework(session);
}

function always(): boolean {
  return true;
}

function showOverlay(overlay: Overlay): void {
  useUiStore.setState({ overlay });
}

/** In a wide window a column folds away; in a narrower one it takes the place of the other. */
function toggleColumn(column: 'path' | 'paper'): void {
  const { preferences, view } = useUiStore.getState();
  if (window.matchMedia('(min-width: 1180px)').matches) {
    setPreferences(
      column === 'path' ? { pathFolded: !preferences.pathFolded } : { paperFolded: !preferences.paperFolded },
    );
  } else {
    useUiStore.setState({ side: column, view: view === column ? 'question' : column });
  }
}

function stepPlace(session: Session, index: number) {
  const step = STEP_IDS[index];
  const snapshot = session.actor.getSnapshot();
  return step === undefined
    ? null
    : placeToOpen(step, selectCaseFile(snapshot), snapshot.context.pack, selectPlace(snapshot));
}
