import type { ExampleName } from '../../shared/bridge/contract.ts';

/** The examples that come with the app, in the order in which they teach. */
export const EXAMPLES: readonly { readonly name: ExampleName; readonly label: string; readonly about: string }[] = [
  {
    name: 'people-smuggling',
    label: 'people smuggling',
    about: 'Figures supplied, the rest neither confirmed nor denied: sections 24(2) and 31(3)',
  },
  {
    name: 'councillor',
    label: 'a named councillor',
    about: 'A named person: sections 40(5B) and 30(3)',
  },
  {
    name: 'tender-cameras',
    label: 'a contract on the tender site',
    about: 'Silence was considered, and the answer is to confirm or deny',
  },
  {
    name: 'as-written',
    label: 'a letter as it was written, with its faults',
    about: 'A real letter’s reasoning, entered as it stands: see what the checks find',
  },
];
