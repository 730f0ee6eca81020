import { useState } from 'react';
import type { ExaminedLetter } from '../../../shared/examine/examined-letter.ts';
import { splitLetter } from '../../../shared/examine/split-letter.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { caseFromExamined, drillOnExamined, keepStyleOf } from '../../state/examine-actions.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { ExaminedView } from './examined-view.tsx';
import { LetterSource } from './letter-source.tsx';

/** What is on the screen: a letter to be brought in, or one taken apart. */
type Examined = { readonly letter: ExaminedLetter; readonly notes: readonly string[] };

/** An existing letter, from any force: taken apart beside its source, corrected by hand, judged, and made a case of. */
export function ExamineScreen() {
  const [examined, setExamined] = useState<Examined | null>(null);
  return (
    <Dialog
      isOpen
      onClose={close}
      title="Examine a letter"
      width={examined === null ? 'wide' : 'full'}
      footer={
        examined === null ? undefined : (
          <>
            <Button onPress={() => setExamined(null)}>Another letter</Button>
            <Button onPress={() => void drillOnExamined(examined.letter)}>Practise on it: spot its flaws</Button>
            <Button onPress={() => void keepStyleOf(examined.letter)}>
              Keep its way of setting out as house style
            </Button>
            <Button variant="primary" onPress={() => void caseFromExamined(examined.letter)}>
              Make a case of it
            </Button>
          </>
        )
      }
    >
      {examined === null ? (
        <LetterSource onText={({ text, notes }) => setExamined({ letter: splitLetter(text), notes })} />
      ) : (
        <ExaminedView
          letter={examined.letter}
          notes={examined.notes}
          onChange={(letter) => setExamined({ ...examined, letter })}
        />
      )}
    </Dialog>
  );
}

function close(): void {
  useUiStore.setState({ overlay: 'none' });
}
