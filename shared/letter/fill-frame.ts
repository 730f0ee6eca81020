import { gap, run, type Run } from './letter-document.ts';

/** A piece of a frame: literal text, or the name of a slot. */
export type FramePart = { readonly text: string } | { readonly slot: string };

const SLOT = /\{([a-z][a-zA-Z]*)\}/;

/** Splits "Those who {who} would learn {what}." into its text and slots, in order. */
export function frameParts(frame: string): FramePart[] {
  return frame
    .split(/(\{[a-z][a-zA-Z]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const slot = SLOT.exec(piece)?.[1];
      return slot === undefined ? { text: piece } : { slot };
    });
}

/** The slot names of a frame, in order, each once. */
export function slotsOf(frame: string): string[] {
  return [...new Set(frameParts(frame).flatMap((part) => ('slot' in part ? [part.slot] : [])))];
}

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
    const value = values[part.slot]?.trim() ?? '';
    return value === '' ? gap(gapText(part.slot)) : run(value);
  });
}
