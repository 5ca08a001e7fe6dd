import { asRecord, partOf } from '../text/json.ts';
import { diffRules, formerRuleIds, levels, type Level, type RuleId } from './rules.ts';

/** A change that a team has looked at and taken as it is. */
export interface Accepted {
  readonly fingerprint: string;
  readonly reason: string;
  readonly name: string;
}

/** What the `diff` part of `journey.config.json` says. */
export interface DiffSettings {
  readonly levels: Readonly<Partial<Record<RuleId, Level>>>;
  readonly accepted: readonly Accepted[];
  /** What could not be understood, as sentences. The rest holds. */
  readonly problems: readonly string[];
}

/** Reads the settings out of parsed JSON, whatever it is. Old ids of rules are taken for the new ones. */
export function diffSettingsOf(json: unknown): DiffSettings {
  const problems: string[] = [];
  const set: Partial<Record<RuleId, Level>> = {};
  const diff = partOf(json, 'diff');
  for (const [name, level] of Object.entries(asRecord(partOf(diff, 'levels')))) {
    const id = Object.hasOwn(formerRuleIds, name) ? formerRuleIds[name] : name;
    if (!isRule(id)) problems.push(`There is no rule “${name}”.`);
    else if (!levels.some((known) => known === level))
      problems.push(`“${name}” can be ${levels.join(', ')}.`);
    else set[id] = level as Level;
  }
  const list = partOf(diff, 'accepted');
  const accepted = (Array.isArray(list) ? list : []).flatMap((entry: unknown) => {
    const [fingerprint, reason, name] = ['fingerprint', 'reason', 'name'].map((key) => partOf(entry, key));
    const isWhole =
      typeof fingerprint === 'string' &&
      typeof reason === 'string' &&
      reason.trim() !== '' &&
      typeof name === 'string' &&
      name.trim() !== '';
    if (!isWhole) problems.push('An accepted change wants a fingerprint, a reason and a name.');
    return isWhole ? [{ fingerprint, reason, name }] : [];
  });
  return { levels: set, accepted, problems };
}

function isRule(id: string | undefined): id is RuleId {
  return id !== undefined && Object.hasOwn(diffRules, id);
}
