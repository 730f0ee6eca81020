import { newConsultation } from '../../shared/case/consultation.ts';
import { newCaseFile } from '../../shared/case/case-file.ts';
import { newClaim } from '../../shared/case/claim.ts';
import { newEngagement, reasonsOfTest } from '../../shared/case/engagement.ts';
import { newFactor, type Side } from '../../shared/case/factor.ts';
import { newItem } from '../../shared/case/request.ts';
import { findExemption } from '../../shared/law/find-entry.ts';
import type { LawPack } from '../../shared/law/law-pack.ts';

type Data = Readonly<Record<string, unknown>>;

const REASONS = ['ifConfirmed', 'ifDenied', 'engagedReason'];

/**
 * A case as it is written by hand in assets/practice: the fields of CaseFile by their own names, with everything left
 * out that is empty. Ids are made up where none is given, and a reason may be plain text. Gives data for the schema of
 * case files to judge; faults of shape are its matter.
 */
export function caseFromShort(short: Data, head: { id: string; createdAt: string }, pack: LawPack): unknown {
  const empty = newCaseFile({ ...head, lawPackVersion: pack.version });
  const merged = Object.fromEntries(
    Object.entries(empty).map(([field, value]) => [field, isData(value) ? { ...value, ...data(short[field]) } : value]),
  );
  const request = data(merged['request']);
  return {
    ...merged,
    marking: short['marking'] ?? 'OFFICIAL',
    request: {
      ...request,
      items: list(request['items']).map((item, index) => ({ ...newItem(idOf(item, 'part', index), ''), ...item })),
    },
    screening: withIds(data(merged['screening']), ['earlierAnswers']),
    searches: withIds(data(merged['searches']), ['peopleAsked', 'systems', 'attachments', 'notes']),
    claims: list(short['claims']).map((claim) => claimFromShort(claim, pack)),
    consultations: list(short['consultations']).map((advice, index) => ({
      ...newConsultation(''),
      consulted: 'other',
      ...advice,
      id: idOf(advice, 'advice', index),
    })),
    answeredFindings: short['answeredFindings'] ?? [],
  };
}

function claimFromShort(short: Data, pack: LawPack): Data {
  const exemptionId = String(short['exemptionId']);
  const exemption = findExemption(pack, exemptionId);
  if (exemption === undefined) throw new Error(`There is no exemption "${exemptionId}" in the law pack`);
  const id = idOf(short, [exemptionId, short['limbId']].filter(Boolean).join('-'));
  const empty = newClaim(id, exemptionId, exemption.test);
  const test = newEngagement(exemption.test);
  return {
    ...empty,
    ...short,
    id,
    ...Object.fromEntries(REASONS.map((field) => [field, reason(short[field])])),
    engagement: {
      ...test,
      ...withReasons(
        data(short['engagement']),
        reasonsOfTest(test).map(({ field }) => field),
      ),
    },
    evidence: list(short['evidence']).map((evidence, index) => ({
      date: null,
      channel: 'open',
      ...evidence,
      id: idOf(evidence, 'evidence', index),
    })),
    factors: list(short['factors']).map((factor, index) => ({
      ...newFactor(idOf(factor, 'factor', index), factor['side'] as Side, (factor['entryId'] ?? null) as string | null),
      ...factor,
      id: idOf(factor, 'factor', index),
    })),
    weighing: { ...empty.weighing, ...data(short['weighing']) },
  };
}

function withReasons(part: Data, fields: readonly string[]): Data {
  return Object.fromEntries(
    Object.entries(part).map(([field, value]) => [field, fields.includes(field) ? reason(value) : value]),
  );
}

function withIds(part: Data, fields: readonly string[]): Data {
  return {
    ...part,
    ...Object.fromEntries(
      fields.map((field) => [
        field,
        list(part[field]).map((entry, index) => ({ ...entry, id: idOf(entry, field, index) })),
      ]),
    ),
  };
}

function reason(value: unknown): unknown {
  if (value === undefined) return { open: '', closed: null };
  return typeof value === 'string' ? { open: value.trim(), closed: null } : value;
}

function idOf(entry: Data, name: string, index?: number): string {
  const own = entry['id'];
  return typeof own === 'string' ? own : index === undefined ? name : `${name}-${index + 1}`;
}

function data(value: unknown): Data {
  return isData(value) ? value : {};
}

function list(value: unknown): Data[] {
  return Array.isArray(value) ? value.filter(isData) : [];
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
