import { LETTER_FONTS } from '../../../shared/case/force-profile.ts';
import { Button } from '../../components/button.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { chooseLetterhead } from '../../state/profile-actions.ts';
import type { ProfilePart } from './profile-part.ts';

const SIZES = ['10', '10.5', '11', '11.5', '12', '13', '14'] as const;
const WIDTHS = ['30', '40', '50', '60', '80', '100', '120', '166'] as const;

/** Letterhead, face and size: the same in Word, PDF and on the paper beside the questions. */
export function ProfileLook({ profile, set, isFixed }: ProfilePart) {
  const size = nearest(SIZES, profile.fontSize);
  return (
    <>
      <div className="form-pair">
        <SelectField
          label="Typeface of the letter"
          value={profile.font}
          onChange={(font) => set({ font })}
          options={LETTER_FONTS.map((value) => ({ value, title: value }))}
          hint="The first two come with Counterpoise; in Word, Cambria and Verdana stand for them."
          isDisabled={isFixed('font')}
        />
        <SelectField
          label="Size"
          value={size}
          onChange={(next) => set({ fontSize: Number(next) })}
          options={SIZES.map((value) => ({ value, title: `${value} pt` }))}
          hint="12 pt and more is easier to read for many."
          isDisabled={isFixed('fontSize')}
        />
      </div>
      <fieldset className="stack group">
        <legend className="group-title">Letterhead</legend>
        {profile.letterhead === null ? (
          <p className="rows-empty">No picture. A crest or a band over the first page: PNG or JPEG, up to 2 MB.</p>
        ) : (
          <Letterhead profile={profile} set={set} isFixed={isFixed} />
        )}
        {isFixed('letterhead') ? null : (
          <div className="button-row">
            <Button
              onPress={() =>
                void chooseLetterhead().then((letterhead) => {
                  if (letterhead === null) return;
                  set({ letterhead: { ...letterhead, alt: profile.letterhead?.alt ?? profile.force } });
                })
              }
            >
              Choose a picture…
            </Button>
            {profile.letterhead === null ? null : (
              <Button onPress={() => set({ letterhead: null })}>Take the picture away</Button>
            )}
          </div>
        )}
      </fieldset>
    </>
  );
}

function Letterhead({ profile, set, isFixed }: ProfilePart) {
  const { letterhead } = profile;
  if (letterhead === null) return null;
  return (
    <>
      <div className="letterhead-sample">
        <img
          src={`/asset/${letterhead.digest}`}
          alt={letterhead.alt}
          style={{ width: `${(letterhead.widthMm / 166) * 100}%` }}
        />
      </div>
      <div className="form-pair">
        <TextField
          label="What it shows, in words"
          value={letterhead.alt}
          onChange={(alt) => set({ letterhead: { ...letterhead, alt } })}
          hint="Read out to those who do not see it."
          isReadOnly={isFixed('letterhead')}
        />
        <SelectField
          label="Width"
          value={nearest(WIDTHS, letterhead.widthMm)}
          onChange={(width) => set({ letterhead: { ...letterhead, widthMm: Number(width) } })}
          options={WIDTHS.map((value) => ({ value, title: `${value} mm` }))}
          isDisabled={isFixed('letterhead')}
        />
      </div>
    </>
  );
}

/** The entry of a scale that comes closest to a number set elsewhere. */
function nearest<Scale extends readonly string[]>(scale: Scale, value: number): Scale[number] {
  const [first] = scale;
  return scale.reduce<Scale[number]>(
    (best, each) => (Math.abs(Number(each) - value) < Math.abs(Number(best) - value) ? each : best),
    first ?? '',
  );
}
