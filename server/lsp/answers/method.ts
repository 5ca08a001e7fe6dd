import { templates } from '../../../core/templates/index.ts';
import { completenessAt } from '../../features/completeness.ts';
import { withTabs } from '../../features/snippetTabs.ts';
import { stageSuggestionsAt } from '../../features/stageSuggestions.ts';
import * as protocol from '../../protocol.ts';
import { offsetOf, rangeOf } from '../convert.ts';
import type { Answers } from './answers.ts';

/** What the method of journey mapping has to offer: maps to begin with, what a stage usually holds, what is missing. */
export const method: Answers = (connection, documents) => {
  connection.onRequest(protocol.listTemplates, (): protocol.ListTemplatesResult => ({
    templates: templates.map(({ id, title, description, text }) => ({
      id,
      title,
      description,
      snippet: withTabs(text),
    })),
  }));
  connection.onRequest(
    protocol.suggestForStage,
    async ({ uri, position }: protocol.SuggestForStageParams): Promise<protocol.SuggestForStageResult> => {
      const document = await documents.get(uri);
      if (!document) return { kind: 'no-stage' };
      const { source, lines, version } = document;
      const answer = stageSuggestionsAt(source, offsetOf(position, lines));
      if (answer.kind !== 'suggestions') return answer;
      const suggestions = answer.found.map(({ kind, title, why, edits }) => ({
        ...{ kind, title, why },
        edits: edits.map((edit) => ({ range: rangeOf(edit.span, lines), newText: edit.text })),
      }));
      return { kind: 'suggestions', stage: answer.stage, version, suggestions };
    },
  );
  connection.onRequest(
    protocol.readCompleteness,
    async ({ uri, position }: protocol.ReadCompletenessParams): Promise<protocol.ReadCompletenessResult> => {
      const document = await documents.get(uri);
      const index = documents.index();
      const found = document && completenessAt(document.analysis, offsetOf(position, document.lines));
      if (!found || !index) return null;
      const missing = found.missing.map(({ step, title, sentence, source, span }) => ({
        ...{ step, title, sentence },
        ...index.locationOf(source, span),
      }));
      return { ...found, missing };
    },
  );
  return {};
};
