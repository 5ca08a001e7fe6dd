import type { CodeLens, Command } from 'vscode-languageserver';
import { isNamed } from '../../../core/model/places.ts';
import type { Scope } from '../../../core/model/scope.ts';
import type { Block } from '../../../core/syntax/tree.ts';
import { comparedJourneys } from '../../features/comparable.ts';
import { completenessAt } from '../../features/completeness.ts';
import { declaredAt } from '../../features/definition.ts';
import { lensesOf } from '../../features/lenses.ts';
import { referencesOf } from '../../features/references.ts';
import {
  compareJourneysCommand,
  openPreviewCommand,
  showCompletenessCommand,
  showReferencesCommand,
  type CompareJourneysArguments,
  type InitializationOptions,
  type OpenPreviewArguments,
  type ShowCompletenessArguments,
  type ShowReferencesArguments,
} from '../../protocol.ts';
import { rangeOf } from '../convert.ts';
import { sentences } from '../sentences.ts';
import type { Analysed } from '../store.ts';
import type { Answers } from './answers.ts';
import { scopesReaching } from './reach.ts';

/** What a line needs to be told later what it says. */
interface LensData {
  readonly kind: 'uses' | 'completeness';
  readonly uri: string;
  readonly version: number;
  /** Where the thing gets its id, or where the journey begins. */
  readonly at: number;
}

/** Lines above blocks. That there is one is found at once, what it says when it comes into sight. */
export const lenses: Answers = (connection, documents) => {
  let hasCommands = false;

  connection.onCodeLens(async ({ textDocument }): Promise<CodeLens[] | null> => {
    const document = await documents.get(textDocument.uri);
    if (!document) return null;
    const { source, lines, uri, version } = document;
    // What is known while files are still being read is shown; the editor asks again after.
    const others = (await documents.index()?.soFar(source.uri)) ?? [];
    const scopes: readonly Scope[] = [
      document.analysis.names,
      ...others.flatMap(({ names }) => (names.source.uri === source.uri ? [] : names)),
    ];
    const compared = comparedJourneys(scopes);
    const isUsed = (block: Block): boolean => scopes.some((scope) => isNamed(block, scope));
    return lensesOf(source.tree, isUsed, (block) => compared.has(block)).flatMap((lens): CodeLens[] => {
      const range = rangeOf(lens.span, lines);
      if (lens.kind === 'compare') {
        const given: CompareJourneysArguments = [uri, range.start];
        return hasCommands
          ? [{ range, command: commandOf(sentences.compare, compareJourneysCommand, given) }]
          : [];
      }
      if (lens.kind !== 'preview') {
        const { kind } = lens;
        const data: LensData = { kind, uri, version, at: kind === 'uses' ? lens.idAt : lens.span.start };
        return [{ range, data }];
      }
      if (!hasCommands) return [];
      const given: OpenPreviewArguments = [uri, range.start];
      return [{ range, command: commandOf(sentences.openPreview, openPreviewCommand, given) }];
    });
  });

  connection.onCodeLensResolve(async (lens): Promise<CodeLens> => {
    const data = lens.data as LensData | undefined;
    const document = data && (await documents.get(data.uri));
    const index = documents.index();
    if (document && data?.kind === 'completeness')
      return { ...lens, command: completeness(document, data.at) };
    const declared =
      document?.version === data?.version && document && data
        ? declaredAt(document.analysis.names, data.at)
        : undefined;
    if (!document || !declared || !index) return { ...lens, command: commandOf(sentences.usedTimes(0), '') };
    const scopes = await scopesReaching(documents, document, declared);
    const locations = referencesOf(declared, scopes, { includeDeclaration: false }).map(({ source, span }) =>
      index.locationOf(source, span),
    );
    const given: ShowReferencesArguments = [document.uri, lens.range.start, locations];
    const title = sentences.usedTimes(locations.length);
    return {
      ...lens,
      command: hasCommands ? commandOf(title, showReferencesCommand, given) : commandOf(title, ''),
    };
  });

  const completeness = ({ analysis, uri, lines }: Analysed, at: number): Command => {
    const { score = 0, steps = 0 } = completenessAt(analysis, at) ?? {};
    const title = sentences.completeness(score, steps);
    const given: ShowCompletenessArguments = [uri, rangeOf({ start: at, end: at }, lines).start];
    return hasCommands ? commandOf(title, showCompletenessCommand, given) : commandOf(title, '');
  };

  return (client) => {
    hasCommands = (client.initializationOptions as InitializationOptions | undefined)?.hasCommands === true;
    return { codeLensProvider: { resolveProvider: true } };
  };
};

function commandOf(title: string, command: string, given: readonly unknown[] = []): Command {
  return { title, command, arguments: [...given] };
}
