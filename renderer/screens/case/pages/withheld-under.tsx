import type { Item } from '../../../../shared/case/request.ts';
import { TextField } from '../../../components/text-field.tsx';

/** The exemption for a part that is held and not supplied: named as a refusal notice has to name it. */
export function WithheldUnder({ item, onChange }: { readonly item: Item; readonly onChange: (text: string) => void }) {
  return (
    <div data-field="withheldUnder">
      <TextField
        label="Withheld under"
        value={item.withheldUnder}
        onChange={onChange}
        hint="Such as “section 40(2)” or “section 31(1)(a)”: the provision for content, not the one for silence"
      />
    </div>
  );
}
