import type { LetterLook } from '../../../shared/letter/letter-document.ts';

/** The letterhead out of the store, as the letter will carry it. Sheet and letter are in proportion: A4 is 210 mm wide. */
export function LetterheadPicture({ look }: { readonly look: LetterLook }) {
  if (look.letterhead === null) return null;
  const { digest, alt, widthMm } = look.letterhead;
  return (
    <img
      className="sheet-letterhead"
      src={`/asset/${digest}`}
      alt={alt}
      style={{ width: `${(widthMm / 166) * 100}%` }}
    />
  );
}
