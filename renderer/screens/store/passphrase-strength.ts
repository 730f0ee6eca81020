import { MIN_PASSPHRASE } from '../../../shared/bridge/store-contract.ts';

/** How good a new passphrase is, in words. A hint only: nothing but the length is a condition. */
export function passphraseStrength(passphrase: string): string {
  if (passphrase === '')
    return `At least ${MIN_PASSPHRASE} characters. Four or five words that have nothing to do with each other are good.`;
  const missing = MIN_PASSPHRASE - passphrase.length;
  if (missing > 0) return `Too short: ${missing} more ${missing === 1 ? 'character is' : 'characters are'} needed.`;
  const plain = passphrase.normalize('NFKC').toLowerCase();
  const different = new Set(plain.replaceAll(/\s/g, '')).size;
  if (different < 6 || isRun(plain)) return 'Easy to guess: the same few characters, or a run of the keyboard.';
  const words = plain.split(/[\s\p{P}]+/u).filter((word) => word.length > 2);
  if (new Set(words).size >= 4 || passphrase.length >= 20) return 'Good: long enough to stand up to guessing.';
  return 'Fair: longer is better. Another word or two would make it good.';
}

const RUNS = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', 'qwertyuiopasdfghjklzxcvbnm'];

/** Mostly one run of neighbours, forwards or backwards. */
function isRun(plain: string): boolean {
  const length = Math.floor(plain.length * 0.6);
  const backwards = [...plain].reverse().join('');
  return [plain, backwards].some((text) => {
    for (let at = 0; at + length <= text.length; at++) {
      const part = text.slice(at, at + length);
      if (RUNS.some((run) => run.includes(part))) return true;
    }
    return false;
  });
}
