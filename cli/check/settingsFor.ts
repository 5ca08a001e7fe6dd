import { dirname } from 'node:path';
import { checkSettingsOf, type CheckSettings } from '../../core/checks/settings.ts';
import { readConfig } from '../host/config.ts';
import { messages } from '../messages.ts';
import { say } from '../say.ts';

const told = new Set<string>();

/**
 * What the team of a file wants checked: the nearest `journey.config.json` from its folder upward. What could not be
 * understood in it is told once.
 */
export async function settingsFor(
  path: string,
  { strict }: { readonly strict: boolean },
): Promise<CheckSettings> {
  const settings = checkSettingsOf(await readConfig(dirname(path)));
  for (const problem of settings.problems) {
    if (!told.has(problem)) say(messages.inConfig(problem));
    told.add(problem);
  }
  return strict ? { ...settings, strict } : settings;
}
