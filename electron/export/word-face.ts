/** Faces that come with the app and not with an office program, and what stands for them there. */
const WORD_FACES: Readonly<Record<string, string>> = {
  'Source Serif 4': 'Cambria',
  'Atkinson Hyperlegible Next': 'Verdana',
};

/** The face of a letter as an office program on another computer will have it. */
export function wordFace(font: string): string {
  return WORD_FACES[font] ?? font;
}
