import { newFactor, type Side } from '../../../../shared/case/factor.ts';
import type { Place } from '../../../../shared/case/place.ts';
import { newId } from '../../../case/new-id.ts';
import { useCaseCommands } from '../../../case/use-case.ts';
import { FactorCard } from './factor-card.tsx';
import { FactorLibrary } from './factor-library.tsx';
import { useClaim } from './use-claim.ts';

/** The factors of one side: those chosen, each made this case's own, and the library to choose from. */
export function FactorsPage({ place, side }: { readonly place: Place; readonly side: Side }) {
  const found = useClaim(place);
  const { edit } = useCaseCommands();
  if (found === null) return null;
  const { claim, exemption } = found;
  const chosen = claim.factors.filter((factor) => factor.side === side);
  const add = (entryId: string | null, harmKindIds: readonly string[]) => {
    const id = newId();
    const harms = side === 'against' ? harmKindIds.filter((harm) => claim.harmKindIds.includes(harm)) : [];
    edit({ kind: 'addFactor', claimId: claim.id, factor: { ...newFactor(id, side, entryId), harmKindIds: harms } });
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-factor="${id}"] input, [data-factor="${id}"] textarea`)?.focus(),
    );
  };
  return (
    <>
      {chosen.length === 0 ? (
        <p className="rows-empty">None yet. Choose from the library below, or write your own.</p>
      ) : (
        <ol className="factors">
          {chosen.map((factor, index) => (
            <li key={factor.id}>
              <FactorCard claim={claim} exemption={exemption} factor={factor} index={index} count={chosen.length} />
            </li>
          ))}
        </ol>
      )}
      <FactorLibrary
        entries={exemption.factors.filter((entry) => entry.side === side)}
        chosenEntryIds={chosen.flatMap((factor) => (factor.entryId === null ? [] : [factor.entryId]))}
        claimHarmIds={claim.harmKindIds}
        onAdd={add}
      />
    </>
  );
}
