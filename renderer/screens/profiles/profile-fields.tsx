import { LETTER_LANGUAGES, MARKINGS } from '../../../shared/case/force-profile.ts';
import { SelectField } from '../../components/select-field.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import { LANGUAGE_NAMES } from './language-names.ts';
import type { ProfilePart } from './profile-part.ts';

const SIGN_OFF = [
  { value: 'optional', title: 'Left to the officer' },
  { value: 'required', title: 'Always' },
] as const;

/** Who writes: name, unit, contact, signature, references, marking; and whether letters are signed off. */
export function ProfileFields({ profile, set, isFixed }: ProfilePart) {
  return (
    <>
      <TextField
        label="Force"
        value={profile.force}
        onChange={(force) => set({ force })}
        hint="As the letter names it, such as Northmoor Police."
        isReadOnly={isFixed('force')}
      />
      <div className="form-pair">
        <TextField
          label="Name of this profile"
          value={profile.profileName}
          onChange={(profileName) => set({ profileName })}
          hint="Only for your lists; the force’s name if empty."
        />
        <TextField label="Unit" value={profile.unit} onChange={(unit) => set({ unit })} isReadOnly={isFixed('unit')} />
      </div>
      <TextArea
        label="Address"
        value={profile.address}
        onChange={(address) => set({ address })}
        rows={3}
        isReadOnly={isFixed('address')}
      />
      <div className="form-pair">
        <TextField
          label="Email"
          value={profile.email}
          onChange={(email) => set({ email })}
          isReadOnly={isFixed('email')}
        />
        <TextField
          label="Phone"
          value={profile.phone}
          onChange={(phone) => set({ phone })}
          isReadOnly={isFixed('phone')}
        />
      </div>
      <TextArea
        label="Signature block"
        value={profile.signature}
        onChange={(signature) => set({ signature })}
        hint="One line each. {role}, {unit} and {force} are filled in. Empty: role, unit and contact."
        rows={3}
        isReadOnly={isFixed('signature')}
      />
      <div className="form-pair">
        <TextField
          label="Form of your references"
          value={profile.referenceFormat}
          onChange={(referenceFormat) => set({ referenceFormat })}
          hint="For example NP-{year}-{number}. A reference of another form is pointed out."
          isReadOnly={isFixed('referenceFormat')}
        />
        <TextField
          label="Names of saved files"
          value={profile.fileNameRule}
          onChange={(fileNameRule) => set({ fileNameRule })}
          hint="From {reference}, {document}, {date}, {subject} and {force}. There is no field for a person."
          isReadOnly={isFixed('fileNameRule')}
        />
      </div>
      <div className="form-pair">
        <SelectField
          label="Marking of new cases"
          value={profile.marking}
          onChange={(marking) => set({ marking })}
          options={MARKINGS.map((value) => ({ value, title: value }))}
          isDisabled={isFixed('marking')}
        />
        <SelectField
          label="Language of headings and fixed text"
          value={profile.language}
          onChange={(language) => set({ language })}
          options={LETTER_LANGUAGES.map((value) => ({ value, title: LANGUAGE_NAMES[value] }))}
          hint="Your own words stay as you write them."
          isDisabled={isFixed('language')}
        />
      </div>
      <SelectField
        label="Letters are accepted by a second person before they are issued"
        value={profile.signOff}
        onChange={(signOff) => set({ signOff })}
        options={SIGN_OFF}
        hint="Taken into new cases. That somebody accepts a case of their own is pointed out, not refused."
        isDisabled={isFixed('signOff')}
      />
    </>
  );
}
