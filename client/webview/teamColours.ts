import type { Palette } from '../../core/map/scene.ts';

let worn: Palette = {};

/**
 * Shows the picture in the colours of the team, or in ours where there are none. The style sheet takes them for light and
 * dark themes and leaves them where the theme is one of high contrast.
 */
export function wearTeamColours(palette: Palette = {}): void {
  const { style } = document.body;
  const colours = Object.entries(palette).filter(
    ([name, colour]) => /^\w+$/.test(name) && /^#[0-9a-f]{6}$/.test(colour),
  );
  const next = Object.fromEntries(colours);
  for (const name of Object.keys(worn)) if (!(name in next)) style.removeProperty(`--team-${name}`);
  for (const [name, colour] of colours) {
    if (worn[name] !== colour) style.setProperty(`--team-${name}`, colour);
  }
  worn = next;
}
