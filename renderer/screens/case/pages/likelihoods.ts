import type { Likelihood } from '../../../../shared/case/engagement.ts';
import type { Choice } from '../../../components/choice-group.tsx';

/** The two statutory levels, as the officer chooses between them. */
export const LIKELIHOODS: readonly Choice<Likelihood>[] = [
  { value: 'would', title: 'Would', text: 'more likely than not; needs evidence' },
  { value: 'wouldBeLikely', title: 'Would be likely to', text: 'a real and significant risk' },
];
