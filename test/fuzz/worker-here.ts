import { docxText } from '../../shared/office/docx-text.ts';

/** Reads a Word file as renderer/reading/docx.worker.ts does, in this thread. */
export function startWorker(): unknown {
  let give: (event: { data: unknown }) => void = () => undefined;
  return {
    addEventListener: (kind: string, listener: typeof give) => {
      if (kind === 'message') give = listener;
    },
    postMessage: (bytes: Uint8Array) => give({ data: docxText(bytes) }),
    terminate: () => undefined,
  };
}
