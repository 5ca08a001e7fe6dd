import type { ChannelContent } from './content.ts';
import { pathNode } from './nodes.ts';
import type { Colour, SceneNode } from './scene.ts';

/** Signs of 16 by 16 px as path data, to be stroked; a line of no length is a dot. */
const channelIcons: Readonly<Record<string, string>> = {
  'word-of-mouth': 'M10.5 9H6l-2.5 2V9H2V3h8.5zM12.5 6H14v5h-1.2v2l-2.4-2H8',
  'review-site': 'M2.5 2.5h11v11h-11zM8 4.8l1 2.1 2.3.3-1.7 1.6.4 2.3-2-1.1-2 1.1.4-2.3-1.7-1.6 2.3-.3z',
  press:
    'M11.5 13h-8A1.5 1.5 0 0 1 2 11.5V3h9.5v8.6a1.25 1.25 0 0 0 2.5 0V6h-2.5M4.5 6H9M4.5 8.5H9M4.5 10.8H9',
  tv: 'M2 5h12v8H2zM5.5 2 8 5l2.5-3',
  radio: 'M2 6h12v7.5H2zM4 6l7.5-3.7M7.2 9.75a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0zM9.5 8.5H12M9.5 11H12',
  outdoor: 'M2 2.5h12v7.5H2zM5.5 10v4M10.5 10v4M4.5 5h5M4.5 7.4h3',
  search: 'M11 6.75a4.25 4.25 0 1 1-8.5 0 4.25 4.25 0 0 1 8.5 0zM9.9 9.9l3.8 3.8',
  ad: 'M2.5 6.3v3.2H5L11.5 13V3L5 6.3zM5.4 9.6l1 3.7h1.8l-.8-2.6M13.8 6.8V9',
  social:
    'M6 8a1.9 1.9 0 1 1-3.8 0A1.9 1.9 0 0 1 6 8zM13.5 3.8a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0zM13.5 12.2a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0zM5.8 7.1l4.1-2.4M5.8 8.9l4.1 2.4',
  content: 'M3 2.5h10v11H3zM6.5 5.6v4.8L10.4 8z',
  site: 'M2 3h12v10H2zM2 6h12M4 4.5h0M6 4.5h0',
  app: 'M5.5 1.75h5a1 1 0 0 1 1 1v10.5a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1V2.75a1 1 0 0 1 1-1zM7.2 12.2h1.6',
  email: 'M2 3.5h12v9H2zM2.3 4l5.7 5 5.7-5',
  sms: 'M2 3h12v8H7l-3 2.5V11H2zM5 7h0M8 7h0M11 7h0',
  phone:
    'M3.4 2.5h2.4l1.1 2.9-1.5 1.2a8 8 0 0 0 4 4l1.2-1.5 2.9 1.1v2.4a1 1 0 0 1-1 1A10.2 10.2 0 0 1 2.4 3.5a1 1 0 0 1 1-1z',
  chat: 'M2 3h12v8H7l-3 2.5V11H2zM4.8 5.8h6.4M4.8 8.2h4',
  chatbot: 'M3 5.5h10V13H3zM8 5.5V3.2M8 2.4h0M6 8.3h0M10 8.3h0M6.2 10.8h3.6M1.5 8v2.5M14.5 8v2.5',
  letter: 'M2 6.5 8 2.5l6 4v7H2zM2 6.8l6 3.8 6-3.8',
  parcel: 'M8 1.8l5.7 2.9v6.6L8 14.2l-5.7-2.9V4.7zM2.3 4.7 8 7.6l5.7-2.9M8 7.6v6.6',
  packaging: 'M3 5h10l.8 9H2.2zM5.5 7V4.5a2.5 2.5 0 0 1 5 0V7',
  product: 'M2.5 2.5h5.3l5.7 5.7-5.3 5.3-5.7-5.7zM5.4 5.4h0',
  delivery:
    'M4.2 11.5H1.5V4h8v7.5H7M9.5 6.5h2.7l2.3 2.4v2.6h-.8M11 11.5H9.5M7 11.7a1.4 1.4 0 1 1-2.8 0 1.4 1.4 0 0 1 2.8 0zM13.7 11.7a1.4 1.4 0 1 1-2.8 0 1.4 1.4 0 0 1 2.8 0z',
  store: 'M2.8 7.2v6.3h10.4V7.2M2 7l1.2-4.5h9.6L14 7zM6.3 13.5V9.8h3.4v3.7',
  counter: 'M2 11.8h12M3.4 11.8a4.6 4.6 0 0 1 9.2 0M8 7.2V5.6M6.8 5.3h2.4M2.5 14h11',
  kiosk: 'M4 2h8v8H4zM8 10v4M5 14h6M6.2 4.8h3.6M6.2 7h2',
  'face-to-face':
    'M6.4 5a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0zM13.4 5a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0zM1.5 13v-1.6a2.2 2.2 0 0 1 2.2-2.2h1.6a2.2 2.2 0 0 1 2.2 2.2V13M8.5 13v-1.6a2.2 2.2 0 0 1 2.2-2.2h1.6a2.2 2.2 0 0 1 2.2 2.2V13',
  event: 'M2.5 3.5h11v10h-11zM2.5 6.7h11M5.5 2v3M10.5 2v3M8 10h0',
  'self-service': 'M4 2.5l8.4 5-3.6 1 2.3 4-1.8 1-2.2-4-2.8 2.6z',
  'help-center':
    'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM6.2 6.4a1.8 1.8 0 1 1 2.7 1.5c-.6.4-.9.7-.9 1.3M8 11.3h0',
  partner: 'M9.6 8a3.6 3.6 0 1 1-7.2 0 3.6 3.6 0 0 1 7.2 0zM13.6 8a3.6 3.6 0 1 1-7.2 0 3.6 3.6 0 0 1 7.2 0z',
  marketplace: 'M2.5 2.5H7V7H2.5zM9 2.5h4.5V7H9zM2.5 9H7v4.5H2.5zM9 9h4.5v4.5H9z',
};

const onlineIcon =
  'M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0zM2 8h12M8 2c2 1.7 3 3.7 3 6s-1 4.3-3 6c-2-1.7-3-3.7-3-6s1-4.3 3-6z';
const offlineIcon =
  'M8 14.2c-3-3.3-4.6-5.6-4.6-7.7a4.6 4.6 0 0 1 9.2 0c0 2.1-1.6 4.4-4.6 7.7zM9.6 6.4a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0z';
const anyIcon = 'M13.5 8a5.5 5.5 0 1 1-11 0 5.5 5.5 0 0 1 11 0zM8 8h0';

/** What stands for a channel: its own sign, that of a built-in one, or one for online and offline. */
export function channelIcon({ icon, place }: ChannelContent): string {
  const own = icon !== undefined && Object.hasOwn(channelIcons, icon) ? channelIcons[icon] : undefined;
  return own ?? (place === 'online' ? onlineIcon : place === 'offline' ? offlineIcon : anyIcon);
}

/** The built-in channels that have a sign of their own. */
export const channelsWithIcon: readonly string[] = Object.keys(channelIcons);

/** Draws a sign with its top left corner at x, y. */
export function iconNode(
  key: string,
  d: string,
  at: { readonly x: number; readonly y: number },
  stroke: Colour,
): SceneNode {
  const more = {
    transform: `translate(${at.x} ${at.y})`,
    'stroke-width': 1.25,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  };
  return pathNode(key, d, { fill: 'none', stroke, more });
}
