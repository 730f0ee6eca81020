import type { BridgeError } from '../../shared/bridge/bridge-error.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { CaseStore } from './case-store.ts';
import type { PracticeStore } from './practice-store.ts';

/**
 * Casework and practice as one to ask by id, so that a practice case goes through the same screens: each case is kept
 * where it says that it belongs. Shelves and purging are of casework alone. The practice store is opened when it is first
 * needed.
 */
export function caseStores(casework: CaseStore, practice: () => Result<PracticeStore, BridgeError>): CaseStore {
  let isOpened = false;
  const elsewhere = () => {
    const store = practice();
    isOpened ||= store.ok;
    return store;
  };
  /** The store that a case is in; casework's where it is in neither. */
  const homeOf = (id: string): Result<CaseStore, BridgeError> => {
    const isThere = casework.has(id);
    if (!isThere.ok) return isThere;
    if (isThere.value) return ok(casework);
    const store = elsewhere();
    return store.ok ? ok(store.value.cases) : store;
  };
  return {
    ...casework,
    get: (id) => {
      const found = casework.get(id);
      if (found.ok || found.error.code !== 'notFound') return found;
      const store = elsewhere();
      return store.ok ? store.value.cases.get(id) : store;
    },
    has: (id) => {
      const home = homeOf(id);
      return home.ok ? home.value.has(id) : home;
    },
    save: (order) => {
      if (order.caseFile.practice === null) return casework.save(order);
      const store = elsewhere();
      return store.ok ? store.value.cases.save(order) : store;
    },
    settle: (id) => {
      if (id === null) return casework.settle(null);
      const home = homeOf(id);
      return home.ok ? home.value.settle(id) : home;
    },
    // Practice is compared with nothing: an invented case is not the force's experience.
    pastReasoning: (exceptId) => {
      const isCasework = casework.has(exceptId);
      return isCasework.ok && !isCasework.value ? ok([]) : casework.pastReasoning(exceptId);
    },
    remove: (id) => {
      const home = homeOf(id);
      return home.ok ? home.value.remove(id) : home;
    },
    isBehind: () => {
      if (casework.isBehind()) return true;
      const store = isOpened ? practice() : null;
      return store?.ok === true && store.value.cases.isBehind();
    },
  };
}
