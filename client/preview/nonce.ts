/** 128 random bits that nobody can guess, as letters and digits: allows the scripts of one page and no others. */
export function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
