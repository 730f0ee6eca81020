import type { Payloads } from '../store/payload.ts';
import { keyFor, seal, sealText, unseal, unsealText } from './seal.ts';

/**
 * Texts of cases, sealed under the data key of a store. What is not sealed is refused in reading, so that nobody can slip
 * a text of their own into a sealed store.
 */
export function sealedPayloads(dataKey: Uint8Array): Payloads {
  const key = keyFor(dataKey, 'cases');
  return {
    isSealed: true,
    text: (purpose, text) => sealText(key, purpose, text),
    readText: (purpose, stored) => unsealText(key, purpose, bytesOf(stored)),
    bytes: (purpose, bytes) => seal(key, purpose, bytes),
    readBytes: (purpose, stored) => unseal(key, purpose, bytesOf(stored)),
  };
}

function bytesOf(stored: unknown): Uint8Array {
  if (!(stored instanceof Uint8Array)) throw new Error('Not sealed');
  return stored;
}
