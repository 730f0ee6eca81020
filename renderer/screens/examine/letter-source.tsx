import { useRef, useState, type DragEvent } from 'react';
import { cleanText } from '../../../shared/case/text-schemas.ts';
import {
  MAX_LETTER_TEXT,
  readProblemWords,
  type LetterText,
  type ReadProblem,
} from '../../../shared/office/read-problem.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { readLetterFile } from '../../reading/read-letter-file.ts';

/** Where the letter comes from: pasted, chosen, or dropped. It is read in this window and goes nowhere else. */
export function LetterSource({ onText }: { readonly onText: (letter: LetterText) => void }) {
  const [pasted, setPasted] = useState('');
  const [isReading, setIsReading] = useState(false);
  const [problem, setProblem] = useState<ReadProblem | null>(null);
  const input = useRef<HTMLInputElement>(null);

  async function read(file: File | undefined) {
    if (file === undefined) return;
    setIsReading(true);
    setProblem(null);
    const result = await readLetterFile(file);
    setIsReading(false);
    if (result.ok) onText({ ...result.value, text: cleanText(result.value.text) });
    else setProblem(result.error);
  }

  function readPasted() {
    const text = cleanText(pasted);
    if (text.trim() === '') setProblem('empty');
    else if (text.length > MAX_LETTER_TEXT) setProblem('tooLong');
    else onText({ text, notes: [] });
  }

  function onDrop(event: DragEvent) {
    event.preventDefault();
    void read(event.dataTransfer.files[0]);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a short cut for the button within
    <div className="stack" onDrop={onDrop} onDragOver={(event) => event.preventDefault()}>
      <p>
        Bring in a response, from your force or another, and see it taken apart: what was asked, which exemptions it
        relies on, what harm it shows, how it weighs. Then the reasoning checks judge it. Take the requester’s name out
        first.
      </p>
      <TextArea label="Paste the letter" value={pasted} onChange={setPasted} rows={8} maxLength={MAX_LETTER_TEXT} />
      <div className="button-row">
        <Button variant="primary" onPress={readPasted} isDisabled={pasted.trim() === ''}>
          Take it apart
        </Button>
        <Button onPress={() => input.current?.click()} isDisabled={isReading}>
          {isReading ? 'Reading…' : 'Open a file…'}
        </Button>
        <span className="field-hint">Word (.docx), PDF with text, or plain text; or drop the file here.</span>
        <input
          ref={input}
          type="file"
          className="hidden-text"
          aria-label="File of the letter"
          tabIndex={-1}
          accept=".docx,.pdf,.txt,.dotx,.md"
          onChange={(event) => {
            void read(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      {problem === null ? null : <ProblemNotice problem={problem} />}
    </div>
  );
}

function ProblemNotice({ problem }: { readonly problem: ReadProblem }) {
  const { what, meaning, todo } = readProblemWords(problem);
  return (
    <div role="alert">
      <Notice tone="mend" title={what}>
        <p>
          {meaning} {todo}
        </p>
      </Notice>
    </div>
  );
}
