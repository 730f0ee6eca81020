import { useEffect, useRef } from 'react';
import { useDraft } from '../../case/drafts.ts';
import { useCase } from '../../case/use-case.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import type { Anchor } from '../../../shared/case/point.ts';
import { usePointActions } from '../../case/use-points.ts';
import { Button } from '../../components/button.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { editorKeys } from './editor-keys.ts';

type CommentFormProps = { readonly anchor: Anchor; readonly label: string; readonly onClose: () => void };

/** A comment being written. What is typed is kept when the form is closed without saving. */
export function CommentForm({ anchor, label, onClose }: CommentFormProps) {
  const caseId = useCase((snapshot) => selectCaseFile(snapshot).id);
  const [text, setText] = useDraft(`${caseId} comment ${anchor.place} ${anchor.blockId ?? ''}`);
  const { add } = usePointActions();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);

  function save() {
    if (text.trim() === '') return;
    add('comment', anchor, text);
    setText('');
    onClose();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the text area within
    <div className="comment-form" ref={form} data-own-undo="" data-own-keys="" onKeyDown={editorKeys(save, onClose)}>
      <TextArea label={label} value={text} onChange={setText} rows={2} hint="For the file; never in the letter." />
      <div className="button-row">
        <Button variant="primary" onPress={save} isDisabled={text.trim() === ''}>
          Save the comment
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </div>
    </div>
  );
}
