import {
  CodeActionTriggerKind,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { actionsAt } from '../../features/actions/actionsAt.ts';
import { kinds, type Offer } from '../../features/actions/ask.ts';
import { diagnosticOf } from '../../features/diagnostics.ts';
import { rangeOf, spanOf } from '../convert.ts';
import type { Analysed } from '../store.ts';
import type { Answers } from './answers.ts';

/** What can be done at a place: mend what is wrong, and rewrite what is not. */
export const actions: Answers = (connection, documents) => {
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const document = await documents.get(textDocument.uri);
    if (!document) return null;
    const can = editingOf(documents.client()?.capabilities ?? {});
    const offers = await actionsAt(
      {
        analysis: document.analysis,
        span: spanOf(range, document.lines),
        isWide: context.triggerKind !== CodeActionTriggerKind.Automatic,
        canCreate: can.create,
        exists: async (uri) => (await documents.store()?.exists(uri)) === true,
      },
      context.only,
    );
    return offers.map((offer) => actionOf(offer, document, can, context.diagnostics));
  });
  return { codeActionProvider: { codeActionKinds: Object.values(kinds) } };
};

/** Which edits a client takes. */
interface Editing {
  /** Edits that name the version of the text they are for. */
  readonly versions: boolean;
  /** New files. */
  readonly create: boolean;
  /** Edits that say where the cursor goes. */
  readonly snippets: boolean;
}

function editingOf({ workspace }: ClientCapabilities): Editing {
  const versions = workspace?.workspaceEdit?.documentChanges === true;
  const create = workspace?.workspaceEdit?.resourceOperations?.includes('create') === true;
  const snippets = workspace?.workspaceEdit?.snippetEditSupport === true;
  return { versions, create: versions && create, snippets: versions && snippets };
}

function actionOf(offer: Offer, document: Analysed, can: Editing, shown: readonly Diagnostic[]): CodeAction {
  const diagnostics = (offer.problems ?? []).map((problem) => {
    const own = diagnosticOf(problem, document.uri, document.lines, () => undefined);
    // An editor knows its own diagnostic again, with whatever it has added to it.
    return shown.find(({ code, range }) => code === own.code && isSame(range, own.range)) ?? own;
  });
  return {
    title: offer.title,
    kind: offer.kind,
    ...(diagnostics.length > 0 && { diagnostics }),
    ...(offer.isPreferred && { isPreferred: true }),
    edit: editOf(offer, document, can),
  };
}

function isSame(a: Diagnostic['range'], b: Diagnostic['range']): boolean {
  return JSON.stringify([a.start, a.end]) === JSON.stringify([b.start, b.end]);
}

/** The new file first, then what goes into it, then the edits of the text itself. */
function editOf(
  { edits, snippets, creates }: Offer,
  { uri, version, lines }: Analysed,
  can: Editing,
): WorkspaceEdit {
  const plain = edits.map((edit) => ({ range: rangeOf(edit.span, lines), newText: edit.text }));
  if (!can.versions) return { changes: { [uri]: plain } };
  const changes =
    snippets && can.snippets
      ? snippets.map(({ span, text }) => ({
          range: rangeOf(span, lines),
          snippet: { kind: 'snippet' as const, value: text },
        }))
      : plain;
  const start = { line: 0, character: 0 };
  const made = creates && [
    { kind: 'create' as const, uri: creates.uri, options: { overwrite: false, ignoreIfExists: false } },
    ...(creates.text === ''
      ? []
      : [
          {
            textDocument: { uri: creates.uri, version: null },
            edits: [{ range: { start, end: start }, newText: creates.text }],
          },
        ]),
  ];
  const own = changes.length > 0 ? [{ textDocument: { uri, version }, edits: changes }] : [];
  return { documentChanges: [...(made ?? []), ...own] };
}
