import type { CaseFile } from '../case/case-file.ts';
import type { Place } from '../case/place.ts';
import type { Finding } from '../checks/finding.ts';
import { ASKERS, type Asker } from '../law/knowledge.ts';
import type { LawPack } from '../law/law-pack.ts';
import { fillFrame } from '../letter/fill-frame.ts';
import { runsText } from '../letter/letter-document.ts';
import { findExemption, findLimb } from '../law/find-entry.ts';

/** A question that somebody would ask next of this very case, and the place that answers it. */
export type ChallengeAsked = {
  readonly key: string;
  readonly asker: Asker;
  readonly question: string;
  readonly place: Place;
  /** What the gap is, in the words of the check that found it. */
  readonly gap: string;
  /** The reason the officer recorded for leaving the gap; null while there is none. */
  readonly answer: string | null;
};

/**
 * The questions of the requester, the regulator and a tribunal, drawn from the gaps that the checks have found: each
 * asker's in turn, the gravest gaps first, no question twice at one place.
 */
export function challengesOf(caseFile: CaseFile, pack: LawPack, findings: readonly Finding[]): ChallengeAsked[] {
  const asked = pack.challenges.flatMap((challenge) =>
    findings
      .filter((finding) => challenge.checks.includes(finding.checkId))
      .map(
        (finding): ChallengeAsked => ({
          key: `${challenge.id}|${finding.key}`,
          asker: challenge.asker,
          question: runsText(
            fillFrame(challenge.question, slotsAt(finding.place, caseFile, pack), () => 'this exemption'),
          ),
          place: finding.place,
          gap: finding.message,
          answer: finding.answer,
        }),
      ),
  );
  const seen = new Set<string>();
  const once = asked.filter(({ asker, question }) => {
    const key = `${asker}|${question}`;
    return seen.has(key) ? false : seen.add(key);
  });
  return [...once].sort((a, b) => ASKERS.indexOf(a.asker) - ASKERS.indexOf(b.asker));
}

/** The words for {provision} and {interest} in a question, from the claim that the gap is in. */
function slotsAt(place: Place, caseFile: CaseFile, pack: LawPack): Record<string, string | undefined> {
  const claim = caseFile.claims.find((each) => each.id === place.claimId);
  const exemption = claim === undefined ? undefined : findExemption(pack, claim.exemptionId);
  const limb = findLimb(exemption, claim?.limbId ?? null);
  return {
    provision: exemption === undefined ? undefined : `section ${exemption.provision}`,
    interest: limb?.interest,
  };
}
