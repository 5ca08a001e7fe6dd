import * as vscode from 'vscode';
import { expectEqual } from './expectEqual.ts';
import { poll } from './poll.ts';
import { theExtension } from './theExtension.ts';
import { codesIn, fileInWorkspace, openMap, placeIn, problemsIn, revertAll } from './workspace.ts';

const map = 'market/team/plan.journey';
const code = 'stage-without-kpi';
const config = (): vscode.Uri => fileInWorkspace('market/team/journey.config.json');

describe('Problems', () => {
  after(revertAll);

  it('are shown of files that nobody has opened', async () => {
    await poll('the mistake in closed.journey', () =>
      codesIn('market/closed.journey').includes('unresolved'),
    );
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.path.endsWith('/closed.journey'));
    expectEqual(isOpen, false, 'That the file is open');
  });

  it('follow a file that changes on the disk', async () => {
    const file = fileInWorkspace('market/closed.journey');
    const before = await vscode.workspace.fs.readFile(file);
    await vscode.workspace.fs.writeFile(
      file,
      new TextEncoder().encode('persona eve "Eve" {\n  goal: none\n}\n'),
    );
    await poll('other problems', () => !codesIn('market/closed.journey').includes('unresolved'));
    await vscode.workspace.fs.writeFile(file, before);
    await poll('the mistake again', () => codesIn('market/closed.journey').includes('unresolved'));
  });

  it('follow a file that changes while it is open and out of sight', async () => {
    const path = 'market/closed.journey';
    const edit = new vscode.WorkspaceEdit();
    edit.insert(fileInWorkspace(path), new vscode.Position(0, 0), 'persona nobody "Nobody"\n');
    await vscode.workspace.applyEdit(edit);
    await poll('no mistake', () => !codesIn(path).includes('unresolved'));
    await revertAll();
    await poll('the mistake again', () => codesIn(path).includes('unresolved'));
  });

  it('are as serious as the settings of the editor say', async () => {
    await openMap(map);
    await poll('information', () => severityOf(code) === vscode.DiagnosticSeverity.Information);
    await set('checks.severities', { [code]: 'error' });
    await poll('an error', () => severityOf(code) === vscode.DiagnosticSeverity.Error);
    await set('checks.severities', { [code]: 'off' });
    await poll('nothing', () => codesIn(map).length > 0 && severityOf(code) === undefined);
    await set('checks.severities', undefined);
    await poll('information again', () => severityOf(code) === vscode.DiagnosticSeverity.Information);
  });

  it('are warnings where the settings are strict', async () => {
    await openMap(map);
    await set('checks.strict', true);
    await poll('a warning', () => severityOf(code) === vscode.DiagnosticSeverity.Warning);
    await set('checks.strict', undefined);
    await poll('information', () => severityOf(code) === vscode.DiagnosticSeverity.Information);
  });

  it('are as serious as journey.config.json says, as soon as it does', async () => {
    await openMap(map);
    await poll('information', () => severityOf(code) === vscode.DiagnosticSeverity.Information);
    const settings = { checks: { severities: { [code]: 'hint' } }, format: { indent: 4 } };
    await vscode.workspace.fs.writeFile(config(), new TextEncoder().encode(JSON.stringify(settings)));
    await poll('a hint', () => severityOf(code) === vscode.DiagnosticSeverity.Hint);
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>('vscode.executeFormatDocumentProvider', fileInWorkspace(map), { tabSize: 2, insertSpaces: true }); // prettier-ignore
    expectEqual(edits.length > 0, true, 'That it is formatted by four blanks');
    await vscode.workspace.fs.delete(config());
    await poll('information again', () => severityOf(code) === vscode.DiagnosticSeverity.Information);
  });

  it('can be settled in settings.json with the help of completion', () =>
    expectOffered('.vscode/settings.json', '{\n  "journey.checks.severities": { "" }\n}\n', code));

  it('can be settled in journey.config.json with the help of completion', function () {
    // From where the package is served to the browser's extension host, VS Code takes no schema.
    if (theExtension().extensionUri.scheme === 'http') this.skip();
    return expectOffered('market/team/journey.config.json', '{ "checks": { "severities": { "" } } }\n', code);
  });
});

/** Expects that an editor offers a word between the first two quotes next to one another. */
async function expectOffered(path: string, text: string, wanted: string): Promise<void> {
  const file = fileInWorkspace(path);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(file);
  await poll(`${wanted} in ${path}`, async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, placeIn(document, '""', 1)); // prettier-ignore
    return items.some(({ label }) =>
      String(typeof label === 'string' ? label : label.label).includes(wanted),
    );
  });
  await vscode.workspace.fs.delete(file);
}

function severityOf(wanted: string): vscode.DiagnosticSeverity | undefined {
  return problemsIn(map)[codesIn(map).indexOf(wanted)]?.severity;
}

/** Sets one of our settings for the workspace; nothing takes it away again. */
async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace
    .getConfiguration('journey')
    .update(name, value, vscode.ConfigurationTarget.Workspace);
}
