import { useEffect, useRef, useState } from 'react';
import { blockText, type Block } from '../../../shared/letter/letter-document.ts';
import { useCaseCommands } from '../../case/use-case.ts';
import { Button } from '../../components/button.tsx';
import { TextPair } from './text-pair.tsx';
import { editorKeys } from './editor-keys.ts';

/**
 * A paragraph being worded otherwise, where it stands. What it must go on saying is shown; where the answers behind an
 * earlier wording have changed, so is what the app would write now.
 */
export function BlockEditor({ block, onClose }: { readonly block: Block; readonly onClose: () => void }) {
  const { edit } = useCaseCommands();
  const [text, setText] = useState(() => blockText(block));
  const area = useRef<HTMLTextAreaElement>(null);
  const generated = block.edited?.generated ?? blockText(block);
  useEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(0, 0);
  }, []);

  function save() {
    if (text.trim() === '' || text === generated) edit({ kind: 'revertParagraph', blockId: block.id });
    else edit({ kind: 'editParagraph', edit: { blockId: block.id, text, generated } });
    onClose();
  }

  function takeGenerated() {
    edit({ kind: 'revertParagraph', blockId: block.id });
    onClose();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the text area within
    <div className="block-editor" data-own-keys="" data-block={block.id} onKeyDown={editorKeys(save, onClose)}>
      {block.edited?.isGroundChanged ? (
        <div className="block-compare">
          <p className="block-note">
            The answers behind this paragraph have changed. Your words on the left, on the right what the app would
            write now.
          </p>
          <TextPair before={text} after={generated} />
        </div>
      ) : null}
      <label className="block-editor-label">
        Words of this{' '}
        {block.kind === 'heading' ? 'heading' : block.kind === 'list' ? 'list, one entry a line' : 'paragraph'}
        <textarea
          ref={area}
          className="input area"
          lang="en-GB"
          rows={Math.min(14, Math.max(3, Math.ceil(text.length / 55)))}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {block.keeps === undefined || block.keeps.length === 0 ? null : (
        <p className="block-note">It must still say: {block.keeps.map((words) => `“${words}”`).join(', ')}</p>
      )}
      <div className="button-row">
        <Button variant="primary" onPress={save}>
          {block.edited?.isGroundChanged ? 'Keep these words' : 'Save'}
        </Button>
        <Button onPress={onClose}>Cancel</Button>
        {block.edited === undefined ? null : <Button onPress={takeGenerated}>Back to generated</Button>}
      </div>
    </div>
  );
}
