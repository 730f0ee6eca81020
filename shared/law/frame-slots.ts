/** A piece of a frame: literal text, or the name of a slot. */
export type FramePart = { readonly text: string } | { readonly slot: string };

/** Splits "Those who {who} would learn {what}." into its text and slots, in order. */
export function frameParts(frame: string): FramePart[] {
  return frame
    .split(/(\{[a-z][a-zA-Z]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const slot = /^\{([a-z][a-zA-Z]*)\}$/.exec(piece)?.[1];
      return slot === undefined ? { text: piece } : { slot };
    });
}

/** The slot names of a frame, in order, each once. */
export function slotsInFrame(frame: string): string[] {
  return [...new Set(frameParts(frame).flatMap((part) => ('slot' in part ? [part.slot] : [])))];
}
