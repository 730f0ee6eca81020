import { useState } from 'react';
import { WEIGHTS, type Side, type Weight } from '../../../shared/case/factor.ts';
import type { FactorCard, LimbCard, RewriteCard, WeighCard } from '../../../shared/training/card.ts';
import {
  judgeFactor,
  judgeLimb,
  judgeRewrite,
  judgeWeigh,
  type CardVerdict,
} from '../../../shared/training/judge-card.ts';
import { Button } from '../../components/button.tsx';
import { Segments } from '../../components/segments.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { currentPack } from '../../case/law-pack.ts';
import type { Training } from '../../state/training-store.ts';

type FormProps<Card> = {
  readonly card: Card;
  readonly onAnswer: (verdict: CardVerdict) => void;
  readonly isAnswered: boolean;
};

const SIDES = [
  { value: 'favouring', title: 'Favours an answer' },
  { value: 'against', title: 'Against an answer' },
  { value: 'none', title: 'No public interest' },
] as const;
const WEIGHT_OPTIONS = WEIGHTS.map((value) => ({ value, title: value }));

/** Is it a factor, on which side, how strong? */
export function FactorForm({ card, onAnswer, isAnswered }: FormProps<FactorCard>) {
  const [side, setSide] = useState<Side | 'none' | null>(null);
  const [weight, setWeight] = useState<Weight | null>(null);
  const [reason, setReason] = useState('');
  const isReady = side === 'none' || (side !== null && weight !== null);
  return (
    <>
      <Segments label="Which side" value={side} onChange={setSide} options={SIDES} />
      {side === null || side === 'none' ? null : (
        <Segments label="How strong on these facts" value={weight} onChange={setWeight} options={WEIGHT_OPTIONS} />
      )}
      {side === null ? null : (
        <TextArea
          label="Why? One sentence, to hold against the reason that follows"
          value={reason}
          onChange={setReason}
          rows={2}
          maxLength={400}
          isReadOnly={isAnswered}
        />
      )}
      <Check
        isReady={isReady}
        isAnswered={isAnswered}
        onPress={() =>
          onAnswer(
            judgeFactor(
              card,
              side === 'none' || side === null || weight === null
                ? { isFactor: false }
                : { isFactor: true, side, weight },
            ),
          )
        }
      />
    </>
  );
}

const SIMPLY = 'simply';
const LIMB_OPTIONS = [
  ...currentPack.exemptions.flatMap(({ id, provision, name, limbs }) =>
    limbs.length === 0
      ? [{ value: id, title: `${provision}: ${name}` }]
      : limbs.map((limb) => ({
          value: `${id}|${limb.id}`,
          title: `${provision} with ${limb.provision}: ${limb.interest}`,
        })),
  ),
  { value: SIMPLY, title: 'None: simply answer' },
];

/** Which exemption and limb? */
export function LimbForm({ card, onAnswer, isAnswered }: FormProps<LimbCard>) {
  const [choice, setChoice] = useState(SIMPLY);
  const [exemptionId = '', limbId = null] = choice.split('|');
  return (
    <>
      <SelectField label="Exemption and limb" value={choice} onChange={setChoice} options={LIMB_OPTIONS} />
      <Check
        isReady
        isAnswered={isAnswered}
        onPress={() => onAnswer(judgeLimb(card, choice === SIMPLY ? null : { exemptionId, limbId }, currentPack))}
      />
    </>
  );
}

const ENDS = [
  { value: 'silence', title: 'Neither confirm nor deny' },
  { value: 'answer', title: 'Answer' },
] as const;

/** The same question on different facts. */
export function WeighForm({ card, onAnswer, isAnswered }: FormProps<WeighCard>) {
  const [answers, setAnswers] = useState<readonly ('silence' | 'answer' | null)[]>(card.variants.map(() => null));
  return (
    <>
      <ol className="variants">
        {card.variants.map((variant, index) => (
          <li key={variant.says}>
            <p>{variant.says}</p>
            <Segments
              label={variant.says}
              value={answers[index] ?? null}
              onChange={(value) => setAnswers(answers.map((each, at) => (at === index ? value : each)))}
              options={ENDS}
            />
            {isAnswered ? (
              <p className="remark-why">
                <strong>{variant.answer === 'silence' ? 'Neither confirm nor deny. ' : 'Answer. '}</strong>
                {variant.why}
              </p>
            ) : null}
          </li>
        ))}
      </ol>
      <Check
        isReady={answers.every((answer) => answer !== null)}
        isAnswered={isAnswered}
        onPress={() => onAnswer(judgeWeigh(card, answers))}
      />
    </>
  );
}

/** Turn a bad sentence into a good one; the checks of the rules are the judge. */
export function RewriteForm({
  card,
  training,
  onAnswer,
  isAnswered,
}: FormProps<RewriteCard> & { readonly training: Training }) {
  const [text, setText] = useState(card.says);
  const sound = training.packs.flatMap(({ cases }) => cases).filter(({ outcome }) => outcome === 'maintained');
  const unchanged = { isRight: false, says: 'It is still the same sentence.' };
  return (
    <>
      <TextArea
        label="Write it so that it could stand in a letter"
        value={text}
        onChange={setText}
        rows={3}
        maxLength={600}
      />
      <Check
        isReady={text.trim() !== ''}
        isAnswered={isAnswered}
        onPress={() =>
          onAnswer(
            text.trim() === card.says.trim() ? unchanged : (judgeRewrite(card, text, sound, currentPack) ?? unchanged),
          )
        }
      />
    </>
  );
}

type CheckProps = { readonly isReady: boolean; readonly isAnswered: boolean; readonly onPress: () => void };

function Check({ isReady, isAnswered, onPress }: CheckProps) {
  return isAnswered ? null : (
    <Button variant="primary" onPress={onPress} isDisabled={!isReady}>
      Check
    </Button>
  );
}
