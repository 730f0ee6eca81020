import type { Extension } from '../../../../shared/case/case-file.ts';
import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { Checkbox } from '../../../components/checkbox.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { useCase, useCaseCommands } from '../../../case/use-case.ts';

const NO_EXTENSION: Extension = { noticeOn: null, namesExemptions: false, decisionBy: null };

/** More time for the public interest test, which a notice within the ordinary time must have announced. */
export function ExtensionFields() {
  const { extension } = useCase((snapshot) => selectCaseFile(snapshot).letter);
  const { edit } = useCaseCommands();
  const set = (next: Extension | null) => edit({ kind: 'editLetter', patch: { extension: next } });
  return (
    <div data-field="extension" className="stack">
      <Checkbox
        isSelected={extension !== null}
        onChange={(isOn) => set(isOn ? NO_EXTENSION : null)}
        hint="Section 10(3): only for the public interest test, and only with a notice sent within twenty working days"
      >
        The time was extended for the public interest test
      </Checkbox>
      {extension === null ? null : (
        <>
          <div className="field-row">
            <DateField
              label="Notice sent on"
              value={extension.noticeOn}
              onChange={(noticeOn) => set({ ...extension, noticeOn })}
            />
            <DateField
              label="Decision promised by"
              value={extension.decisionBy}
              onChange={(decisionBy) => set({ ...extension, decisionBy })}
            />
          </div>
          <Checkbox
            isSelected={extension.namesExemptions}
            onChange={(namesExemptions) => set({ ...extension, namesExemptions })}
          >
            The notice named the exemptions relied on
          </Checkbox>
        </>
      )}
    </div>
  );
}
