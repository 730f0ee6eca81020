import { useEffect, useState } from 'react';
import type { Block } from '../../../../shared/letter/letter-document.ts';
import { textsOf } from '../../../../shared/tone/letter-tone.ts';
import type { Misspelt } from '../../../../shared/tone/spell-checker.ts';
import { wordsToSpell } from '../../../../shared/tone/words-to-spell.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { useLawPack } from '../../../case/law-pack.ts';
import { useCase } from '../../../case/use-case.ts';
import { Button } from '../../../components/button.tsx';
import { Disclosure } from '../../../components/disclosure.tsx';
import { checkSpelling } from '../../../spelling/check-spelling.ts';
import { setPreferences } from '../../../state/preferences.ts';
import { useUiStore } from '../../../state/ui-store.ts';
import { showBlock } from '../show-block.ts';

/** So long after the last change is the letter spelt again. In milliseconds. */
const PAUSE = 400;

type State = readonly Misspelt[] | 'looking' | 'failed';

/** The letter's words against a British dictionary that comes with the app, and the officer's own list. */
export function Spelling({ blocks }: { readonly blocks: readonly Block[] }) {
  const own = useUiStore((state) => state.preferences.ownWords);
  const names = useNames();
  const [state, setState] = useState<State>('looking');
  const text = blocks
    .flatMap(textsOf)
    .map((each) => each.text)
    .join('\n');

  useEffect(() => {
    let isHere = true;
    const timer = setTimeout(() => {
      checkSpelling(wordsToSpell(text), [...own, ...wordsToSpell(names)]).then(
        (misspelt) => isHere && setState(misspelt),
        () => isHere && setState('failed'),
      );
    }, PAUSE);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [text, own, names]);

  if (state === 'looking') return <p className="field-hint">Looking at the spelling…</p>;
  if (state === 'failed')
    return <p className="field-hint">The spelling could not be looked at. The letter is not affected.</p>;
  if (state.length === 0) return <p className="field-hint">Spelling: every word is known.</p>;
  return (
    <Disclosure title={`Words the dictionary does not know: ${state.length}`} defaultExpanded>
      <ul className="tone-marks">
        {state.map(({ word, suggestions }) => (
          <li key={word}>
            <Button variant="quiet" worksLocked onPress={() => showBlock(blockWith(blocks, word))}>
              {word}
            </Button>
            <span className="field-hint">{suggestions.length === 0 ? 'No suggestion' : suggestions.join(', ')}</span>
            <Button
              variant="quiet"
              ariaLabel={`It is right: ${word}`}
              onPress={() => setPreferences({ ownWords: [...own, word] })}
            >
              It is right
            </Button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function blockWith(blocks: readonly Block[], word: string): string {
  return blocks.flatMap(textsOf).find(({ text }) => text.replaceAll('’', "'").includes(word))?.blockId ?? '';
}

/** The force's own particulars and the regulator's, which hold the names of people's places and are right as they are. */
function useNames(): string {
  const { force, unit, address, reviewTo, signature } = useCase((snapshot) => selectCaseFile(snapshot).force);
  const { regulator } = useLawPack();
  return [force, unit, address, reviewTo, signature, regulator.name, ...regulator.address].join(' ');
}
