import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { CaseStore } from './case-store.ts';
import type { PracticeStore } from './practice-store.ts';

/**
 * Casework and practice as one to ask by id, so that a practice case goes through the same screens: each case is kept
 * where it says that it belongs, and the list of cases shows casework alone. The practice store is opened when it is
 * first needed.
 */
export function caseStores(casework: CaseStore, practice: () => Result<PracticeStore, BridgeError>): CaseStore {
  let isOpened = false;
  const elsewhere = () => {
    const store = practice();
    isOpened ||= store.ok;
    return store;
  };
  return {
    list: casework.list,
    get: (id) => {
      const found = casework.get(id);
      if (found.ok || found.error.code !== 'notFound') return found;
      const store = elsewhere();
      return store.ok ? store.value.cases.get(id) : store;
    },
    has: (id) => {
      const isThere = casework.has(id);
      if (!isThere.ok || isThere.value) return isThere;
      const store = elsewhere();
      return store.ok ? store.value.cases.has(id) : store;
    },
    save: (caseFile, bookmark, state) => {
      if (caseFile.practice === null) return casework.save(caseFile, bookmark, state);
      const store = elsewhere();
      return store.ok ? store.value.cases.save(caseFile, bookmark, state) : store;
    },
    // Practice is compared with nothing: an invented case is not the force's experience.
    pastReasoning: (exceptId) => {
      const isCasework = casework.has(exceptId);
      return isCasework.ok && !isCasework.value ? ok([]) : casework.pastReasoning(exceptId);
    },
    remove: (id) => {
      const isCasework = casework.has(id);
      if (!isCasework.ok) return isCasework;
      if (isCasework.value) return casework.remove(id);
      const store = elsewhere();
      return store.ok ? store.value.cases.remove(id) : store;
    },
    isBehind: () => {
      if (casework.isBehind()) return true;
      const store = isOpened ? practice() : null;
      return store?.ok === true && store.value.cases.isBehind();
    },
  };
}
