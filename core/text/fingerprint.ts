/**
 * Twelve hexadecimal digits of a text or of bytes: 48 bits of two interleaved multiplicative hashes (in the manner of
 * cyrb53). Good enough to tell the changes or the pictures of one map apart, and the same everywhere.
 */
export function fingerprintOf(of: string | Uint8Array): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < of.length; i++) {
    const unit = typeof of === 'string' ? of.charCodeAt(i) : of[i]!;
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return ((low & 0xffff) >>> 0).toString(16).padStart(4, '0') + (high >>> 0).toString(16).padStart(8, '0');
}
