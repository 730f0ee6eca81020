import { Input, Label, NumberField as AriaNumberField } from 'react-aria-components';

type NumberFieldProps = {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
};

/** A whole number within bounds; arrow keys count. What is left empty stays as it was. */
export function NumberField({ label, value, onChange, min, max }: NumberFieldProps) {
  return (
    <AriaNumberField
      className="field field-short"
      value={value}
      minValue={min}
      maxValue={max}
      step={1}
      formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
      onChange={(next) => {
        if (Number.isInteger(next)) onChange(next);
      }}
    >
      <Label className="field-label">{label}</Label>
      <Input className="input" />
    </AriaNumberField>
  );
}
