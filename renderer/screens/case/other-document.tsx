import { useMemo } from 'react';
import type { DocumentKind } from '../../../shared/bridge/contract.ts';
import { composeDocument } from '../../../shared/documents/compose-document.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { useLawPack } from '../../case/law-pack.ts';
import { useCase } from '../../case/use-case.ts';
import { useFindings } from '../../case/use-derived.ts';
import { LetterPreview } from './letter-preview.tsx';

const NOTES: Readonly<Record<Exclude<DocumentKind, 'letter'>, string>> = {
  holding: 'The notice that you need more time for the public interest (sections 10(3) and 17(2)).',
  review: 'The outcome of the internal review, from the letter page.',
  record: 'Internal. Holds closed reasons: it never goes to the requester.',
  bundle: 'Composed from the case for the regulator’s key questions. Holds no closed reasons.',
};

/** The decision record or the answers for the regulator, on the same paper as the letter. */
export function OtherDocument({ document }: { readonly document: Exclude<DocumentKind, 'letter'> }) {
  const caseFile = useCase(selectCaseFile);
  const pack = useLawPack();
  const findings = useFindings();
  const composed = useMemo(
    () => composeDocument(document, caseFile, pack, findings),
    [document, caseFile, pack, findings],
  );
  return (
    <>
      <p className="paper-note">{NOTES[document]}</p>
      <LetterPreview letter={composed} />
    </>
  );
}
