import { useMemo } from 'react';
import { blocksOf } from '../../../../shared/letter/letter-document.ts';
import { toneOf, type LetterTone, type ToneMark } from '../../../../shared/tone/letter-tone.ts';
import { Button } from '../../../components/button.tsx';
import { Disclosure } from '../../../components/disclosure.tsx';
import { useLetter } from '../../../case/use-derived.ts';
import { showBlock } from '../show-block.ts';
import { Spelling } from './spelling.tsx';

/** How plain the letter is, and what in it is worth another look: long sentences, repeated words, spelling. */
export function TonePanel() {
  const letter = useLetter();
  const tone = useMemo(() => toneOf(letter), [letter]);
  return (
    <fieldset className="stack group">
      <legend className="group-title">Plain English and spelling</legend>
      <p role="status">{inWords(tone)}</p>
      <Marks tone={tone} kind="longSentence" title="Long sentences" />
      <Marks tone={tone} kind="repeatedSentence" title="Sentences said twice" />
      <Marks tone={tone} kind="repeatedWord" title="Words said twice" />
      <Marks tone={tone} kind="heavyWord" title="Heavy words" />
      <Spelling blocks={blocksOf(letter)} />
    </fieldset>
  );
}

/** Flesch's own scale, in words. */
function inWords({ sentences, averageWords, readingEase }: LetterTone): string {
  const ease =
    readingEase >= 60
      ? 'plain'
      : readingEase >= 50
        ? 'fairly hard'
        : readingEase >= 30
          ? 'hard, as letters that cite law are'
          : 'very hard';
  return `${sentences} sentences of ${averageWords} words on average; reading ease ${readingEase} of 100: ${ease}.`;
}

type MarksProps = { readonly tone: LetterTone; readonly kind: ToneMark['kind']; readonly title: string };

function Marks({ tone, kind, title }: MarksProps) {
  const marks = tone.marks.filter((mark) => mark.kind === kind);
  if (marks.length === 0) return null;
  const keyed = marks.map((mark, index) => ({ ...mark, key: `${mark.blockId} ${index}` }));
  return (
    <Disclosure title={`${title}: ${marks.length}`}>
      <ul className="tone-marks">
        {keyed.map((mark) => (
          <li key={mark.key}>
            <Button variant="quiet" worksLocked onPress={() => showBlock(mark.blockId)}>
              “{mark.words}”
            </Button>
            <span className="field-hint">{mark.says}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
