import { pinScript } from './pins.ts';

/**
 * What the page of an overlay does: heads that stay in sight, one side or both, from change to change, filters. ASCII; it makes no
 * element but copies of the picture's own, and reads no text as markup.
 */
export const overlayScript = `
(function () {
  'use strict';
${pinScript}
  all('section.overlay').forEach(function (section) {
    var picture = section.querySelector('.scroll');
    var sheet = picture && picture.querySelector('.sheet');
    var pins = sheet && pinsOf(picture, sheet, sheet.querySelector('svg'));
    if (pins) new ResizeObserver(function () { pins.refresh(1); }).observe(picture);
    var items = all('li.change', section);
    var current = -1;
    var show = function (view) {
      section.setAttribute('data-view', view);
      all('button[data-show]', section).forEach(function (button) {
        button.setAttribute('aria-pressed', String(button.getAttribute('data-show') === view));
      });
    };
    // Of the nodes of a thing the topmost: a touchpoint's title, and not what else stands for it further down.
    var nodesOf = function (item) {
      return JSON.parse(item.getAttribute('data-things')).map(function (thing) {
        var top = Infinity;
        return all('[data-thing]', section).reduce(function (best, node) {
          if (node.getAttribute('data-thing') !== thing || node.closest('.pins')) return best;
          if (node.getClientRects().length === 0) return best;
          var at = node.getBoundingClientRect().top;
          if (Math.min(at, top) === top) return best;
          top = at;
          return node;
        }, null);
      }).filter(Boolean);
    };
    var visit = function (index) {
      all('.here', section).forEach(function (node) { node.classList.remove('here'); });
      current = index;
      var item = items[index];
      if (!item) return;
      item.classList.add('here');
      item.querySelector('button').focus({ preventScroll: true });
      item.scrollIntoView({ block: 'nearest' });
      var nodes = nodesOf(item);
      nodes.forEach(function (node) {
        node.classList.add('here');
        all('.pins [data-thing]', section).forEach(function (copy) {
          if (copy.getAttribute('data-thing') === node.getAttribute('data-thing')) copy.classList.add('here');
        });
      });
      if (!picture || !nodes[0]) return;
      var at = nodes[0].getBoundingClientRect();
      var frame = picture.getBoundingClientRect();
      var covers = pins.covers();
      picture.scrollLeft += at.left + at.width / 2 - frame.left - (frame.width + covers.left) / 2;
      picture.scrollTop += at.top + at.height / 2 - frame.top - (frame.height + covers.top) / 2;
    };
    var step = function (by) {
      var count = items.length;
      var from = current === -1 ? (by === 1 ? -1 : 0) : current;
      for (var i = 1; i !== count + 1; i++) {
        var next = (((from + by * i) % count) + count) % count;
        if (!items[next].hidden) { visit(next); return; }
      }
    };
    var filters = all('select[data-filter]', section);
    var filter = function () {
      items.forEach(function (item) {
        item.hidden = filters.some(function (select) {
          var wanted = select.value;
          if (wanted === '') return false;
          var own = JSON.parse(item.getAttribute('data-' + select.getAttribute('data-filter')));
          // What is for nobody in particular is for each persona.
          return own.length === 0 ? false : own.indexOf(wanted) === -1;
        });
      });
      var shown = items.filter(function (item) { return !item.hidden; });
      var things = [];
      shown.forEach(function (item) { things = things.concat(JSON.parse(item.getAttribute('data-things'))); });
      var isAll = shown.length === items.length;
      // The marks of what is filtered out go, what they stand on stays.
      all('[data-thing]', section).forEach(function (node) {
        var isOut = isAll ? false : things.indexOf(node.getAttribute('data-thing')) === -1;
        Array.prototype.forEach.call(node.children, function (child) {
          if (child.getAttribute('data-in') === 'both') child.classList.toggle('out', isOut);
        });
      });
      // A frame around whole columns stands for its thing and not in it.
      all('[data-frame]', section).forEach(function (frame) {
        var isOut = isAll ? false : things.indexOf(frame.getAttribute('data-frame')) === -1;
        frame.classList.toggle('out', isOut);
      });
    };
    filters.forEach(function (select) { select.addEventListener('change', filter); });
    all('button[data-show]', section).forEach(function (button) {
      button.addEventListener('click', function () { show(button.getAttribute('data-show')); });
    });
    all('button[data-step]', section).forEach(function (button) {
      button.addEventListener('click', function () { step(Number(button.getAttribute('data-step'))); });
    });
    items.forEach(function (item, index) {
      item.querySelector('button').addEventListener('click', function () { visit(index); });
    });
    section.stepBy = step;
    show('both');
  });
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey) return;
    if (event.metaKey) return;
    if (event.altKey) return;
    if (/^(SELECT|INPUT|TEXTAREA)$/.test(event.target.tagName)) return;
    var by = event.key === 'n' ? 1 : event.key === 'p' ? -1 : 0;
    if (by === 0) return;
    var sections = all('section.overlay');
    var section = document.activeElement.closest('section.overlay') || sections[0];
    if (section) section.stepBy(by);
  });
})();
`;
