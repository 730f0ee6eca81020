import { docxText } from '../../shared/office/docx-text.ts';

/** Unpacks and reads one Word document away from the window, so that a file made to choke it chokes only this. */
self.addEventListener('message', (event: MessageEvent<Uint8Array>) => {
  self.postMessage(docxText(event.data));
});
