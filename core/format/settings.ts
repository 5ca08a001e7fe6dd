import { partOf } from '../text/json.ts';
import type { FormatSettings } from './indent.ts';

/** More blanks than these stand for no block. */
export const WIDEST = 8;

/** Reads the `format` part of `journey.config.json`, whatever it is. What cannot be understood counts as not said. */
export function formatSettingsOf(json: unknown): FormatSettings {
  const indent = partOf(partOf(json, 'format'), 'indent');
  if (indent === 'tab') return { indent };
  const isCount = typeof indent === 'number' && Number.isInteger(indent) && indent >= 1 && indent <= WIDEST;
  return isCount ? { indent } : {};
}
