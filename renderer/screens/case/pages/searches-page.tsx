import type { Searches } from '../../../../shared/case/searches.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { Notice } from '../../../components/notice.tsx';
import { RowList } from '../../../components/row-list.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { newId } from '../../../case/new-id.ts';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';
import { changeById, removeById } from '../../../../shared/case/list-edits.ts';

/** Searches for the part that is answered: who was asked, where, by what criteria; what is supplied and how to read it. */
export function SearchesPage() {
  const searches = useCase((snapshot) => selectCaseFile(snapshot).searches);
  const { edit } = useCaseCommands();
  const set = (patch: Partial<Searches>) => edit({ kind: 'editSearches', patch });
  return (
    <>
      <Notice tone="law">
        Only for what you answer openly. For a part that is neither confirmed nor denied no search is needed, and none
        should be recorded here.
      </Notice>
      <RowList
        label="Who was asked"
        rows={searches.peopleAsked}
        emptyText="Nobody yet."
        addLabel="Add a role"
        onAdd={() => set({ peopleAsked: [...searches.peopleAsked, { id: newId(), role: '', asked: '' }] })}
        onRemove={(id) => set({ peopleAsked: removeById(searches.peopleAsked, id) })}
        renderRow={(person) => (
          <PairOfFields
            first={{ label: 'Role', hint: 'Never a name', value: person.role }}
            second={{ label: 'What they were asked', hint: 'Begins “to …”', value: person.asked }}
            onChange={([role, asked]) =>
              set({ peopleAsked: changeById(searches.peopleAsked, person.id, (each) => ({ ...each, role, asked })) })
            }
          />
        )}
      />
      <RowList
        label="Systems searched"
        rows={searches.systems}
        emptyText="None yet."
        addLabel="Add a system"
        onAdd={() => set({ systems: [...searches.systems, { id: newId(), name: '', covers: '' }] })}
        onRemove={(id) => set({ systems: removeById(searches.systems, id) })}
        renderRow={(system) => (
          <PairOfFields
            first={{ label: 'System', value: system.name }}
            second={{ label: 'What it covers', value: system.covers }}
            onChange={([name, covers]) =>
              set({ systems: changeById(searches.systems, system.id, (each) => ({ ...each, name, covers })) })
            }
          />
        )}
      />
      <TextArea
        label="Search criteria"
        value={searches.criteria}
        onChange={(criteria) => set({ criteria })}
        hint="Completes “The search used these criteria: …”"
        rows={2}
      />
      <div data-field="supplied">
        <TextArea
          label="What is supplied, in your own words"
          value={searches.supplied}
          onChange={(supplied) => set({ supplied })}
        />
      </div>
      <RowList
        label="Enclosed with the letter"
        rows={searches.attachments}
        emptyText="Nothing enclosed."
        addLabel="Add an enclosure"
        onAdd={() => set({ attachments: [...searches.attachments, { id: newId(), title: '', describes: '' }] })}
        onRemove={(id) => set({ attachments: removeById(searches.attachments, id) })}
        renderRow={(attachment) => (
          <PairOfFields
            first={{ label: 'Title', value: attachment.title }}
            second={{ label: 'What it shows', value: attachment.describes }}
            onChange={([title, describes]) =>
              set({
                attachments: changeById(searches.attachments, attachment.id, (each) => ({ ...each, title, describes })),
              })
            }
          />
        )}
      />
      <RowList
        label="Explanatory notes"
        rows={searches.notes}
        emptyText="None. Use a note for what helps to read the figures, such as how crimes are counted."
        addLabel="Add a note"
        onAdd={() => set({ notes: [...searches.notes, { id: newId(), title: '', text: '' }] })}
        onRemove={(id) => set({ notes: removeById(searches.notes, id) })}
        renderRow={(note) => (
          <div className="stack-tight">
            <TextField
              label="Heading"
              value={note.title}
              onChange={(title) => set({ notes: changeById(searches.notes, note.id, (each) => ({ ...each, title })) })}
            />
            <TextArea
              label="Note"
              value={note.text}
              onChange={(text) => set({ notes: changeById(searches.notes, note.id, (each) => ({ ...each, text })) })}
            />
          </div>
        )}
      />
    </>
  );
}

type FieldOf = { readonly label: string; readonly value: string; readonly hint?: string };

/** A short field and a longer one that belongs to it. */
function PairOfFields(props: {
  readonly first: FieldOf;
  readonly second: FieldOf;
  readonly onChange: (values: [string, string]) => void;
}) {
  const { first, second, onChange } = props;
  return (
    <div className="field-row field-row-uneven">
      <TextField {...first} onChange={(next) => onChange([next, second.value])} />
      <TextArea {...second} onChange={(next) => onChange([first.value, next])} rows={1} />
    </div>
  );
}
