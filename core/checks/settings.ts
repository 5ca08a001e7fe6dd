import { asRecord, partOf } from '../text/json.ts';
import { nearest } from '../text/nearest.ts';
import { codes, isCode, sentenceOf, type Code } from './messages.ts';
import type { Severity } from './problem.ts';

/** How grave a team finds what a check reports; `off`: it does not want to hear of it. */
export type Weight = Severity | 'off';

export const weights: readonly Weight[] = ['error', 'warning', 'info', 'hint', 'off'];

/** What the `checks` part of `journey.config.json` or of an editor's settings says. */
export interface CheckSettings {
  readonly severities: Readonly<Partial<Record<Code, Weight>>>;
  /** True: whatever the method advises is a warning, unless its severity is set. */
  readonly strict: boolean;
  /** What could not be understood, as sentences. The rest holds. */
  readonly problems: readonly string[];
}

export const noCheckSettings: CheckSettings = { severities: {}, strict: false, problems: [] };

/** Reads the settings out of parsed JSON, whatever it is. */
export function checkSettingsOf(json: unknown): CheckSettings {
  const problems: string[] = [];
  const severities: Partial<Record<Code, Weight>> = {};
  const checks = partOf(json, 'checks');
  for (const [name, weight] of Object.entries(asRecord(partOf(checks, 'severities')))) {
    if (!isCode(name)) problems.push(unknownCheck(name));
    else if (!weights.some((known) => known === weight))
      problems.push(
        `“${name}” can be error, warning, info, hint or off, and not ${typeof weight === 'string' ? `“${weight}”` : JSON.stringify(weight)}.`,
      );
    else severities[name] = weight as Weight;
  }
  return { severities, strict: partOf(checks, 'strict') === true, problems };
}

function unknownCheck(name: string): string {
  const near = nearest(name, codes);
  return near === undefined
    ? `There is no check “${name}”.`
    : sentenceOf('silencer-unknown-near', { code: name, near });
}

/** Settings of which the first ones count where both say something. */
export function mergedSettings(first: CheckSettings, second: CheckSettings): CheckSettings {
  return {
    severities: { ...second.severities, ...first.severities },
    strict: first.strict || second.strict,
    problems: [...first.problems, ...second.problems],
  };
}
