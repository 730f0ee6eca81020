import { claimsTogether } from '../balance/together.ts';
import type { Factor } from '../case/factor.ts';
import type { Place } from '../case/place.ts';
import type { FactorEntry } from '../law/exemption.ts';
import { findExemption, findFactorEntry } from '../law/find-entry.ts';
import { faultIf, perClaim, type Check, type ClaimUnderCheck } from './check.ts';
import { factorText, factorWords } from './officer-texts.ts';
import { isAsAlikeAs, similarity, wordsOf } from './similarity.ts';

const SAME_HARM = 0.8;
const SAME_WORDS = 0.85;
/** Shorter statements are alike by chance. In words of three letters or more. */
const TELLING_WORDS = 12;

type Kind = NonNullable<FactorEntry['kind']>;

/** How an argument of a kind is told in the officer's own words, and what it has to name to be one. */
const OWN_WORDS: Readonly<Record<Kind, { readonly tells: RegExp; readonly names: RegExp }>> = {
  mosaic: {
    tells: /\b(mosaic|jigsaw|piec(ed?|es|ing) together|bigger picture|wider picture)\b/i,
    names: /\b(such as|including|namely|set beside|answers? (of|from|given)|reports? of|notices?)\b|:/i,
  },
  precedent: {
    tells: /\b(set(s|ting)? a precedent|precedent|floodgates|open the door|further requests|similar requests)\b/i,
    names: /\b(such as|including|namely|next|followed by|for example)\b|:/i,
  },
  consistency: { tells: /\bconsisten(t|tly|cy)\b/i, names: /(?!)/ },
  scrutiny: {
    tells: /\b(other|independent|existing) (scrutiny|oversight)|\b(is|are) (inspected|overseen|scrutinised)\b/i,
    names:
      /\b(inspectorate|HMICFRS|IPCO|IOPC|IPT|ISC|commissioner|tribunal|coroner|court|inquiry|ombudsman|committee)\b/i,
  },
};

/** Checks of how arguments are built: what they must name, that nothing is counted twice, that they are of this case. */
export const argumentChecks = {
  'mosaic-without-pieces': perClaim((under) => incomplete(under, 'mosaic')),
  'precedent-without-requests': perClaim((under) => incomplete(under, 'precedent')),
  'scrutiny-without-body': perClaim((under) => incomplete(under, 'scrutiny')),
  'consistency-alone': perClaim((under) => {
    const against = under.claim.factors.filter((factor) => factor.side === 'against');
    const isAlone = against.length > 0 && against.every((factor) => isOfKind(under, factor, 'consistency'));
    return faultIf(isAlone, { page: 'assessment.against', claimId: under.claim.id });
  }),
  'harm-counted-twice': ({ caseFile, pack }) => {
    if (caseFile.balance.together !== 'alsoTogether') return [];
    const arguments_ = claimsTogether(caseFile, pack).flatMap((claim) => {
      const exemption = findExemption(pack, claim.exemptionId);
      if (exemption === undefined) return [];
      return claim.factors
        .filter((factor) => factor.side === 'against' && factor.weight !== 'none')
        .map((factor) => ({ claimId: claim.id, factor, text: factorText(exemption, factor) }));
    });
    const twice = arguments_.some((one, index) =>
      arguments_
        .slice(0, index)
        .some((other) => other.claimId !== one.claimId && similarity(one.text, other.text) > SAME_HARM),
    );
    return faultIf(twice, { page: 'balance', field: 'harmsDistinct' });
  },
  'same-words-as-before': perClaim((under, { past }) =>
    past.length === 0
      ? []
      : under.claim.factors
          .filter((factor) => {
            const words = wordsOf(factorWords(factor));
            return words.size >= TELLING_WORDS && past.some((other) => isAsAlikeAs(words, other, SAME_WORDS));
          })
          .map((factor) => ({ place: placeOf(under, factor) })),
  ),
} as const satisfies Record<string, Check>;

/** Factors of a kind that do not name what such an argument rests on: a blank left empty, or own words without it. */
function incomplete(under: ClaimUnderCheck, kind: Kind) {
  return under.claim.factors
    .filter((factor) => isOfKind(under, factor, kind) && !namesWhatItRestsOn(under, factor, kind))
    .map((factor) => ({ place: placeOf(under, factor) }));
}

function isOfKind({ exemption }: ClaimUnderCheck, factor: Factor, kind: Kind): boolean {
  if (factor.ownWords !== null) return OWN_WORDS[kind].tells.test(factor.ownWords);
  return findFactorEntry(exemption, factor.entryId)?.kind === kind;
}

function namesWhatItRestsOn({ exemption }: ClaimUnderCheck, factor: Factor, kind: Kind): boolean {
  if (factor.ownWords !== null) return OWN_WORDS[kind].names.test(factor.ownWords);
  const slots = Object.keys(findFactorEntry(exemption, factor.entryId)?.slots ?? {});
  return slots.every((slot) => (factor.slots[slot] ?? '').trim() !== '');
}

function placeOf({ claim }: ClaimUnderCheck, factor: Factor): Place {
  const page = factor.side === 'favouring' ? 'assessment.favouring' : 'assessment.against';
  return { page, claimId: claim.id, factorId: factor.id };
}
