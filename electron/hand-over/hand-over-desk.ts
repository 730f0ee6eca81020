import type { Database } from 'node-sqlite3-wasm';
import type { AssetStore } from '../store/asset-store.ts';
import type { AuditTrail, Desk } from '../store/audit-trail.ts';
import type { BroughtInStore } from '../store/brought-in-store.ts';
import type { CaseStore } from '../store/case-store.ts';
import type { PackOf } from '../store/listed.ts';
import type { VersionStore } from '../store/version-store.ts';

/** What handing over works with: the parts of an open store, and who works at it. */
export type HandOverDesk = {
  readonly database: Database;
  readonly cases: CaseStore;
  readonly versions: VersionStore;
  readonly audit: AuditTrail;
  readonly broughtIn: BroughtInStore;
  readonly assets: AssetStore;
  readonly packOf: PackOf;
  readonly desk: Desk;
  readonly appVersion: string;
  /** Named in messages. */
  readonly dataFolder: string;
  /** Gives the instant. */
  readonly now: () => string;
};
