import { departsFromWeights } from '../balance/claim-standing.ts';
import { claimsTogether } from '../balance/together.ts';
import type { Factor, Side } from '../case/factor.ts';
import type { PageId, Place } from '../case/place.ts';
import { isGeneric } from '../letter/blocks/factors.ts';
import { countWords, faultIf, isBlank, perClaim, type Check, type CheckInput, type ClaimUnderCheck } from './check.ts';
import { similarity } from './similarity.ts';
import { factorText } from './officer-texts.ts';

const THIN_COMPARISON = 30;
const ALIKE = 0.9;
const SPEND = /\b(public funds|public money|tax ?payers?|value for money|public spending|spend(ing)? of public)\b/i;
const ASKS_SPEND =
  /£|\b(cost|costs|spen[dt]|spending|budget|paid|pay|payments?|price|fund(s|ed|ing)?|value|invoice|contract)\b/i;

/** Checks of the public interest test: factors on both sides, weights with reasons, and a conclusion that follows. */
export const balanceChecks = {
  'balance-missing': perClaim((under) =>
    faultIf(isWeighed(under) && under.claim.weighing.decision === null, at(under, 'assessment.weighing', 'decision'), {
      section: under.exemption.provision,
    }),
  ),
  'favouring-missing': perClaim((under) =>
    faultIf(isWeighed(under) && side(under, 'favouring').length === 0, at(under, 'assessment.favouring')),
  ),
  'favouring-token': perClaim((under) => {
    const own = side(under, 'favouring');
    const allNone = own.length > 0 && own.every((factor) => factor.weight === 'none');
    return faultIf(isWeighed(under) && (own.length === 1 || allNone), at(under, 'assessment.favouring'));
  }),
  'against-missing': perClaim((under) =>
    faultIf(
      isWeighed(under) && side(under, 'against').length === 0 && !isAnswered(under),
      at(under, 'assessment.against'),
    ),
  ),
  'against-without-harm': perClaim((under) =>
    side(under, 'against')
      .filter((factor) => !factor.harmKindIds.some((id) => under.claim.harmKindIds.includes(id)))
      .map((factor) => ({ place: { ...at(under, 'assessment.against'), factorId: factor.id } })),
  ),
  'factor-without-fact': perClaim((under) =>
    under.claim.factors
      .filter((factor) => isGeneric(under.exemption, factor))
      .map((factor) => ({ place: factorPlace(under, factor) })),
  ),
  'spend-not-asked': perClaim((under, { caseFile }) =>
    ASKS_SPEND.test(`${caseFile.request.subject} ${caseFile.request.text.slice(0, 100_000)}`)
      ? []
      : side(under, 'favouring')
          .filter((factor) => SPEND.test(factorText(under.exemption, factor)))
          .map((factor) => ({ place: factorPlace(under, factor) })),
  ),
  'weight-missing': perClaim((under) =>
    isWeighed(under)
      ? under.claim.factors
          .filter((factor) => factor.weight === null)
          .map((factor) => ({ place: weightPlace(under, factor) }))
      : [],
  ),
  'weight-unexplained': perClaim((under) =>
    under.claim.factors
      .filter((factor) => factor.weight !== null && isBlank(factor.weightReason))
      .map((factor) => ({ place: weightPlace(under, factor) })),
  ),
  'decisive-missing': perClaim((under) =>
    faultIf(
      under.claim.weighing.decision === 'maintain' && isBlank(under.claim.weighing.decisive),
      at(under, 'assessment.weighing', 'decisive'),
    ),
  ),
  'comparison-thin': perClaim((under) =>
    faultIf(
      under.claim.weighing.decision !== null && countWords(under.claim.weighing.comparison) < THIN_COMPARISON,
      at(under, 'assessment.weighing', 'comparison'),
    ),
  ),
  'departure-unexplained': perClaim((under) =>
    faultIf(
      departsFromWeights(under.claim) && isBlank(under.claim.weighing.departure),
      at(under, 'assessment.weighing', 'departure'),
    ),
  ),
  'sections-share-balance': (input) =>
    alike(input, ({ claim }) => claim.weighing.comparison, 'assessment.weighing', 'comparison'),
  'together-undecided': ({ caseFile, claims }) =>
    faultIf(
      caseFile.balance.together === null &&
        claims.filter(isWeighed).length >= 2 &&
        claims.filter(isWeighed).every(({ claim }) => claim.weighing.decision !== null),
      { page: 'balance', field: 'together' },
    ),
  'together-needs-two': ({ caseFile, pack }) =>
    faultIf(caseFile.balance.together === 'alsoTogether' && claimsTogether(caseFile, pack).length < 2, {
      page: 'balance',
      field: 'together',
    }),
  'harms-not-distinct': ({ caseFile }) =>
    faultIf(caseFile.balance.together === 'alsoTogether' && !caseFile.balance.harmsDistinct, {
      page: 'balance',
      field: 'harmsDistinct',
    }),
  'together-unsettled': ({ caseFile }) =>
    faultIf(caseFile.balance.together === 'alsoTogether', { page: 'balance', field: 'together' }),
} as const satisfies Record<string, Check>;

/** The officer has found it engaged, so its balance is due, whatever its test still lacks. */
function isWeighed({ claim, exemption }: ClaimUnderCheck): boolean {
  return exemption.standing === 'qualified' && claim.engaged === 'engaged';
}

function isAnswered({ claim }: ClaimUnderCheck): boolean {
  return claim.weighing.decision === 'answer' || claim.weighing.decision === 'evenlyBalanced';
}

/** Claims under different exemptions that carry the same words, each after the first of them. */
function alike(
  { claims }: CheckInput,
  textOf: (under: ClaimUnderCheck) => string,
  page: PageId,
  field: string,
): { place: Place }[] {
  return claims.flatMap((under, index) => {
    const isAlike = claims
      .slice(0, index)
      .some((other) => other.exemption.id !== under.exemption.id && similarity(textOf(other), textOf(under)) > ALIKE);
    return isAlike ? [{ place: at(under, page, field) }] : [];
  });
}

function side({ claim }: ClaimUnderCheck, wanted: Side): Factor[] {
  return claim.factors.filter((factor) => factor.side === wanted);
}

function at({ claim }: ClaimUnderCheck, page: PageId, field?: string): Place {
  return field === undefined ? { page, claimId: claim.id } : { page, claimId: claim.id, field };
}

function factorPlace(under: ClaimUnderCheck, factor: Factor): Place {
  const page = factor.side === 'favouring' ? 'assessment.favouring' : 'assessment.against';
  return { page, claimId: under.claim.id, factorId: factor.id };
}

function weightPlace(under: ClaimUnderCheck, factor: Factor): Place {
  return { page: 'assessment.weighing', claimId: under.claim.id, factorId: factor.id };
}
