import { useState } from 'react';
import type { ForceProfile } from '../../../shared/case/force-profile.ts';
import { getBridge } from '../../bridge.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { sayDone, sayFailed } from '../../state/toasts.ts';
import { useUiStore } from '../../state/ui-store.ts';

/** The force's particulars for its letters. New cases take a copy. */
export function ProfileDialog() {
  const [profile, setProfile] = useState(useUiStore.getState().profile);
  const [days, setDays] = useState(String(profile.reviewWithinDays));
  const change = (patch: Partial<ForceProfile>) => setProfile({ ...profile, ...patch });

  async function save() {
    const reviewWithinDays = Number(days);
    const isWhole = Number.isInteger(reviewWithinDays) && reviewWithinDays >= 1 && reviewWithinDays <= 365;
    const next = { ...profile, reviewWithinDays: isWhole ? reviewWithinDays : profile.reviewWithinDays };
    const result = await getBridge().saveProfile(next);
    if (!result.ok) return sayFailed(result.error);
    useUiStore.setState({ profile: next, overlay: 'none' });
    sayDone('Your force’s particulars are saved.', 'New cases will carry them.');
  }

  return (
    <Dialog
      isOpen
      onClose={close}
      title="Your force"
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button variant="primary" onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <p className="field-hint">
        These stand in the letters of new cases. A case keeps its own copy, so an old letter never changes.
      </p>
      <div className="form">
        <TextField
          label="Force"
          value={profile.force}
          onChange={(force) => change({ force })}
          hint="As the letter names it, such as Northmoor Police."
        />
        <TextField label="Unit" value={profile.unit} onChange={(unit) => change({ unit })} />
        <TextArea label="Address" value={profile.address} onChange={(address) => change({ address })} rows={3} />
        <div className="form-pair">
          <TextField label="Email" value={profile.email} onChange={(email) => change({ email })} />
          <TextField label="Phone" value={profile.phone} onChange={(phone) => change({ phone })} />
        </div>
        <TextArea
          label="Where a request for internal review goes"
          value={profile.reviewTo}
          onChange={(reviewTo) => change({ reviewTo })}
          rows={2}
        />
        <TextField
          label="Working days in which to ask for a review"
          width="short"
          value={days}
          onChange={setDays}
          hint="40 is usual; from 1 to 365."
        />
      </div>
    </Dialog>
  );
}

function close(): void {
  useUiStore.setState({ overlay: 'none' });
}
