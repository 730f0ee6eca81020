import type { Aspect, Exemption, FactorEntry, HarmKind, Limb, Purpose } from './exemption.ts';
import type { LawPack } from './law-pack.ts';

/** The exemption with this id; undefined when the pack has none (a case made under another pack). */
export function findExemption(pack: LawPack, exemptionId: string): Exemption | undefined {
  return pack.exemptions.find((exemption) => exemption.id === exemptionId);
}

/** The limb picked, or undefined while none is. */
export function findLimb(exemption: Exemption | undefined, limbId: string | null): Limb | undefined {
  return exemption?.limbs.find((limb) => limb.id === limbId);
}

/** The section 31(2) purpose picked, or undefined. */
export function findPurpose(exemption: Exemption | undefined, purposeId: string | null): Purpose | undefined {
  return exemption?.purposes.find((purpose) => purpose.id === purposeId);
}

/** The aspect picked for a necessity test, or undefined. */
export function findAspect(exemption: Exemption | undefined, aspectId: string | null): Aspect | undefined {
  return exemption?.aspects.find((aspect) => aspect.id === aspectId);
}

/** The library entry a factor was made from, or undefined for the officer's own. */
export function findFactorEntry(exemption: Exemption | undefined, entryId: string | null): FactorEntry | undefined {
  return exemption?.factors.find((entry) => entry.id === entryId);
}

/** A harm kind of the exemption, or undefined. */
export function findHarmKind(exemption: Exemption | undefined, harmKindId: string): HarmKind | undefined {
  return exemption?.harmKinds.find((kind) => kind.id === harmKindId);
}
