import { useMemo } from 'react';
import type { DocumentKind } from '../../../shared/bridge/contract.ts';
import { composeBundle } from '../../../shared/record/compose-bundle.ts';
import { composeRecord } from '../../../shared/record/compose-record.ts';
import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { useLawPack } from '../../case/law-pack.ts';
import { useCase } from '../../case/use-case.ts';
import { useFindings } from '../../case/use-derived.ts';
import { LetterPreview } from './letter-preview.tsx';

/** The decision record or the answers for the regulator, on the same paper as the letter. */
export function OtherDocument({ document }: { readonly document: Exclude<DocumentKind, 'letter'> }) {
  const caseFile = useCase(selectCaseFile);
  const pack = useLawPack();
  const findings = useFindings();
  const composed = useMemo(
    () => (document === 'record' ? composeRecord(caseFile, pack, findings) : composeBundle(caseFile, pack, findings)),
    [document, caseFile, pack, findings],
  );
  return (
    <>
      <p className="paper-note">
        {document === 'record'
          ? 'Internal. Holds closed reasons: it never goes to the requester.'
          : 'Composed from the case for the regulator’s key questions. Holds no closed reasons.'}
      </p>
      <LetterPreview letter={composed} />
    </>
  );
}
