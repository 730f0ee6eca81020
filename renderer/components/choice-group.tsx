import { Label, RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components';
import { useLocked } from './locked.tsx';

export type Choice<Value extends string> = {
  readonly value: Value;
  readonly title: string;
  readonly text?: string;
  readonly isDisabled?: boolean;
  /** Shown when the choice is closed, so that nobody has to guess. */
  readonly whyDisabled?: string;
};

type ChoiceGroupProps<Value extends string> = {
  readonly label: string;
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly options: readonly Choice<Value>[];
  readonly columns?: 1 | 2 | 3;
  readonly hideLabel?: boolean;
};

/** One choice of several, as cards. */
export function ChoiceGroup<Value extends string>(props: ChoiceGroupProps<Value>) {
  const { label, value, onChange, options, columns = 1, hideLabel = false } = props;
  const isLocked = useLocked();
  return (
    <RadioGroup
      className="choices"
      value={value}
      isReadOnly={isLocked}
      onChange={(next) => {
        const chosen = options.find((option) => option.value === next);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      <Label className={hideLabel ? 'hidden-text' : 'field-label'}>{label}</Label>
      <div className="cards" data-columns={columns}>
        {options.map((option) => (
          <RadioField key={option.value} className="card" value={option.value} isDisabled={option.isDisabled === true}>
            <RadioButton className="card-button">
              <span className="card-dot" aria-hidden="true" />
              <span className="card-title">{option.title}</span>
            </RadioButton>
            <ChoiceText option={option} />
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}

function ChoiceText({ option }: { readonly option: Choice<string> }) {
  const why = option.isDisabled === true ? option.whyDisabled : undefined;
  if (option.text === undefined && why === undefined) return null;
  return (
    <Text slot="description" className="card-text">
      {option.text}
      {why === undefined ? null : <span className="card-why">{why}</span>}
    </Text>
  );
}
