import { ownValue } from '../own-value.ts';

const SLOTS: Readonly<Record<string, string>> = {
  year: '(?:\\d{4}|\\d{2})',
  month: '\\d{1,2}',
  number: '\\d+',
};

/**
 * True when a reference has the form that the force's pattern asks for: {year}, {month} and {number} stand for figures,
 * everything else for itself, capitals or not. Without a pattern every reference will do.
 */
export function hasReferenceFormat(reference: string, format: string): boolean {
  if (format.trim() === '') return true;
  const pattern = format
    .trim()
    .split(/(\{[a-z]+\})/)
    .map((part) => ownValue(SLOTS, part.slice(1, -1)) ?? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('');
  return new RegExp(`^${pattern}$`, 'i').test(reference.trim());
}
