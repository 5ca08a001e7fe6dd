import { languageOf } from '../../../core/exchange/language.ts';
import type { Palette, Scene } from '../../../core/map/scene.ts';
import type { FontShelf } from '../fontShelf.ts';
import { textsOf } from '../textLines.ts';
import { rgbaOf } from './colours.ts';
import { contentOf } from './content.ts';
import { operation, pdfNumber, pdfText } from './numbers.ts';
import { pageFor, type PageSize } from './pages.ts';
import { pdfFile } from './pdfFile.ts';
import { pdfFonts } from './pdfFonts.ts';
import { pdfImages } from './pdfImages.ts';

/**
 * A picture as a PDF of one page: text that can be selected and searched, in fonts that are in the file. It says its title,
 * what kind of map it is and its language, and neither who made it nor when.
 */
export async function pdfOf(
  scene: Scene,
  palette: Palette,
  shelf: FontShelf,
  size: PageSize,
): Promise<Uint8Array> {
  const file = pdfFile();
  const fonts = pdfFonts();
  const page = pageFor(size, scene);
  const images = await pdfImages(file, scene);
  const { operators, states } = contentOf(scene.root, palette, shelf, fonts, images);
  const [red, green, blue] = rgbaOf(palette['paper']);
  const content = file.addStream(
    [
      operation('rg', red, green, blue),
      operation('re', 0, 0, page.width, page.height),
      'f',
      // From px downwards to points upwards.
      operation('cm', page.scale, 0, 0, -page.scale, page.x, page.height - page.y),
      ...operators,
    ].join('\n'),
  );
  const named = [...states].map(([name, says]) => `/${name} << ${says} >>`).join(' ');
  const resources = `<< /Font ${await fonts.write(file)} /ExtGState << ${named} >>${images.resources} >>`;
  const pages = file.reserve();
  const sheet = file.add(
    `<< /Type /Page /Parent ${pages} /MediaBox [0 0 ${pdfNumber(page.width)} ${pdfNumber(page.height)}] /Contents ${content} /Resources ${resources} >>`,
  );
  file.add(`<< /Type /Pages /Kids [${sheet}] /Count 1 >>`, pages);
  const language = languageOf(textsOf(scene.root).join(' '));
  const root = file.add(
    `<< /Type /Catalog /Pages ${pages} /Lang (${language}) /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const info = file.add(
    `<< /Title ${pdfText(scene.title)} /Subject ${pdfText(scene.description.split('\n', 1)[0] ?? '')} >>`,
  );
  return file.finish(root, info);
}
