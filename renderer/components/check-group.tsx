import { CheckboxButton, CheckboxField, CheckboxGroup, Label, Text } from 'react-aria-components';

type CheckGroupProps = {
  readonly label: string;
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
  readonly options: readonly { readonly value: string; readonly title: string; readonly text?: string }[];
  readonly columns?: 1 | 2 | 3;
};

/** Any number of several choices, as cards. */
export function CheckGroup({ label, values, onChange, options, columns = 1 }: CheckGroupProps) {
  return (
    <CheckboxGroup className="choices" value={[...values]} onChange={onChange}>
      <Label className="field-label">{label}</Label>
      <div className="cards" data-columns={columns}>
        {options.map((option) => (
          <CheckboxField key={option.value} className="card" value={option.value}>
            <CheckboxButton className="card-button">
              <span className="card-box" aria-hidden="true" />
              <span className="card-title">{option.title}</span>
            </CheckboxButton>
            {option.text === undefined ? null : (
              <Text slot="description" className="card-text">
                {option.text}
              </Text>
            )}
          </CheckboxField>
        ))}
      </div>
    </CheckboxGroup>
  );
}
