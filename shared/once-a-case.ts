import type { CaseFile } from './case/case-file.ts';
import type { LawPack } from './law/law-pack.ts';

/** What is worked out of a case under a law pack, once for each however many ask: a case file never changes, it is replaced. */
export function onceACase<Value>(
  work: (caseFile: CaseFile, pack: LawPack) => Value,
): (caseFile: CaseFile, pack: LawPack) => Value {
  const known = new WeakMap<CaseFile, { readonly pack: LawPack; readonly value: Value }>();
  return (caseFile, pack) => {
    const before = known.get(caseFile);
    if (before?.pack === pack) return before.value;
    const value = work(caseFile, pack);
    known.set(caseFile, { pack, value });
    return value;
  };
}
