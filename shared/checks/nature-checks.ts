import { claimStanding } from '../balance/claim-standing.ts';
import { silentItems } from '../balance/case-outcome.ts';
import type { Claim } from '../case/claim.ts';
import { reasonsOfTest } from '../case/engagement.ts';
import type { Reason } from '../case/reason.ts';
import type { Exemption } from '../law/exemption.ts';
import { findExemption } from '../law/find-entry.ts';
import type { LawPack } from '../law/law-pack.ts';
import { isPageNeeded } from '../progress/route.ts';
import { countWords, faultIf, isBlank, perClaim, type Check, type CheckInput } from './check.ts';
import { similarity } from './similarity.ts';

const ALIKE = 0.6;
const OLD_YEARS = 5;
const RECENT_DAYS = 3 * 365;
const OWN_REASONING = 40;
/** Sections for which the age of the matter bears on whether an answer still does harm. */
const AGEING_SECTIONS = [24, 30, 31];
const PUBLISHED =
  /\b(legislation|statutes?|acts? of parliament|published codes?|codes? of practice|brochures?|promotional|marketing|sales (literature|material|brochures?))\b/i;

/** Checks that follow from what kind of request it is: its subjects, how narrow and how old it is, what was said before. */
export const natureChecks = {
  'nature-unknown': ({ caseFile }) =>
    faultIf(isSilent(caseFile) && caseFile.nature.specificity === null, {
      page: 'screening.nature',
      field: 'specificity',
    }),
  'broad-request': ({ caseFile }) =>
    faultIf(
      isSilent(caseFile) && caseFile.nature.specificity === 'general' && isBlank(caseFile.nature.specificityNote),
      { page: 'screening.nature', field: 'specificityNote' },
    ),
  'environmental-topic': ({ topics, claims }) =>
    faultIf(
      topics.some((topic) => topic.id === 'environmental') &&
        claims.some(({ exemption }) => exemption.section === 24 || exemption.section === 31),
      { page: 'screening.law', field: 'law' },
    ),
  'parts-alike': ({ caseFile }) =>
    silentItems(caseFile).flatMap((silent) => {
      const open = caseFile.request.items.find(
        (item) =>
          item.outcome !== null &&
          item.outcome !== 'neitherConfirmNorDeny' &&
          similarity(item.text, silent.text) >= ALIKE,
      );
      return faultIf(open !== undefined, { page: 'scope', itemId: silent.id });
    }),
  'published-material': ({ caseFile }) =>
    silentItems(caseFile).flatMap((item) =>
      faultIf(PUBLISHED.test(item.text.slice(0, 20_000)), { page: 'scope', itemId: item.id }),
    ),
  'answered-before': ({ caseFile, today }) =>
    faultIf(
      isSilent(caseFile) &&
        caseFile.screening.earlierAnswers.some(
          ({ on, said, changed }) =>
            said === 'answered' &&
            isBlank(changed) &&
            (on === null ||
              Date.parse(caseFile.request.receivedOn ?? today) - Date.parse(on) < RECENT_DAYS * 86_400_000),
        ),
      { page: 'screening.publicKnowledge', field: 'earlierAnswers' },
    ),
  'old-matter': ({ caseFile, claims, today }) => {
    const year = caseFile.nature.matterYear;
    const now = Number((caseFile.request.receivedOn ?? today).slice(0, 4));
    const ages = claims.some(({ exemption }) => AGEING_SECTIONS.includes(exemption.section));
    return faultIf(
      year !== null && now - year > OLD_YEARS && ages,
      { page: 'screening.nature', field: 'matterYear' },
      { year: String(year) },
    );
  },
  'national-unit-not-asked': ({ caseFile, topics }) => {
    const topic = topics.find((each) => each.refersToNationalUnit);
    const isDue = isPageNeeded('determination', caseFile) && caseFile.consultations.length === 0;
    return faultIf(
      isDue && topic !== undefined,
      { page: 'determination', field: 'consultations' },
      { topic: topic?.title.toLowerCase() ?? '' },
    );
  },
  'advice-without-reasoning': ({ caseFile, claims }) => {
    const advised = caseFile.consultations.some((each) => each.consulted === 'nationalUnit' && !isBlank(each.answer));
    return claims.flatMap(({ claim }) =>
      faultIf(advised && wordsOwn(claim) < OWN_REASONING, {
        page: 'assessment.hypotheticals',
        claimId: claim.id,
      }),
    );
  },
  'partner-not-cited': ({ caseFile, topics, claims, pack }) => {
    if (claims.length === 0 || !topics.some((topic) => topic.isSecurityTerritory)) return [];
    const cited = caseFile.claims.map((claim) => claim.exemptionId);
    return alternatives(pack)
      .filter(([absolute, qualified]) => cited.includes(absolute.id) !== cited.includes(qualified.id))
      .map(([absolute, qualified]) => {
        const [here, missing] = cited.includes(absolute.id) ? [absolute, qualified] : [qualified, absolute];
        const data = { cited: here.provision, partner: missing.provision };
        return { place: { page: 'exemptions' as const, field: 'claims' }, data };
      });
  },
  'alternative-broken': ({ caseFile, pack, outcome }) => {
    if (outcome !== 'maintained') return [];
    const standing = (id: string) =>
      caseFile.claims.filter((claim) => claim.exemptionId === id).map((claim) => claimStanding(claim, pack));
    return alternatives(pack)
      .filter(([absolute, qualified]) => {
        const both = [standing(absolute.id), standing(qualified.id)];
        const left = both.filter((standings) => standings.includes('maintained')).length;
        return both.every((standings) => standings.length > 0) && left === 1;
      })
      .map(([absolute, qualified]) => ({
        place: { page: 'exemptions' as const, field: 'claims' },
        data: { absolute: absolute.provision, qualified: qualified.provision },
      }));
  },
  'investigation-not-cited': ({ caseFile, pack, topics, claims }) =>
    faultIf(
      topics.some((topic) => topic.id === 'named-investigation') &&
        claims.length > 0 &&
        !isConsidered(caseFile, pack, 30),
      { page: 'exemptions', field: 'claims' },
    ),
  'person-not-cited': ({ caseFile, pack, claims }) =>
    faultIf(caseFile.nature.namesPerson && claims.length > 0 && !isConsidered(caseFile, pack, 40), {
      page: 'exemptions',
      field: 'claims',
    }),
  'no-national-security-thread': perClaim(({ claim, exemption }, { topics }) =>
    faultIf(
      exemption.test === 'necessity' &&
        claim.engaged === 'engaged' &&
        claim.evidence.length === 0 &&
        topics.length > 0 &&
        !topics.some((topic) => topic.isNationalSecurity),
      { page: 'assessment.conclusion', claimId: claim.id, field: 'evidence' },
    ),
  ),
} as const satisfies Record<string, Check>;

