import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useLocked } from './locked.tsx';

type SegmentsProps<Value extends string> = {
  readonly label: string;
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly title: string }[];
};

/** One choice of a short scale, side by side; arrow keys move along it. */
export function Segments<Value extends string>({ label, value, onChange, options }: SegmentsProps<Value>) {
  const isLocked = useLocked();
  return (
    <RadioGroup
      className="segments"
      orientation="horizontal"
      value={value}
      isReadOnly={isLocked}
      onChange={(next) => {
        const chosen = options.find((option) => option.value === next);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      <Label className="hidden-text">{label}</Label>
      {options.map((option) => (
        <Radio key={option.value} className="segment" value={option.value}>
          {option.title}
        </Radio>
      ))}
    </RadioGroup>
  );
}
