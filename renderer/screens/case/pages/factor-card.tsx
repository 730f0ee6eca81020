import type { FactorPatch } from '../../../../shared/case/case-edit.ts';
import type { Claim } from '../../../../shared/case/claim.ts';
import type { Factor } from '../../../../shared/case/factor.ts';
import type { Exemption, FactorEntry } from '../../../../shared/law/exemption.ts';
import { findFactorEntry, findHarmKind } from '../../../../shared/law/find-entry.ts';
import { fillFrame } from '../../../../shared/letter/fill-frame.ts';
import { runsText } from '../../../../shared/letter/letter-document.ts';
import { Button } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { useCaseCommands } from '../../../case/use-case.ts';
import { ClosedNote } from './closed-note.tsx';

type FactorCardProps = {
  readonly claim: Claim;
  readonly exemption: Exemption;
  readonly factor: Factor;
  readonly index: number;
  readonly count: number;
};

/** One chosen factor: its frame with blanks for the facts of this request, or the officer's own words in its place. */
export function FactorCard({ claim, exemption, factor, index, count }: FactorCardProps) {
  const { edit } = useCaseCommands();
  const entry = findFactorEntry(exemption, factor.entryId);
  const title = entry?.title ?? 'In your own words';
  const about = { claimId: claim.id, factorId: factor.id };
  const set = (patch: FactorPatch) => edit({ kind: 'editFactor', ...about, patch });
  const move = (by: -1 | 1) => edit({ kind: 'moveFactor', ...about, by });
  return (
    <section className="factor" data-factor={factor.id} aria-label={`Factor ${index + 1}: ${title}`}>
      <div className="part-head">
        <h2 className="part-title">{title}</h2>
        <div className="row-tools">
          <Button variant="quiet" onPress={() => move(-1)} isDisabled={index === 0} ariaLabel={`Move up: ${title}`}>
            Up
          </Button>
          <Button
            variant="quiet"
            onPress={() => move(1)}
            isDisabled={index === count - 1}
            ariaLabel={`Move down: ${title}`}
          >
            Down
          </Button>
          <Button
            variant="quiet"
            onPress={() => edit({ kind: 'removeFactor', ...about })}
            ariaLabel={`Remove: ${title}`}
          >
            Remove
          </Button>
        </div>
      </div>
      {entry !== undefined && factor.ownWords === null ? (
        <Slots entry={entry} factor={factor} set={set} />
      ) : (
        <OwnWords entry={entry} factor={factor} set={set} />
      )}
      {factor.side === 'against' ? <HarmsBehind claim={claim} exemption={exemption} factor={factor} set={set} /> : null}
      <ClosedNote label={title} value={factor.closed} onChange={(closed) => set({ closed })} />
    </section>
  );
}

type PartProps<Entry> = { readonly entry: Entry; readonly factor: Factor; readonly set: (patch: FactorPatch) => void };

function Slots({ entry, factor, set }: PartProps<FactorEntry>) {
  const runs = fillFrame(entry.frame, factor.slots, (slot) => entry.slots[slot]?.ask ?? slot);
  return (
    <>
      <div className="slots">
        {Object.entries(entry.slots).map(([slot, { ask, example }]) => (
          <TextArea
            key={slot}
            label={ask}
            value={factor.slots[slot] ?? ''}
            onChange={(text) => set({ slots: { ...factor.slots, [slot]: text } })}
            hint={`For example: ${example}`}
            rows={1}
          />
        ))}
      </div>
      <p className="factor-reads">
        {runs.map((part, at) =>
          part.gap ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a frame never change their order
            <span key={at} className="gap">
              {part.text}
            </span>
          ) : (
            part.text
          ),
        )}
      </p>
      <Button
        variant="quiet"
        onPress={() => set({ ownWords: runsText(fillFrame(entry.frame, factor.slots, () => '…')) })}
      >
        Write it in my own words
      </Button>
    </>
  );
}

function OwnWords({ entry, factor, set }: PartProps<FactorEntry | undefined>) {
  return (
    <>
      <TextArea
        label="The consideration, as it is to stand in the letter"
        value={factor.ownWords ?? ''}
        onChange={(ownWords) => set({ ownWords })}
        hint="With at least one fact of this request"
        rows={3}
      />
      {entry === undefined ? null : (
        <Button variant="quiet" onPress={() => set({ ownWords: null })}>
          Back to the library’s sentence
        </Button>
      )}
    </>
  );
}

type HarmsBehindProps = {
  readonly claim: Claim;
  readonly exemption: Exemption;
  readonly factor: Factor;
  readonly set: (patch: FactorPatch) => void;
};

/** The harms of this claim that a factor against rests on: only what the exemption protects counts on this side. */
function HarmsBehind({ claim, exemption, factor, set }: HarmsBehindProps) {
  if (claim.harmKindIds.length === 0) {
    return (
      <p className="field-hint">No kind of harm is ticked for this claim yet; do so on the page for a yes and a no.</p>
    );
  }
  const toggle = (id: string, isOn: boolean) =>
    set({ harmKindIds: isOn ? [...factor.harmKindIds, id] : factor.harmKindIds.filter((each) => each !== id) });
  return (
    <fieldset className="harms-behind">
      <legend className="field-label">It rests on</legend>
      {claim.harmKindIds.map((id) => (
        <Checkbox key={id} isSelected={factor.harmKindIds.includes(id)} onChange={(isOn) => toggle(id, isOn)}>
          {findHarmKind(exemption, id)?.title ?? id}
        </Checkbox>
      ))}
    </fieldset>
  );
}
