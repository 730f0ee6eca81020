import docxWorkerUrl from './docx.worker.ts?worker&url';
import { err, type Result } from '../../shared/result.ts';
import { MAX_LETTER_FILE, type LetterText, type ReadProblem } from '../../shared/office/read-problem.ts';
import { fileKind } from './file-kind.ts';
import { pdfText } from './pdf-text.ts';
import { plainText } from './plain-text.ts';
import { startWorker } from './start-worker.ts';

const TIMEOUT_MS = 20_000;

/** Reads an existing letter from a file that the officer chose: Word, PDF or text, bounded in size and in time. */
export async function readLetterFile(file: File): Promise<Result<LetterText, ReadProblem>> {
  if (file.size === 0) return err('empty');
  if (file.size > MAX_LETTER_FILE) return err('tooBig');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = fileKind(bytes);
  switch (kind) {
    case 'docx':
      return readDocx(bytes);
    case 'pdf':
      return pdfText(bytes);
    case 'text':
      return plainText(bytes);
    default:
      return err(kind);
  }
}

function readDocx(bytes: Uint8Array<ArrayBuffer>): Promise<Result<LetterText, ReadProblem>> {
  const worker = startWorker(docxWorkerUrl);
  const answer = new Promise<Result<LetterText, ReadProblem>>((resolve) => {
    worker.addEventListener('message', (event: MessageEvent<Result<LetterText, ReadProblem>>) => resolve(event.data));
    worker.addEventListener('error', () => resolve(err('damaged')));
  });
  worker.postMessage(bytes, [bytes.buffer]);
  return withinTime(answer).finally(() => worker.terminate());
}

function withinTime(work: Promise<Result<LetterText, ReadProblem>>): Promise<Result<LetterText, ReadProblem>> {
  return Promise.race([
    work,
    new Promise<Result<LetterText, ReadProblem>>((resolve) => setTimeout(() => resolve(err('timeout')), TIMEOUT_MS)),
  ]);
}
