/** One stop of the tour: what it points at, and what it says. */
export type TourStep = {
  /** Shown over the start page or over a worked example of the practice side. */
  readonly over: 'start' | 'example';
  readonly target: string;
  readonly title: string;
  readonly says: string;
};

/** The tour: two minutes, over the start page and a worked example. */
export const TOUR: readonly TourStep[] = [
  {
    over: 'start',
    target: '.start-head',
    title: 'Your cases',
    says: 'Each request is a case. Start one here, or bring one in from a colleague. Everything is saved as you type.',
  },
  {
    over: 'start',
    target: '.topbar',
    title: 'Training, guidance, your force',
    says: 'Practice cases are kept apart from casework. Guidance holds the law, its terms and its decisions. Your force’s particulars are entered once.',
  },
  {
    over: 'example',
    target: '.column-path',
    title: 'The path',
    says: 'This is a worked example of the practice side. The path shows every step, what is done and what the law does not need. Press a step to go there.',
  },
  {
    over: 'example',
    target: '.column-question',
    title: 'One question at a time',
    says: 'Answer, and continue. A gap never stops you; it stays on the list. Below each question stands why it is asked.',
  },
  {
    over: 'example',
    target: '.column-paper',
    title: 'The letter writes itself',
    says: 'Your answers become the letter as you go. Press a paragraph to see where it comes from, or to word it yourself. Save it as Word or PDF from here.',
  },
  {
    over: 'example',
    target: '.summary',
    title: 'The checks',
    says: 'What must be put right, and what wants a reason, is listed here. You decide; to confirm or deny after all is always open.',
  },
  {
    over: 'example',
    target: '.keys-button',
    title: 'Everything by name',
    says: 'Ctrl K finds every command, this tour among them. F1 shows the keys. Press End, and walk on through the example.',
  },
];
