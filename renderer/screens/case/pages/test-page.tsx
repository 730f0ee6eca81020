import type { Place } from '../../../../shared/case/place.ts';
import { CertificateFields } from './certificate-fields.tsx';
import { ClassTest } from './class-test.tsx';
import { DataProtectionTest } from './data-protection-test.tsx';
import { EndangermentTest } from './endangerment-test.tsx';
import { ListedBodyTest } from './listed-body-test.tsx';
import { NecessityTest } from './necessity-test.tsx';
import { PrejudiceTest } from './prejudice-test.tsx';
import { useClaim, type ClaimAndExemption } from './use-claim.ts';

/** The exemption's own test, one form per kind; where a Minister may certify, also the certificate. */
export function TestPage({ place }: { readonly place: Place }) {
  const found = useClaim(place);
  if (found === null) return null;
  return (
    <>
      <TestOfKind {...found} />
      {found.exemption.certificateProvision === undefined ? null : (
        <CertificateFields claim={found.claim} provision={found.exemption.certificateProvision} />
      )}
    </>
  );
}

function TestOfKind({ claim, exemption }: ClaimAndExemption) {
  const { id: claimId, engagement: test } = claim;
  switch (test.kind) {
    case 'prejudice':
      return <PrejudiceTest claimId={claimId} test={test} />;
    case 'necessity':
      return <NecessityTest claimId={claimId} test={test} exemption={exemption} />;
    case 'listedBody':
      return <ListedBodyTest claimId={claimId} test={test} />;
    case 'class':
      return <ClassTest claimId={claimId} test={test} />;
    case 'endangerment':
      return <EndangermentTest claimId={claimId} test={test} />;
    case 'dataProtection':
      return <DataProtectionTest claimId={claimId} test={test} />;
  }
}