/** Exemptions that stand in the alternative: the absolute one and its qualified partner. */
function alternatives(pack: LawPack): (readonly [Exemption, Exemption])[] {
  return pack.exemptions.flatMap((absolute) => {
    const qualified = findExemption(pack, absolute.alternativeTo ?? '');
    return qualified === undefined ? [] : [[absolute, qualified] as const];
  });
}

/** True where an exemption of a section is claimed, also where it was found not to be engaged. */
function isConsidered(caseFile: CheckInput['caseFile'], pack: LawPack, section: number): boolean {
  return caseFile.claims.some((claim) => findExemption(pack, claim.exemptionId)?.section === section);
}

function isSilent(caseFile: CheckInput['caseFile']): boolean {
  return isPageNeeded('exemptions', caseFile) && silentItems(caseFile).length > 0;
}

/** Words the officer wrote for a claim, open and closed, factors left aside. */
function wordsOwn({ ifConfirmed, ifDenied, engagement, weighing }: Claim): number {
  const reasons: Reason[] = [ifConfirmed, ifDenied, ...reasonsOfTest(engagement).map(({ reason }) => reason)];
  const texts = reasons.map((reason) => `${reason.open} ${reason.closed?.closedText ?? ''}`);
  return countWords([...texts, weighing.comparison].join(' '));
}
