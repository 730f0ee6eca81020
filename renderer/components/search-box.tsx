import { Input, Label, SearchField } from 'react-aria-components';

type SearchBoxProps = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void };

/** Narrows a list while typing. It is no answer, so undo in it is the box's own. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  return (
    <SearchField className="search-box" value={value} onChange={onChange} data-own-undo="">
      <Label className="hidden-text">{label}</Label>
      <Input className="input" placeholder={label} />
    </SearchField>
  );
}
