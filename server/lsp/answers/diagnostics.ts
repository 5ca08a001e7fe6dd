import {
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Analysis } from '../../../core/analyse.ts';
import { normaliseUri } from '../../../core/model/uri.ts';
import { diagnosticsOf, resultIdOf } from '../../features/diagnostics.ts';
import { linesOf } from '../files.ts';
import type { Analysed } from '../store.ts';
import type { Answers, Documents } from './answers.ts';
import { settled } from './settled.ts';

/** So long nothing may happen before the problems of files that are not open are sent. */
const PAUSE_MS = 200;

interface Report {
  /** The same for the same diagnostics. */
  readonly resultId: string;
  readonly items: Diagnostic[];
}

/**
 * What is wrong, in documents that are open and in all other maps of the workspace. A client that asks is answered; to
 * one that does not, it is sent.
 */
export const diagnostics: Answers = (connection, documents) => {
  const reports = reportsOf(documents);
  let pulls = false;

  documents.onAnalysed((document) => {
    if (pulls) return;
    const { items } = reports.ofOpen(document);
    void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: items });
    sent.delete(document.source.uri);
  });

  /** Documents that were closed: a client keeps what it was told of them until it is told something else. */
  const closed = new Map<string, string>();
  documents.onClosed((uri) => {
    if (pulls || documents.index()?.covers(normaliseUri(uri))) closed.set(normaliseUri(uri), uri);
    else void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(async ({ textDocument, previousResultId }) => {
    const document = await documents.get(textDocument.uri);
    const uri = normaliseUri(textDocument.uri);
    const index = documents.index();
    const analysis = !document && index?.covers(uri) ? await index.analysis(uri) : undefined;
    const report = document ? reports.ofOpen(document) : analysis && reports.ofClosed(analysis);
    if (!report) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const { resultId, items } = report;
    return previousResultId === resultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  });

  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, cancelled) => {
    const [index, store] = [documents.index(), documents.store()];
    if (!index || !store) return { items: [] };
    const previous = new Map(previousResultIds.map(({ uri, value }) => [normaliseUri(uri), { uri, value }]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const analysis of await index.all()) {
      const { uri } = analysis.source;
      if (cancelled.isCancellationRequested) return { items: [] };
      // An editor asks by itself only for those that somebody sees, and files may change that are open and not seen.
      const open = store.opened(uri) && (await store.get(uri));
      const { resultId, items: own } = open ? reports.ofOpen(open) : reports.ofClosed(analysis);
      const what = { uri: open?.uri ?? uri, version: open?.version ?? null, resultId };
      items.push(
        previous.get(uri)?.value === resultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, ...what }
          : { kind: DocumentDiagnosticReportKind.Full, ...what, items: own },
      );
    }
    const gone = new Map([...closed, ...[...previous].map(([key, { uri }]) => [key, uri] as const)]);
    for (const [key, uri] of gone)
      if (!index.has(key) && !store.opened(key))
        items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    closed.clear();
    return { items };
  });

  /** What was sent for files that are not open. */
  const sent = new Map<string, string>();
  const send = async (): Promise<void> => {
    const [index, store] = [documents.index(), documents.store()];
    if (!index || !store) return;
    const analyses = await index.all();
    for (const [key, uri] of closed) {
      if (store.opened(key)) continue;
      if (!index.has(key)) void connection.sendDiagnostics({ uri, diagnostics: [] });
      sent.set(key, '');
    }
    closed.clear();
    for (const analysis of analyses) {
      const { uri } = analysis.source;
      if (store.opened(uri) || index.source(uri) !== analysis.source) continue;
      const { resultId, items } = reports.ofClosed(analysis);
      if (sent.get(uri) === resultId || (items.length === 0 && !sent.has(uri))) continue;
      sent.set(uri, resultId);
      void connection.sendDiagnostics({ uri, diagnostics: items });
    }
    for (const uri of sent.keys()) {
      if (index.has(uri)) continue;
      sent.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
  };

  return ({ capabilities }) => {
    pulls = capabilities.textDocument?.diagnostic !== undefined;
    if (pulls) return { diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true } };
    documents.index()?.onChange(settled(PAUSE_MS, send));
    return {};
  };
};

/** Makes what is told of a file, once for each version of what is known of it. */
function reportsOf(documents: Documents) {
  const known = new WeakMap<Analysis, Report>();
  const make = (analysis: Analysis, diagnosticsNow: () => Diagnostic[]): Report => {
    let report = known.get(analysis);
    if (!report) {
      const items = diagnosticsNow();
      let resultId: string | undefined;
      report = {
        items,
        get resultId() {
          return (resultId ??= resultIdOf(items));
        },
      };
      known.set(analysis, report);
    }
    return report;
  };
  const linesElsewhere = (uri: string) => documents.store()?.source(uri)?.lines;
  return {
    ofOpen: ({ analysis, uri, lines }: Analysed): Report =>
      make(analysis, () => diagnosticsOf(analysis.found, uri, lines, linesElsewhere)),
    ofClosed: (analysis: Analysis): Report =>
      make(analysis, () =>
        diagnosticsOf(analysis.found, analysis.source.uri, linesOf(analysis.source), linesElsewhere),
      ),
  };
}
