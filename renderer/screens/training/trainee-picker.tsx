import { useState } from 'react';
import type { Trainee } from '../../../shared/training/training-records.ts';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { addTrainee } from '../../state/training-actions.ts';
import { useTrainingStore } from '../../state/training-store.ts';

const NOBODY = 'nobody';

/** Who trains at this computer. Without a name everything works, and no progress is kept. */
export function TraineePicker({ trainees }: { readonly trainees: readonly Trainee[] }) {
  const traineeId = useTrainingStore((state) => state.traineeId);
  const [name, setName] = useState<string | null>(null);
  if (name !== null) {
    return (
      <form
        className="trainee-picker"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          void addTrainee(name).then(() => setName(null));
        }}
      >
        <TextField label="Name or code of the trainee" value={name} onChange={setName} />
        <Button
          variant="primary"
          onPress={() => void addTrainee(name).then(() => setName(null))}
          isDisabled={name.trim() === ''}
        >
          Add
        </Button>
        <Button onPress={() => setName(null)}>Cancel</Button>
      </form>
    );
  }
  return (
    <div className="trainee-picker">
      <SelectField
        label="Trainee"
        value={traineeId ?? NOBODY}
        onChange={(id) => useTrainingStore.setState({ traineeId: id === NOBODY ? null : id })}
        options={[
          { value: NOBODY, title: 'Nobody: keep no progress' },
          ...trainees.map(({ id, name: title }) => ({ value: id, title })),
        ]}
      />
      <Button onPress={() => setName('')}>New trainee</Button>
    </div>
  );
}
