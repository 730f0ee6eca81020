import { useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { countOf } from '../../count-of.ts';
import { previewDocument, printDocument } from '../../state/letter-actions.ts';
import { runCommand } from '../../state/commands.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { drawPages, type DrawnPage } from './draw-pages.ts';
import { PageFigure } from './page-figure.tsx';

const SAVE_AS_PDF: Readonly<Record<string, string>> = {
  letter: 'exportPdf',
  holding: 'exportHoldingPdf',
  review: 'exportReviewPdf',
  record: 'exportRecordPdf',
  bundle: 'exportBundlePdf',
};

/** The pages as they will be printed, page breaks and all: the PDF itself, drawn page by page. */
export function PreviewScreen() {
  const paper = useUiStore((state) => state.paper);
  const [pages, setPages] = useState<readonly DrawnPage[] | null>(null);
  const [isFailed, setIsFailed] = useState(false);

  useEffect(() => {
    let isHere = true;
    async function show() {
      const pdf = await previewDocument(paper);
      const drawn = pdf === null ? null : await drawPages(pdf).catch(() => null);
      if (!isHere) return;
      setPages(drawn);
      setIsFailed(drawn === null);
    }
    void show();
    return () => {
      isHere = false;
    };
  }, [paper]);

  return (
    <Dialog
      isOpen
      onClose={close}
      title={pages === null ? 'Pages' : `Pages: ${pages.length}`}
      width="wide"
      footer={
        <>
          <Button onPress={() => afterClosing(() => runCommand(SAVE_AS_PDF[paper] ?? 'exportPdf'))}>
            Save as PDF…
          </Button>
          <Button variant="primary" onPress={() => afterClosing(() => void printDocument(paper))}>
            Print…
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: pages are scrolled through, by keyboard too */}
      <section className="pages" aria-label="Pages of the document" tabIndex={0}>
        {/* How many came is said; what stands on them is read by whoever goes there. */}
        <p className="field-hint" role="status">
          {pages === null && !isFailed ? 'Setting the pages…' : null}
          {pages === null ? null : <span className="hidden-text">{countOf(pages.length, 'page')}</span>}
        </p>
        {isFailed ? (
          <p role="alert">
            The pages could not be shown. The document itself is not affected: save it as PDF and look there.
          </p>
        ) : null}
        {pages?.map((page) => (
          <PageFigure key={page.number} page={page} of={pages.length} />
        ))}
      </section>
    </Dialog>
  );
}

function close(): void {
  useUiStore.setState({ overlay: 'none' });
}

function afterClosing(run: () => void): void {
  close();
  run();
}
