import * as v from 'valibot';

/** Base64 as we write it, of so many bytes at least and at most. Other spellings of the same bytes are refused. */
export function base64Schema(minBytes: number, maxBytes: number = minBytes) {
  return v.pipe(
    v.string(),
    v.maxLength(Math.ceil(maxBytes / 3) * 4),
    v.check((text) => {
      const bytes = Buffer.from(text, 'base64');
      return bytes.toString('base64') === text && bytes.length >= minBytes && bytes.length <= maxBytes;
    }, 'Not base64 of the right length'),
  );
}

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** The bytes of a text that was checked to be base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
