/** What a letterhead has to be known by: its kind, and its size in pixels. */
type PictureFacts = { readonly kind: 'image/png' | 'image/jpeg'; readonly width: number; readonly height: number };

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Beyond this a small file could still unpack into more memory than a machine has. In pixels a side. */
const MAX_SIDE = 10_000;

/** Reads kind and size from the first bytes of a PNG or JPEG, without decoding it. Null for anything else. */
export function pictureFacts(bytes: Uint8Array): PictureFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const facts = PNG.every((byte, index) => bytes[index] === byte) ? png(view) : jpeg(view);
  if (facts === null || facts.width < 1 || facts.height < 1) return null;
  return facts.width > MAX_SIDE || facts.height > MAX_SIDE ? null : facts;
}

/** The header chunk comes first: width at byte 16, height at 20. */
function png(view: DataView): PictureFacts | null {
  if (view.byteLength < 24) return null;
  return { kind: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks from segment to segment to the frame header, which holds height and width. */
function jpeg(view: DataView): PictureFacts | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { kind: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const length = view.getUint16(at + 2);
    if (length < 2) return null;
    at += 2 + length;
  }
  return null;
}
