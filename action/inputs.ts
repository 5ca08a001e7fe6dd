import { Failure } from '../cli/failure.ts';
import { actionMessages as messages } from './messages.ts';

/** What a workflow says to the action; see action.yml. */
export interface Inputs {
  readonly token: string;
  readonly key: string;
  readonly failOn: 'harm' | 'risk' | 'any' | undefined;
  /** Files and folders whose maps are looked at; none for all. */
  readonly paths: readonly string[];
  readonly pullRequest: number | undefined;
  readonly config: string;
  /** The folder for the pictures; nothing where none are wanted. */
  readonly pictures: string | undefined;
  readonly comments: boolean;
  readonly requireComment: boolean;
}

/** @throws Failure for what cannot be meant */
export function inputsOf(env: NodeJS.ProcessEnv): Inputs {
  const input = (name: string): string => (env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
  const failOn = input('fail-on') || 'never';
  if (failOn !== 'harm' && failOn !== 'risk' && failOn !== 'any' && failOn !== 'never')
    throw new Failure(messages.badInput('fail-on', 'harm, risk, any or never'));
  const key = input('key');
  if (!/^[\w.-]{0,60}$/.test(key) || key.includes('--')) throw new Failure(messages.badKey);
  const number = input('pull-request');
  if (!/^(?:[1-9]\d{0,8})?$/.test(number))
    throw new Failure(messages.badInput('pull-request', 'the number of a pull request'));
  const flag = (name: string, otherwise: boolean): boolean => {
    const said = input(name);
    if (said !== '' && said !== 'true' && said !== 'false')
      throw new Failure(messages.badInput(name, 'true or false'));
    return said === '' ? otherwise : said === 'true';
  };
  return {
    token: input('token'),
    key,
    failOn: failOn === 'never' ? undefined : failOn,
    paths: input('paths').split('\n').map((path) => path.trim().replace(/^\.\//, '').replace(/(?<!\/)\/+$/, '')).filter((path) => path !== ''), // prettier-ignore
    pullRequest: number === '' ? undefined : Number(number),
    config: input('config') || 'journey.config.json',
    pictures: input('pictures') || undefined,
    comments: flag('comment', true),
    requireComment: flag('require-comment', false),
  };
}

/** True for maps that the input `paths` names, by themselves or by a folder around them. */
export function isWanted(paths: readonly string[], path: string): boolean {
  return (
    paths.length === 0 ||
    paths.some((wanted) => path === wanted || path.startsWith(`${wanted}/`) || wanted === '.')
  );
}
