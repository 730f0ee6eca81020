import type { LetterDocument } from '../../../shared/letter/letter-document.ts';
import { editsWithoutPlace } from '../../../shared/letter/paragraph-edits.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { copyText } from '../../copy-text.ts';
import { useCase, useCaseCommands, useIsLocked } from '../../case/use-case.ts';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';

/** Words of the officer's whose paragraph the letter does not hold now: kept, shown, and back in place with it. */
export function EditsWithoutPlace({ letter }: { readonly letter: LetterDocument }) {
  const edits = useCase((snapshot) => selectCaseFile(snapshot).letter.edits);
  const locked = useIsLocked();
  const { edit } = useCaseCommands();
  const lost = editsWithoutPlace(letter, edits);
  if (lost.length === 0) return null;
  const title =
    lost.length === 1
      ? 'One paragraph of yours is not in the letter now'
      : `${lost.length} paragraphs of yours are not in the letter now`;
  return (
    <div className="paper-note">
      <Disclosure title={title}>
        <ul className="lost-edits">
          {lost.map((each) => (
            <li key={each.blockId}>
              <p>{each.text}</p>
              <div className="button-row">
                <Button variant="quiet" onPress={() => void copyText(each.text)}>
                  Copy
                </Button>
                {locked ? null : (
                  <Button variant="quiet" onPress={() => edit({ kind: 'revertParagraph', blockId: each.blockId })}>
                    Throw away
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      </Disclosure>
    </div>
  );
}
