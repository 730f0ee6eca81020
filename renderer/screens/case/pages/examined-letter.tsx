import { selectCaseFile } from '../../../../shared/machine/selectors.ts';
import { useCase } from '../../../case/use-case.ts';
import { Disclosure } from '../../../components/disclosure.tsx';

/** A case that was made from an existing letter keeps all of it: here it can be read beside what came of it. */
export function ExaminedLetter() {
  const text = useCase((snapshot) => selectCaseFile(snapshot).examinedLetter);
  if (text === '') return null;
  return (
    <Disclosure title="The letter this case was made from">
      <p className="template-words">{text}</p>
    </Disclosure>
  );
}
