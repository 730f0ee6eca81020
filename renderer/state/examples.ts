import type { ExampleName } from '../../shared/bridge/contract.ts';

/** The examples that come with the app, in the order in which they teach. */
export const EXAMPLES: readonly { readonly name: ExampleName; readonly label: string; readonly about: string }[] = [
  {
    name: 'people-smuggling',
    label: 'people smuggling',
    about: 'Figures supplied, the rest neither confirmed nor denied: sections 24(2) and 31(3)',
  },
];
