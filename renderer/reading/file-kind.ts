import type { ReadProblem } from '../../shared/office/read-problem.ts';

export type FileKind = 'docx' | 'pdf' | 'text';

/** What a file is by its first bytes, whatever its name says; or why it cannot be read here. */
export function fileKind(bytes: Uint8Array): FileKind | ReadProblem {
  if (bytes.length === 0) return 'empty';
  if (begins(bytes, [0x50, 0x4b])) return 'docx';
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46])) return 'pdf';
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'oldWord';
  if (begins(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return 'richText';
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47]) || begins(bytes, [0xff, 0xd8, 0xff])) return 'unknownKind';
  return 'text';
}

function begins(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
