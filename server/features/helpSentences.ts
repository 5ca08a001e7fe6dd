import type { ComputedPriority } from '../../core/insight/priority.ts';
import type { Need } from '../../core/vocabulary/index.ts';

/** The sentences of links, hints, completion, hovers and the help while typing. */
export const helpSentences = {
  openFile: (path: string): string => `Open ${path}.`,
  openAddress: (address: string): string => `Open ${address} in the browser.`,
  form: (meaning: string, example: string): string => `${meaning}\nFor instance: ${example}`,
  id: (need: Need): string =>
    `The id: a word of letters, digits and hyphens that stays the same when the title changes, so that other places can name it.${need === 'may' ? ' It may be left out.' : ''}`,
  title: (is: string, need: Need | 'never'): string =>
    `In quotes: ${is}.${need === 'may' ? ' It may be left out.' : ''}`,
  of: (kind: string, need: Need): string =>
    `Which ${kind} it is about.${need === 'may' ? ' It may be left out.' : ''}`,
  persona: 'For whom it is said, such as @mina. Left out, it holds for everybody.',
  value: (wants: string, isList: boolean): string =>
    `Wants ${wants}.${isList ? ' Several may stand here, with commas between them.' : ''}`,
  repeats: 'May be said more than once.',
  forPersona: 'May be said for one persona, with @ and the persona before the colon.',
  none: 'Looked, and there is none.',
  ignore: 'Silences a check on the next line, for a reason.',
  ignoreFile: 'Silences a check in the whole file, for a reason.',
  unit: 'A unit of the number before it.',
  frameworkStage: 'A stage of the framework that this map follows.',
  builtIn: 'built in.',
  builtInChannel: (place: string): string => `a built-in channel, ${place}.`,
  builtInMetric: (meaning: string): string => `a built-in metric. ${meaning}`,
  personaName: (id: string, title: string): string => `@${id} stands for ${title}.`,
  feels: (average: string): string => `feels ${average}`,
  averageFeeling: ({ who, average, said, all, scale }: StageFeeling): string =>
    `On average ${who === undefined ? 'the customer feels' : `${who} feels`} ${average} in this stage, on a scale from ${scale}. ${
      said === all
        ? said === 1
          ? 'It is what the one touchpoint says.'
          : `All ${all} touchpoints say a feeling.`
        : `${said} of ${all} touchpoints ${said === 1 ? 'says' : 'say'} a feeling.`
    }`,
  series: 'What the table says, the newest last:',
  shares: 'Shares out of a table:',
  differs: 'How this run differs from its plan:',
  deviations: {
    missing: 'It was planned and did not happen.',
    failing: 'It went wrong.',
    'ad-hoc': 'It was not planned.',
    moved: 'It came at another time than planned.',
    again: 'It happened once more.',
    unrecorded: 'It was planned, and the run does not speak of it.',
  },
  priority: (priority: string): string => `priority ${priority}`,
  computedPriority: ({ priority, impact, effort }: ComputedPriority): string =>
    `Worked out from an impact of ${impact} and an effort of ${effort}: ${reasons[priority]} Write priority: to decide it yourself.`,
} as const;

const reasons: Readonly<Record<ComputedPriority['priority'], string>> = {
  high: 'it gives clearly more than it takes.',
  medium: 'it gives about as much as it takes.',
  low: 'it takes clearly more than it gives.',
};

/** What fills the sentence about the feeling of a stage; without `who`, of the nameless customer. */
interface StageFeeling {
  readonly who: string | undefined;
  readonly average: string;
  readonly said: number;
  readonly all: number;
  readonly scale: string;
}
