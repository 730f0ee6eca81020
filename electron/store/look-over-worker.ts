import { parentPort, workerData } from 'node:worker_threads';
import { Database } from 'node-sqlite3-wasm';
import { blockNodeNetwork } from '../security/block-node-network.ts';
import { lookOver } from './look-over.ts';
import { CASEWORK } from './migrate.ts';

blockNodeNetwork();

/** Whether the store at a path is whole, read away from the window's thread. */
const database = new Database(String(workerData), { fileMustExist: true, readOnly: true });
try {
  parentPort?.postMessage(lookOver(database, CASEWORK, false).ok);
} finally {
  database.close();
}
