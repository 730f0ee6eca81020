import type { Weight } from '../case/factor.ts';
import type { Aspect, Exemption, Limb } from '../law/exemption.ts';
import { wording, type Writing } from './writer.ts';

/** What the pack calls things, in the language of the letter; in English where the pack has no other name yet. */
function welshOf({ caseFile, pack }: Writing, exemption: Exemption | undefined) {
  return caseFile.force.language === 'cy-GB' ? pack.welsh?.exemptions[exemption?.provision ?? ''] : undefined;
}

/** Name of an exemption, such as "law enforcement". */
export function nameOf(writing: Writing, exemption: Exemption | undefined): string | undefined {
  return welshOf(writing, exemption)?.name ?? exemption?.name;
}

/** The interest that a limb protects. */
export function interestOf(writing: Writing, exemption: Exemption | undefined, limb: Limb | undefined) {
  return welshOf(writing, exemption)?.limbs[limb?.provision ?? ''] ?? limb?.interest;
}

/** What has to be shown for an exemption, as a sentence. */
export function testOf(writing: Writing, exemption: Exemption): string {
  return welshOf(writing, exemption)?.testInWords ?? exemption.testInWords;
}

/** A part of national security, as the end of a sentence. */
export function aspectOf(writing: Writing, exemption: Exemption, aspect: Aspect | undefined): string | undefined {
  return welshOf(writing, exemption)?.aspects[aspect?.id ?? ''] ?? aspect?.phrase;
}

/** A weight as an adjective. */
export function weightOf(writing: Writing, weight: Exclude<Weight, 'none'>): string {
  return wording(writing, `weight.${weight}`);
}

/** "section 24(2)", "sections 24(2) and 31(3)". */
export function inSections(writing: Writing, provisions: readonly string[]): string {
  return `${wording(writing, provisions.length > 1 ? 'word.sections' : 'word.section')} ${andList(writing, provisions)}`;
}

/** "24(2)", "24(2) and 31(3)", "23(5), 24(2) and 31(3)". */
export function andList(writing: Writing, parts: readonly string[]): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${wording(writing, 'word.and')} ${parts.at(-1)}`;
}
