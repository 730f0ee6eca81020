import { LETTER_LANGUAGES } from '../../../../shared/case/force-profile.ts';
import { profileTitle } from '../../../../shared/case/profiles.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';
import { Button } from '../../../components/button.tsx';
import { SelectField } from '../../../components/select-field.tsx';
import { useUiStore } from '../../../state/ui-store.ts';
import { LANGUAGE_NAMES } from '../../profiles/language-names.ts';

const AS_KEPT = 'as-kept';

/** Which profile the letter wears, and in which language its fixed words stand. The case keeps its own copy. */
export function CaseProfile() {
  const force = useCase((snapshot) => selectCaseFile(snapshot).force);
  const profiles = useUiStore((state) => state.profiles.list);
  const { edit } = useCaseCommands();
  const same = profiles.find((each) => JSON.stringify(each) === JSON.stringify(force));
  return (
    <>
      <div className="field-row">
        <SelectField
          label="Profile"
          value={same?.id ?? AS_KEPT}
          onChange={(id) => {
            const profile = profiles.find((each) => each.id === id);
            if (profile !== undefined) edit({ kind: 'editForce', patch: profile });
          }}
          options={[
            ...(same === undefined ? [{ value: AS_KEPT, title: 'As kept in this case' }] : []),
            ...profiles.map((each) => ({ value: each.id, title: profileTitle(each) })),
          ]}
          hint="Particulars, letterhead, house style and template together"
        />
        <SelectField
          label="Language of the fixed words"
          value={force.language}
          onChange={(language) => edit({ kind: 'editForce', patch: { language } })}
          options={LETTER_LANGUAGES.map((value) => ({ value, title: LANGUAGE_NAMES[value] }))}
          hint="Your own words stay as you wrote them"
        />
      </div>
      <div>
        <Button variant="quiet" worksLocked onPress={() => useUiStore.setState({ overlay: 'profiles' })}>
          Change the profiles
        </Button>
      </div>
    </>
  );
}
