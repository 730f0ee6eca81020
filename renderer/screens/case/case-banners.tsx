import { selectCaseFile } from '../../../shared/machine/selectors.ts';
import { Button } from '../../components/button.tsx';
import { currentPack, useLawPack } from '../../case/law-pack.ts';
import { useCase } from '../../case/use-case.ts';
import { useUiStore } from '../../state/ui-store.ts';

/** What sets this case apart from an ordinary one: it is a what-if, or it stands under an older law pack. */
export function CaseBanners() {
  const branchOf = useCase((snapshot) => selectCaseFile(snapshot).branchOf);
  const isIssued = useCase((snapshot) => selectCaseFile(snapshot).issuedOn !== null);
  const pack = useLawPack();
  return (
    <>
      {branchOf === null ? null : (
        <section className="banner banner-whatif" aria-label="What-if">
          <p>
            <strong>What if: {branchOf.title || 'a case without a reference'}.</strong> Change what you like; the case
            itself stays as it is. A what-if cannot be issued.
          </p>
          <Button onPress={() => useUiStore.setState({ overlay: 'whatIf' })}>Compare with the case</Button>
        </section>
      )}
      {pack.version === currentPack.version || isIssued ? null : (
        <section className="banner banner-pack" aria-label="Older law pack">
          <p>
            <strong>Decided under law pack {pack.version}.</strong> It keeps that wording. The current pack is{' '}
            {currentPack.version}.
          </p>
          <Button onPress={() => useUiStore.setState({ overlay: 'packUpdate' })}>See what would change</Button>
        </section>
      )}
    </>
  );
}
