import { frameParts } from '../law/frame-slots.ts';
import { ownValue } from '../own-value.ts';
import { gap, run, type Run } from './letter-document.ts';

/**
 * Fills a frame: each slot with its trimmed value, or with a gap that says what is missing. `gapText` gives the words of
 * that gap; without it the slot's name is shown.
 */
export function fillFrame(
  frame: string,
  values: Readonly<Record<string, string | undefined>>,
  gapText: (slot: string) => string = (slot) => slot,
): Run[] {
  return frameParts(frame).map((part) => {
    if ('text' in part) return run(part.text);
    const value = ownValue(values, part.slot)?.trim() ?? '';
    return value === '' ? gap(gapText(part.slot)) : run(value);
  });
}
