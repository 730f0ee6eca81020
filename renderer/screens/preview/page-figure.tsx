import { useEffect, useRef } from 'react';
import type { DrawnPage } from './draw-pages.ts';

/** One drawn page. `of` is how many there are. */
export function PageFigure({ page, of }: { readonly page: DrawnPage; readonly of: number }) {
  const image = useRef<HTMLImageElement>(null);

  // An address to take back: written out into one, a picture would be some 600 KB of text in the page.
  useEffect(() => {
    const url = URL.createObjectURL(page.picture);
    if (image.current !== null) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [page.picture]);

  return (
    <figure className="page">
      <img ref={image} alt={`Page ${page.number}: ${page.text}`} />
      <figcaption className="field-hint">
        Page {page.number} of {of}
      </figcaption>
    </figure>
  );
}
