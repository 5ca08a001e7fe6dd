import {
  CodeLensRefreshRequest,
  DiagnosticRefreshRequest,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
  type ClientCapabilities,
} from 'vscode-languageserver';
import type { Answers } from './answers.ts';
import { settled } from './settled.ts';

/** So long nothing may happen before a client is told that a text means something else without having changed. */
const PAUSE_MS = 50;
/** So long nothing may happen before it is told that maps elsewhere have changed. */
const LONG_PAUSE_MS = 500;

/**
 * Tells a client to ask again where it would not by itself: an editor asks anew about a text that was edited, not about one
 * whose imports or settings changed.
 */
export const refresh: Answers = (connection, documents) => {
  let wanted: readonly string[] = [];
  const send = async (methods: readonly string[]): Promise<void> => {
    // One that cannot answer now, as it is just closing, does not need it either.
    await Promise.all(methods.map((method) => connection.sendRequest(method).catch(() => undefined)));
  };
  const meaningChanged = settled(PAUSE_MS, () => send(wanted));

  const seen = new WeakSet<object>();
  documents.onAnalysed(({ source }) => {
    // The same text is known anew because something that it imports, or a setting, changed.
    if (seen.has(source) && wanted.length > 0) meaningChanged();
    seen.add(source);
  });

  return ({ capabilities }) => {
    wanted = refreshedWithMeaning(capabilities);
    if (capabilities.workspace?.codeLens?.refreshSupport) {
      const mapsChanged = settled(LONG_PAUSE_MS, () => send([CodeLensRefreshRequest.method]));
      // Lines above blocks tell of all maps, so any of them counts; but an editor asks by itself about a text that it edits.
      documents.index()?.onChange((edited) => {
        const open = documents.store()?.allOpen() ?? [];
        if (edited === undefined || open.some(({ source }) => source.uri !== edited)) mapsChanged();
      });
    }
    return {};
  };
};

/** What a client takes a hint to ask for again, of that which follows from what a text means. */
function refreshedWithMeaning({ textDocument, workspace }: ClientCapabilities): readonly string[] {
  return [
    ...(textDocument?.diagnostic && workspace?.diagnostics?.refreshSupport
      ? [DiagnosticRefreshRequest.method]
      : []),
    ...(workspace?.semanticTokens?.refreshSupport ? [SemanticTokensRefreshRequest.method] : []),
    ...(workspace?.inlayHint?.refreshSupport ? [InlayHintRefreshRequest.method] : []),
  ];
}
