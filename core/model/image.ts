import { base64Of } from '../text/base64.ts';
import { fingerprintOf } from '../text/fingerprint.ts';
import type { FileBytes } from '../workspace.ts';
import { kept } from './fold.ts';
import { imageHeadOf, type ImageHead } from './imageHead.ts';

/** Pictures of more bytes than this are not read. */
export const LARGEST_IMAGE = 2 * 1024 * 1024;
/** So many bytes all pictures of a map may have together; what comes after is not shown. */
export const LARGEST_IMAGES = 24 * 1024 * 1024;
/** What is larger takes more memory to draw than a map is worth, px. */
const longestSide = 16_384;
const mostPixels = 50_000_000;

/** A picture that can be shown: its bytes as they are in the file. */
export interface ImageFile extends ImageHead {
  /** The same for the same bytes. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Why a file is not shown as a picture: the end of the code of the check that says so. */
export type ImageProblem = 'missing' | 'outside' | 'kind' | 'too-large' | 'too-many-pixels' | 'too-many';

/** True for names of files that are read as pictures. What they really are, their bytes say. */
export function isImagePath(path: string): boolean {
  return /\.(?:png|jpe?g|webp)$/i.test(path);
}

/** What a file is as a picture. */
export function readImage(file: FileBytes): ImageFile | ImageProblem {
  if (file.kind === 'missing' || file.kind === 'too-large') return file.kind;
  const head = file.kind === 'bytes' && imageHeadOf(file.bytes);
  if (!head) return 'kind';
  const { width, height } = head;
  if (Math.max(width, height) > longestSide || width * height > mostPixels) return 'too-many-pixels';
  return { ...head, id: fingerprintOf(file.bytes), bytes: file.bytes };
}

/** A picture as an address that holds all of it: `data:image/png;base64,…`. */
export const dataUriOf: (image: ImageFile) => string = kept(
  ({ type, bytes }: ImageFile) => `data:image/${type};base64,${base64Of(bytes)}`,
);
