import type { Certificate, Claim } from '../../../../shared/case/claim.ts';
import { Checkbox } from '../../../components/checkbox.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { useCaseCommands } from '../../../case/use-case.ts';

const NO_CERTIFICATE: Certificate = { reference: '', signedOn: null, covers: '' };

/** A Minister's certificate, which a force hardly ever has. It settles engagement; it does not settle the balance. */
export function CertificateFields({ claim, provision }: { readonly claim: Claim; readonly provision: string }) {
  const { edit } = useCaseCommands();
  const { certificate } = claim;
  const set = (next: Certificate | null) =>
    edit({ kind: 'editClaim', claimId: claim.id, patch: { certificate: next } });
  return (
    <div data-field="certificate" className="stack">
      <Checkbox
        isSelected={certificate !== null}
        onChange={(isOn) => set(isOn ? NO_CERTIFICATE : null)}
        hint="A force hardly ever has one. It must be real, dated, and cover this information"
      >
        A Minister has signed a certificate under section {provision}
      </Checkbox>
      {certificate === null ? null : (
        <>
          <div className="field-row">
            <TextField
              label="Reference"
              value={certificate.reference}
              onChange={(reference) => set({ ...certificate, reference })}
            />
            <DateField
              label="Signed on"
              value={certificate.signedOn}
              onChange={(signedOn) => set({ ...certificate, signedOn })}
            />
          </div>
          <TextArea
            label="What it covers"
            value={certificate.covers}
            onChange={(covers) => set({ ...certificate, covers })}
            rows={2}
          />
        </>
      )}
    </div>
  );
}
