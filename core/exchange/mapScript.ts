import { pinScript } from './pins.ts';

/**
 * What the page of a map does: heads that stay in sight, zoom, picture or table, find, and what is for one persona alone. ASCII;
 * it makes no element but copies of the picture's own, and reads no text as markup. Without it the page is whole, and at rest.
 */
export const mapScript = String.raw`
(() => {
  'use strict';
${pinScript}
  // Large and small letters, letters with and without what stands over them, and words over two lines are found by each other.
  const plain = (text) => text.normalize('NFKD').replace(/[\p{M}\s\u00ad\u200b]/gu, '').toLowerCase();
  const smallest = 0.1;
  const largest = 4;

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

    const pins = pinsOf(view, sheet, svg);
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
