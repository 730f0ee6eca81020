import { useState } from 'react';
import { NO_PROFILE, type ForceProfile } from '../../../shared/case/force-profile.ts';
import { profileTitle, withoutProfile, withProfile, type Profiles } from '../../../shared/case/profiles.ts';
import { newId } from '../../case/new-id.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Notice } from '../../components/notice.tsx';
import { Segments } from '../../components/segments.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { exportProfile, importProfile, saveProfiles } from '../../state/profile-actions.ts';
import { sayDone } from '../../state/toasts.ts';
import { useUiStore } from '../../state/ui-store.ts';
import { HouseStyleFields } from './house-style-fields.tsx';
import { ProfileFields } from './profile-fields.tsx';
import { ProfileLook } from './profile-look.tsx';
import { ProfileTemplate } from './profile-template.tsx';
import { ReviewFields } from './review-fields.tsx';

const PARTS = [
  { value: 'force', title: 'Force' },
  { value: 'review', title: 'Review and regulator' },
  { value: 'look', title: 'Letterhead and type' },
  { value: 'style', title: 'House style' },
  { value: 'template', title: 'Word template' },
] as const;

/** The force's particulars, letterhead, house style and template, for one force or several. New cases take a copy. */
export function ProfilesScreen() {
  const [profiles, setProfiles] = useState(() => useUiStore.getState().profiles);
  const [id, setId] = useState(profiles.currentId);
  const [part, setPart] = useState<(typeof PARTS)[number]['value']>('force');
  const policy = useUiStore((state) => state.policy);
  const profile = profiles.list.find((each) => each.id === id) ?? profiles.list[0] ?? NO_PROFILE;
  const set = (patch: Partial<ForceProfile>) => setProfiles(withProfile(profiles, { ...profile, ...patch }));
  const fields = { profile, set, isFixed: (field: keyof ForceProfile) => policy.fixed.includes(field) };

  async function save() {
    if (!(await saveProfiles(profiles))) return;
    close();
    sayDone('Your force’s particulars are saved.', 'New cases will carry them. A case keeps its own copy.');
  }

  return (
    <Dialog
      isOpen
      onClose={close}
      title="Your force"
      width="wide"
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button variant="primary" onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <ProfilePicker profiles={profiles} id={profile.id} onPick={setId} onChange={setProfiles} />
      {policy.problem === null ? null : (
        <Notice tone="mend" title="Your organisation’s policy file cannot be used">
          <p>
            {policy.file}: {policy.problem} Nothing is fixed by it until it is mended; tell your IT department.
          </p>
        </Notice>
      )}
      {policy.fixed.length === 0 ? null : (
        <p className="field-hint">
          Some fields are set by your organisation ({policy.file}) and cannot be changed here.
        </p>
      )}
      <Segments label="Part of the profile" value={part} onChange={setPart} options={PARTS} />
      <div className="form profile-part">
        {part === 'force' ? <ProfileFields {...fields} /> : null}
        {part === 'review' ? <ReviewFields {...fields} /> : null}
        {part === 'look' ? <ProfileLook {...fields} /> : null}
        {part === 'style' ? <HouseStyleFields {...fields} /> : null}
        {part === 'template' ? <ProfileTemplate {...fields} /> : null}
      </div>
    </Dialog>
  );
}

type PickerProps = {
  readonly profiles: Profiles;
  readonly id: string;
  readonly onPick: (id: string) => void;
  readonly onChange: (profiles: Profiles) => void;
};

/** Which profile is on the screen, and which of them new cases take. */
function ProfilePicker({ profiles, id, onPick, onChange }: PickerProps) {
  function add() {
    const added = { ...NO_PROFILE, id: newId() };
    onChange(withProfile(profiles, added));
    onPick(added.id);
  }

  async function bringIn() {
    // What is on the screen is kept first: the file is added to what is stored.
    if (!(await saveProfiles(profiles))) return;
    const brought = await importProfile();
    if (brought === null) return;
    onChange(useUiStore.getState().profiles);
    onPick(brought);
  }

  async function takeAlong() {
    if (await saveProfiles(profiles)) await exportProfile(id);
  }

  return (
    <div className="profile-picker">
      <SelectField
        label="Profile"
        value={id}
        onChange={onPick}
        options={profiles.list.map((each) => ({
          value: each.id,
          title: each.id === profiles.currentId ? `${profileTitle(each)} (for new cases)` : profileTitle(each),
        }))}
      />
      <div className="button-row">
        {id === profiles.currentId ? null : (
          <Button onPress={() => onChange({ ...profiles, currentId: id })}>Use for new cases</Button>
        )}
        <Button onPress={add}>Add</Button>
        {profiles.list.length === 1 ? null : (
          <Button
            onPress={() => {
              const left = withoutProfile(profiles, id);
              onChange(left);
              onPick(left.currentId);
            }}
          >
            Take away
          </Button>
        )}
        <Button onPress={() => void bringIn()}>Bring in…</Button>
        <Button onPress={() => void takeAlong()}>Save to a file…</Button>
      </div>
    </div>
  );
}

function close(): void {
  useUiStore.setState({ overlay: 'none' });
}
