import { useId } from 'react';
import { useLocked } from './locked.tsx';

type SelectFieldProps<Value extends string> = {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly title: string }[];
  readonly hint?: string;
  readonly isDisabled?: boolean;
};

/** One choice of a list that is too long to lie open: the system's own list, which every keyboard and reader knows. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, onChange, options, hint, isDisabled = false } = props;
  const id = useId();
  const isLocked = useLocked();
  return (
    <div className="field field-medium">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? null : (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <select
        id={id}
        className="input select"
        value={value}
        disabled={isDisabled || isLocked}
        {...(hint === undefined ? {} : { 'aria-describedby': `${id}-hint` })}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    </div>
  );
}
