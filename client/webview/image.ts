import { newPng } from './png.ts';

/** Sides of the tiles that are drawn one after the other, px: what every browser's canvas can hold. */
const tile = 4096;
/** A picture has at most so many px; larger maps are made smaller. */
const mostPixels = 200_000_000;
const sharpness = 2;

/**
 * The whole map as a PNG picture in the colours of the page, whatever of it is in sight. Rejects where the browser cannot
 * draw it.
 *
 * @param inPage Wears the colours; the picture itself may stand outside of the page.
 */
export async function imageOf(
  svg: SVGSVGElement,
  { width, height }: { readonly width: number; readonly height: number },
  inPage: SVGSVGElement,
): Promise<Blob> {
  const scale = Math.min(sharpness, Math.sqrt(mostPixels / (width * height)));
  const [wide, high] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
  const image = await loaded(standalone(svg, wide, high, getComputedStyle(inPage)));
  const png = newPng(wide, high);
  for (let top = 0; top < high; top += tile) {
    const rows = Math.min(tile, high - top);
    const strip = new Uint8ClampedArray(wide * rows * 4);
    for (let left = 0; left < wide; left += tile) {
      const columns = Math.min(tile, wide - left);
      const pixels = pixelsOf(image, { left, top, columns, rows });
      for (let row = 0; row < rows; row++)
        strip.set(pixels.subarray(row * columns * 4, (row + 1) * columns * 4), (row * wide + left) * 4);
    }
    await png.add(strip, wide);
  }
  return png.finish();
}

/** The picture as a file of its own: no colour of the page's style sheet, nothing that only a page has a use for. */
function standalone(svg: SVGSVGElement, width: number, height: number, style: CSSStyleDeclaration): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of ['fill', 'stroke']) {
      const variable = /^var\((--[\w-]+)\)$/.exec(element.getAttribute(name) ?? '')?.[1];
      if (variable) element.setAttribute(name, style.getPropertyValue(variable).trim() || 'none');
    }
    for (const { name } of [...element.attributes])
      if (/^(?:data-|aria-|role$|tabindex$|class$)/.test(name)) element.removeAttribute(name);
  }
  for (const handle of copy.querySelectorAll('[pointer-events="all"]')) handle.remove();
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}

async function loaded(markup: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}

function pixelsOf(
  image: HTMLImageElement,
  part: { readonly left: number; readonly top: number; readonly columns: number; readonly rows: number },
): Uint8ClampedArray {
  const canvas = document.createElement('canvas');
  canvas.width = part.columns;
  canvas.height = part.rows;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser draws on no canvas.');
  context.drawImage(image, -part.left, -part.top);
  return context.getImageData(0, 0, part.columns, part.rows).data;
}

/** A file's bytes as text that a message can carry. */
export async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 0x8000)
    parts.push(String.fromCharCode(...bytes.subarray(i, i + 0x8000)));
  return btoa(parts.join(''));
}
