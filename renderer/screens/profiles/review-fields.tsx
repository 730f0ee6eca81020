import { useState } from 'react';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { ProfilePart } from './profile-part.ts';

/** What section 17(7) asks for: the force's own review, and the regulator. */
export function ReviewFields({ profile, set, isFixed }: ProfilePart) {
  const [days, setDays] = useState(String(profile.reviewWithinDays));
  function changeDays(text: string) {
    setDays(text);
    const number = Number(text);
    if (Number.isInteger(number) && number >= 1 && number <= 365) set({ reviewWithinDays: number });
  }
  return (
    <>
      <TextArea
        label="Where a request for internal review goes"
        value={profile.reviewTo}
        onChange={(reviewTo) => set({ reviewTo })}
        rows={2}
        isReadOnly={isFixed('reviewTo')}
      />
      <TextField
        label="Working days in which to ask for a review"
        width="short"
        value={days}
        onChange={changeDays}
        hint="40 is usual; from 1 to 365."
        isReadOnly={isFixed('reviewWithinDays')}
      />
      <TextArea
        label="How the review is carried out"
        value={profile.reviewProcedure}
        onChange={(reviewProcedure) => set({ reviewProcedure })}
        hint="Added to the letter’s paragraph on review, such as by when you aim to answer."
        rows={3}
        isReadOnly={isFixed('reviewProcedure')}
      />
      <TextArea
        label="Address of the Commissioner"
        value={profile.regulatorAddress}
        onChange={(regulatorAddress) => set({ regulatorAddress })}
        hint="Only if you use another than the law pack’s, such as a regional office."
        rows={3}
        isReadOnly={isFixed('regulatorAddress')}
      />
    </>
  );
}
