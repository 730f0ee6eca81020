import type { Block } from '../../../shared/letter/letter-document.ts';
import { isEditable } from '../../../shared/letter/paragraph-edits.ts';
import { useCaseCommands } from '../../case/use-case.ts';
import { copyBlock } from '../../state/letter-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';

type BlockToolsProps = {
  readonly block: Block;
  /** Only the letter's own paragraphs can be worded otherwise. */
  readonly onEdit?: () => void;
  /** Only on the letter of a case. */
  readonly onComment?: () => void;
};

/** What can be done with one paragraph of a document. */
export function BlockTools({ block, onEdit, onComment }: BlockToolsProps) {
  const { edit } = useCaseCommands();
  const paper = useUiStore((state) => state.paper);
  return (
    <span className="block-tools">
      {onEdit === undefined || !isEditable(block) ? null : (
        <button type="button" className="block-tool" onClick={onEdit}>
          {block.edited?.isGroundChanged ? 'Compare' : 'Edit'}
        </button>
      )}
      {block.edited === undefined || onEdit === undefined ? null : (
        <button
          type="button"
          className="block-tool"
          onClick={() => edit({ kind: 'revertParagraph', blockId: block.id })}
        >
          Back to generated
        </button>
      )}
      {onComment === undefined ? null : (
        <button type="button" className="block-tool" onClick={onComment}>
          Comment
        </button>
      )}
      <button type="button" className="block-tool" onClick={() => void copyBlock(paper, block.id)}>
        Copy
      </button>
    </span>
  );
}
