/**
 * What the page of a map does: heads that stay in sight, zoom, picture or table, find, and what is for one persona alone. ASCII;
 * it makes no element but copies of the picture's own, and reads no text as markup. Without it the page is whole, and at rest.
 */
export const mapScript = String.raw`
(() => {
  'use strict';
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  // Large and small letters, letters with and without what stands over them, and words over two lines are found by each other.
  const plain = (text) => text.normalize('NFKD').replace(/[\p{M}\s\u00ad\u200b]/gu, '').toLowerCase();
  const smallest = 0.1;
  const largest = 4;
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
    const frame = JSON.parse(sheet.dataset.frame);
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
      titles: pin(['titles', 'boundaries'], left, columns(titles), 'titles'),
      bars: pin(['bars'], left, columns(first), 'bars'),
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
  };

  for (const section of all('section.drawn')) {
    const view = section.querySelector('.picture');
    const bar = section.querySelector('.bar');
    const sheet = view.querySelector('.sheet');
    const svg = sheet.querySelector('svg');
    const whole = Number(svg.getAttribute('width'));
    const percent = bar.querySelector('[data-zoom="1"]');
    section.classList.add('live');
    sheet.style.setProperty('--zoom', '1');
    style(svg, { width: whole, height: Number(svg.getAttribute('height')) });
    bar.hidden = false;

    const pins = sheet.dataset.frame ? pinsOf(view, sheet, svg) : { refresh: () => {}, covers: () => ({ left: 0, top: 0 }) };
    let zoom = 1;
    const zoomTo = (wanted, at) => {
      const box = view.getBoundingClientRect();
      const x = at ? at.x - box.left : view.clientWidth / 2;
      const y = at ? at.y - box.top : view.clientHeight / 2;
      const [left, top] = [(view.scrollLeft + x) / zoom, (view.scrollTop + y) / zoom];
      zoom = Math.min(largest, Math.max(smallest, wanted));
      sheet.style.setProperty('--zoom', String(zoom));
      percent.textContent = Math.round(zoom * 100) + ' %';
      pins.refresh(zoom);
      view.scrollLeft = left * zoom - x;
      view.scrollTop = top * zoom - y;
    };
    const actions = {
      smaller: () => zoomTo(zoom / 1.2),
      larger: () => zoomTo(zoom * 1.2),
      actual: () => zoomTo(1),
      fit: () => zoomTo(view.clientWidth / whole),
    };
    view.addEventListener('wheel', (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const pixels = event.deltaMode === 0 ? event.deltaY : event.deltaY * 16;
      zoomTo(zoom * Math.exp(-Math.max(-40, Math.min(40, pixels)) * 0.005), { x: event.clientX, y: event.clientY });
    }, { passive: false });
    new ResizeObserver(() => pins.refresh(zoom)).observe(view);

    const field = bar.querySelector('input');
    const count = bar.querySelector('[role="status"]');
    let found = [];
    let at = -1;
    const isTable = () => section.dataset.view === 'table';
    const look = () => {
      for (const one of all('.found, .here', section)) one.classList.remove('found', 'here');
      const wanted = plain(field.value);
      const places = isTable() ? all('.tabled th, .tabled td li', section) : all('text', svg);
      found = wanted === '' ? [] : places.filter((one) => !one.closest('.out') && plain(one.textContent).includes(wanted));
      for (const one of found) one.classList.add('found');
      at = -1;
      tell();
    };
    const tell = () => {
      const said = found.length === 0 ? count.dataset.none : count.dataset.some.replace('{at}', at + 1).replace('{count}', found.length);
      count.textContent = field.value.trim() === '' ? '' : said;
    };
    const go = (by) => {
      if (found.length === 0) return;
      found[at]?.classList.remove('here');
      at = (at + by + found.length) % found.length;
      const one = found[at];
      one.classList.add('here');
      tell();
      if (isTable()) return one.scrollIntoView({ block: 'center', inline: 'center' });
      view.scrollIntoView({ block: 'nearest' });
      const [place, frame, covers] = [one.getBoundingClientRect(), view.getBoundingClientRect(), pins.covers()];
      view.scrollLeft += place.left + place.width / 2 - frame.left - (frame.width + covers.left) / 2;
      view.scrollTop += place.top + place.height / 2 - frame.top - (frame.height + covers.top) / 2;
    };
    field.addEventListener('input', () => {
      look();
      go(1);
    });
    field.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
      else if (event.key === 'Escape') {
        field.value = '';
        look();
        (isTable() ? section.querySelector('.tabled .scroll') : view).focus();
      } else return;
      event.preventDefault();
    });
    actions.next = () => go(1);
    actions.previous = () => go(-1);

    const show = (shown) => {
      section.dataset.view = shown;
      for (const button of all('[data-show]', bar)) button.setAttribute('aria-pressed', String(button.dataset.show === shown));
      for (const one of all('[data-for-picture]', bar)) one.hidden = shown === 'table';
      look();
    };
    for (const button of all('[data-show]', bar)) button.addEventListener('click', () => show(button.dataset.show));
    for (const skip of all('.skip', section)) skip.addEventListener('click', () => show('table'));

    const who = bar.querySelector('select');
    who?.addEventListener('change', () => {
      for (const one of all('[data-for]', section))
        one.classList.toggle('out', who.value !== '' && !one.dataset.for.split(' ').includes(who.value));
      look();
    });

    for (const button of all('[data-do]', bar)) button.addEventListener('click', () => actions[button.dataset.do]());
    section.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT)$/.test(event.target.tagName)) return;
      const action = { '+': 'larger', '=': 'larger', '-': 'smaller', 0: 'actual' }[event.key];
      if (event.key === '/') field.focus();
      else if (action && !isTable()) actions[action]();
      else return;
      event.preventDefault();
    });
    show('picture');
    // As wide as the window, as long as all of it can be read.
    const fit = view.clientWidth / whole;
    zoomTo(fit < 0.8 || fit > 1 ? 1 : fit, { x: 0, y: 0 });
    view.scrollTo(0, 0);
  }
})();
`;
