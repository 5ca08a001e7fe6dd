import type { MapFrame, SceneNode } from '../map/scene.ts';

/** Parts of a picture that the script of a page makes copies of, by their keys. */
const parts: Readonly<Record<string, string>> = {
  '~row:stages': 'bars',
  '~row:touchpoints': 'titles',
  '~map~head~boundaries': 'boundaries',
  '~map~marks~columns': 'marks',
  '~map~rail': 'rail',
  '~map~rules': 'rules',
  '~map~groups': 'groups',
  '~rail:stages': 'barsName',
  '~rail:touchpoints': 'titlesName',
};

/** What the script has to know of a node of the picture: `data-` attributes. */
export function pinData({ key, data }: SceneNode): Readonly<Record<string, string>> {
  const part = parts[key];
  return {
    ...(part !== undefined && { part }),
    ...(data?.['stays'] !== undefined && { stays: String(data['stays']) }),
  };
}

/** What the script has to know of the map, as an attribute: where its parts are, and which of the rows is that of the titles. */
export function pinFrame(frame: MapFrame | undefined): string | undefined {
  return frame && JSON.stringify(frame, (key, value: unknown) => (key === 'id' && value !== 'touchpoints' ? undefined : value)); // prettier-ignore
}

/**
 * The part of a page's script that keeps the heads of a picture in sight: `pinsOf(view, sheet, svg)`, of what is scrolled, the
 * sheet in it and the picture on that. ASCII; it makes no element but copies of the picture's own.
 */
export const pinScript = String.raw`
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const times = (length) => 'calc(' + length + 'px * var(--zoom))';
  const style = (element, lengths) => {
    for (const [name, value] of Object.entries(lengths)) element.style.setProperty(name, times(value));
  };
  // At most so much of the window is given to heads that stay in sight.
  const mostOfView = 0.4;

  // A picture with nothing in it that shows a part of another.
  const emptied = (svg, box) => {
    const copy = svg.cloneNode(false);
    for (const { name } of [...copy.attributes]) copy.removeAttribute(name);
    copy.setAttribute('viewBox', box.join(' '));
    return copy;
  };
  const fontOf = (svg) => svg.querySelector('[font-family]').getAttribute('font-family');

  // Copies of the names of stages lie over their bars; the browser keeps each in sight as long as its stage is.
  const namesOf = (bars, frame, { svg, left, height }) =>
    all('[data-part="bars"] [data-stays]', svg).flatMap((title, i) => {
      const found = frame.stages[i];
      if (!found) return [];
      const [stage, name] = [document.createElement('div'), document.createElement('div')];
      const width = Math.min(Number(title.dataset.stays), found.size);
      const isRightToLeft = title.getAttribute('direction') === 'rtl';
      const copy = emptied(svg, [isRightToLeft ? found.size - width : 0, 0, width, height]);
      copy.setAttribute('font-family', fontOf(svg));
      copy.append(title.cloneNode(true));
      stage.className = 'stage';
      name.className = isRightToLeft ? 'name rtl' : 'name';
      style(stage, { left: found.start - left, width: found.size });
      style(name, { width, height });
      name.append(copy);
      stage.append(name);
      bars.append(stage);
      return [name];
    });

  // Copies of the bars of the stages, the titles and the rail lie over the picture; the browser keeps them in sight.
  const pinsOf = (view, sheet, svg) => {
    const frame = JSON.parse(sheet.dataset.places ?? '{"rows":[],"stages":[]}');
    const [first, last] = [frame.rows[0], frame.rows.at(-1)];
    const titles = frame.rows.find(({ id }) => id === 'touchpoints');
    const lastStage = frame.stages.at(-1);
    if (!first || !titles || !lastStage) return { refresh: () => {}, covers: () => ({ left: 0, top: 0 }) };
    const [top, left] = [first.start, frame.left + frame.rail];
    const [right, bottom] = [lastStage.start + lastStage.size, last.start + last.size];
    const layer = document.createElement('div');
    layer.className = 'pins';
    layer.setAttribute('aria-hidden', 'true');
    style(layer, { left: 0, top, width: right, height: bottom - top });
    const pin = (parts, at, region, name) => {
      const box = document.createElement('div');
      box.className = 'pin ' + name;
      const copy = emptied(svg, [region.x, region.y, region.width, region.height]);
      const ground = document.createElementNS(svg.namespaceURI, 'rect');
      for (const side of ['x', 'y', 'width', 'height']) ground.setAttribute(side, region[side]);
      ground.setAttribute('fill', 'var(--jm-paper)');
      const group = document.createElementNS(svg.namespaceURI, 'g');
      group.setAttribute('transform', 'translate(' + at + ' ' + top + ')');
      group.setAttribute('font-family', fontOf(svg));
      for (const part of parts) {
        const found = svg.querySelector('[data-part="' + part + '"]');
        if (found) group.append(found.cloneNode(true));
      }
      copy.append(ground, group);
      box.append(copy);
      style(box, {
        width: region.width,
        height: region.height,
        'margin-left': region.x,
        'margin-top': region.y - top,
        top: name.includes('titles') ? first.size : 0,
      });
      layer.append(box);
      return box;
    };
    const columns = (row) => ({ x: left, width: right - left, y: row.start, height: row.size });
    const names = (row) => ({ x: 0, width: left, y: row.start, height: row.size });
    const boxes = {
      titles: pin(['titles', 'boundaries', 'marks'], left, columns(titles), 'titles'),
      bars: pin(['bars', 'marks'], left, columns(first), 'bars'),
      rail: pin(['rail', 'rules', 'groups'], frame.left, { x: 0, y: top, width: left, height: bottom - top }, 'rail'),
      titlesName: pin(['titlesName'], frame.left, names(titles), 'corner titles'),
      barsName: pin(['barsName'], frame.left, names(first), 'corner bars'),
    };
    const stageNames = namesOf(boxes.bars, frame, { svg, left, height: first.size });
    sheet.append(layer);
    let covered = { left: 0, top: 0 };
    return {
      refresh: (zoom) => {
        const hasTitles = (first.size + titles.size) * zoom < view.clientHeight * mostOfView;
        const hasRail = left * zoom < view.clientWidth * mostOfView;
        boxes.titles.hidden = !hasTitles;
        boxes.rail.hidden = boxes.barsName.hidden = !hasRail;
        boxes.titlesName.hidden = !hasTitles || !hasRail;
        for (const name of stageNames) name.style.left = (hasRail ? left * zoom : 0) + 'px';
        covered = { left: hasRail ? left * zoom : 0, top: (first.size + (hasTitles ? titles.size : 0)) * zoom };
      },
      covers: () => covered,
    };
  };`;

/** How these heads stand on the page. ASCII, without any sign that is special in HTML. */
export const pinStyle = `
.sheet{--zoom:1;position:relative;width:max-content}
.pins{position:absolute;display:grid;grid-template:100%/100%;pointer-events:none}
.pin{position:sticky;grid-area:1/1;align-self:start;justify-self:start;pointer-events:auto}
.pin svg{display:block;width:100%;height:100%}
.pin.rail,.pin.corner{left:0}
.pin.rail{top:auto!important}
.bars [data-stays]{visibility:hidden}
.stage [data-stays]{visibility:visible}
.stage{position:absolute;top:0;display:grid}
.name{position:sticky;right:0}
.name.rtl{justify-self:end}
.name svg{overflow:visible}
@media print{.pins{display:none!important}}`;
