import { MAX_PICTURE, MAX_TEMPLATE, type AssetFile } from '../../shared/case/profile-file.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Asset } from '../store/asset-store.ts';
import { pictureFacts } from './picture-facts.ts';

/** A letterhead or template as it travels in a file, checked as if it had been chosen here; a sentence where it is no such thing. */
export function assetOf({ kind, base64 }: AssetFile): Result<Asset, string> {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  const isPicture = kind !== 'docx';
  if (isPicture && (bytes.length > MAX_PICTURE || pictureFacts(bytes)?.kind !== kind))
    return err('Its letterhead is not a PNG or JPEG picture that can be used.');
  if (!isPicture && bytes.length > MAX_TEMPLATE) return err('Its Word template is too large.');
  return ok({ kind, bytes });
}
