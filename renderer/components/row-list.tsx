import { useRef, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { useLocked } from './locked.tsx';

type RowListProps<Row extends { readonly id: string }> = {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly emptyText: string;
  readonly addLabel: string;
  readonly onAdd: () => void;
  readonly onRemove: (id: string) => void;
  readonly renderRow: (row: Row, index: number) => ReactNode;
};

/** A list that grows and shrinks by rows. After adding, the cursor is in the new row; after removing, near the gap. */
export function RowList<Row extends { readonly id: string }>(props: RowListProps<Row>) {
  const { label, rows, emptyText, addLabel, onAdd, onRemove, renderRow } = props;
  const list = useRef<HTMLFieldSetElement>(null);
  const isLocked = useLocked();

  function add() {
    onAdd();
    requestAnimationFrame(() => rowAt(list.current, -1)?.querySelector<HTMLElement>('input, textarea')?.focus());
  }

  function remove(id: string, index: number) {
    onRemove(id);
    requestAnimationFrame(() => {
      const near = rowAt(list.current, index) ?? rowAt(list.current, index - 1);
      (near ?? list.current)?.querySelector<HTMLElement>('.row-remove button, .row-add button')?.focus();
    });
  }

  return (
    <fieldset className="rows" ref={list}>
      <legend className="field-label">{label}</legend>
      {rows.length === 0 ? <p className="rows-empty">{emptyText}</p> : null}
      <ol className="rows-list">
        {rows.map((row, index) => (
          <li key={row.id} className="row" data-row="">
            <fieldset className="row-fields" aria-label={`${label}: ${index + 1} of ${rows.length}`}>
              {renderRow(row, index)}
            </fieldset>
            {isLocked ? null : (
              <div className="row-remove">
                <Button
                  variant="quiet"
                  onPress={() => remove(row.id, index)}
                  ariaLabel={`Remove ${index + 1} of ${rows.length}: ${label}`}
                >
                  Remove
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
      {isLocked ? null : (
        <div className="row-add">
          <Button onPress={add}>{addLabel}</Button>
        </div>
      )}
    </fieldset>
  );
}

/** The nth row of this very list, not of a list within it; -1 is the last. */
function rowAt(list: HTMLElement | null, index: number): HTMLElement | undefined {
  return [...(list?.querySelectorAll<HTMLElement>(':scope > ol > [data-row]') ?? [])].at(index < -1 ? 0 : index);
}
