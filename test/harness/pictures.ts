import { readFileSync } from 'node:fs';
import { analyse } from '../../core/analyse.ts';
import { contentOf, journeysOf, personasContentOf } from '../../core/map/contentOf.ts';
import type { Scene } from '../../core/map/scene.ts';
import { sceneOf } from '../../core/map/sceneOf.ts';
import { parse } from '../../core/syntax/parse.ts';
import { samples } from '../core/map/sampleContents.ts';
import { examples } from './examples.ts';
import { everythingImages } from './images.ts';
import { memoryWorkspace } from './memoryWorkspace.ts';
import { randomOf } from './random.ts';

const folder = new URL('../core/map/everything/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8').replaceAll('\r\n', '\n');
const everything = Object.fromEntries(
  ['map.journey', 'people.journey', 'csat.csv'].map((name) => [name, read(name)]),
);

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Words of a script, short and long, as people write them in maps. */
const scripts = {
  latin: ['Datenschutzgrundverordnung', 'she', 'waits', 'in', 'the', 'Warteschlange,', 'WWWWW', 'again', 'Überraschung!', 'fj'], // prettier-ignore
  korean: ['배송이', '오늘', '도착하는지', '결제하기', '전에', '알고', '싶다.', '친구에게', '물어본다', '값이', '왜이렇게비싼지모르겠다'], // prettier-ignore
  japanese: ['支払う前に今日届くかどうかを知りたい。', '「すぐに」', 'アプリケーション', 'を開いて、', '友だちに聞く', '……', '高い！'], // prettier-ignore
  arabic: ['تريد', 'أن', 'تعرف', 'قبل', 'الدفع', 'هل', 'يصل', 'الطلب', 'اليوم،', 'والاستعدادات', 'للمشتريات'],
  emoji: ['🛒🛒🛒', '👩‍👩‍👧‍👦', 'pays', '🇰🇷', '😀', '👍🏽', 'now', '⭐️', '1️⃣', '🏳️‍🌈'],
} as const;

/** Every text of a map in quotes, but paths and addresses, said in another script, so many times as long. */
function saidIn(script: keyof typeof scripts, map: string, longer: number): string {
  const random = randomOf(script.length);
  const words = scripts[script];
  return map.replaceAll(/(?<!import )"(?!\.{0,2}\/|https?:)([^"\n]+)"/g, (_, text: string) => {
    const said: string[] = [];
    const wanted = text.length * longer * (script === 'latin' ? 1 : 0.6);
    for (let length = 0; length < wanted; length += said.at(-1)!.length)
      said.push(words[random.below(words.length)]!);
    return `"${said.join(script === 'japanese' ? '' : ' ')}"`;
  });
}

/** Every journey of a map as a picture; personas where it has none. */
async function scenesOf(name: string, files: Files): Promise<readonly (readonly [string, Scene])[]> {
  const workspace = memoryWorkspace(files);
  const text = String(files[name]);
  const { source, names } = await analyse({ uri: workspace.uri(name), text, tree: parse(text) }, workspace);
  const journeys = journeysOf(source.tree);
  if (journeys.length > 0)
    return journeys.map((journey) => [journey.id?.text ?? '', sceneOf(contentOf(journey, names))]);
  const people = personasContentOf(names);
  return people ? [['personas', sceneOf(people)]] : [];
}

/**
 * Pictures in which everything that is ever drawn is drawn: of every example, of a map that says everything that can be
 * said, of the same in other scripts, and of contents that are hard to draw. By name.
 */
export async function allPictures(): Promise<Readonly<Record<string, Scene>>> {
  const pictures: Record<string, Scene> = {};
  const draw = async (name: string, files: Files, file: string): Promise<void> => {
    for (const [journey, scene] of await scenesOf(file, files)) pictures[`${name} ${journey}`] = scene;
  };
  for (const name of Object.keys(examples)) await draw(name, examples, name);
  await draw('everything', { ...everything, ...everythingImages }, 'map.journey');
  for (const script of Object.keys(scripts) as (keyof typeof scripts)[]) {
    for (const longer of [1, 3]) {
      const files = Object.entries(everything).map(([file, text]) => [file, saidIn(script, text, longer)]);
      const name = longer === 1 ? script : `${script}, long,`;
      await draw(name, { ...(Object.fromEntries(files) as Files), ...everythingImages }, 'map.journey');
    }
  }
  for (const [name, content] of Object.entries(samples)) pictures[`sample ${name}`] = sceneOf(content);
  return pictures;
}
