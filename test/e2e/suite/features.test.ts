import * as vscode from 'vscode';
import { expectEqual } from './expectEqual.ts';
import { poll } from './poll.ts';
import { ask, codesIn, fileInWorkspace, openMap, placeIn, revertAll } from './workspace.ts';

const map = 'market/visit.journey';

describe('Of a map that is open, VS Code', () => {
  let document: vscode.TextDocument;
  beforeEach(async () => {
    ({ document } = await openMap(map));
    await poll('its problems', () => codesIn(map).includes('unknown-fact-near'));
  });
  afterEach(revertAll);

  const at = (words: string, into = 0): vscode.Position => placeIn(document, words, into);

  it('goes to what a name means, in another file', async () => {
    const found = await ask<vscode.Location | vscode.LocationLink>('executeDefinitionProvider', document.uri, at('@ada', 2)); // prettier-ignore
    expectEqual(found.map((each) => nameOf('uri' in each ? each.uri : each.targetUri)), ['people.journey']); // prettier-ignore
  });

  it('finds who names a persona, in all files', async () => {
    const people = await vscode.workspace.openTextDocument(fileInWorkspace('market/people.journey'));
    const found = await poll('references in both files', async () => {
      const locations = await ask<vscode.Location>('executeReferenceProvider', people.uri, placeIn(people, 'ada')); // prettier-ignore
      return locations.length > 1 && locations;
    });
    const files = found.map(({ uri }) => nameOf(uri)).sort();
    expectEqual(files, ['people.journey', 'visit.journey', 'visit.journey', 'visit.journey']);
  });

  it('renames in all files', async () => {
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at('@ada', 2),
      'ada-lind',
    );
    expectEqual(edit.entries().map(([uri, edits]) => [nameOf(uri), edits.length]).sort(), [['people.journey', 1], ['visit.journey', 3]]); // prettier-ignore
  });

  it('finds things of the workspace by their names, in files that are not open', async () => {
    const found = await ask<vscode.SymbolInformation>('executeWorkspaceSymbolProvider', 'nobody opens');
    expectEqual(found.map(({ name, location }) => [name, nameOf(location.uri)]), [['Nobody opens this one', 'closed.journey']]); // prettier-ignore
  });

  it('offers what mends a mistake, and mends it', async () => {
    const actions = await actionsAt(at('dose', 1));
    const fix = actions.find(({ title }) => title === 'Change it to does');
    expectEqual(fix?.isPreferred, true, 'That it is preferred');
    if (fix?.edit) await vscode.workspace.applyEdit(fix.edit);
    await poll('no mistake', () => !codesIn(map).includes('unknown-fact-near'));
  });

  it('offers to silence what is only advised, and waits for the reason', async () => {
    const editor = await openMap(map);
    const actions = await actionsAt(at('purchase'));
    const silence = actions.find(({ title }) => title === 'Silence “stage-without-kpi” here, with a reason');
    if (!silence?.edit) throw new Error(`Not among ${actions.map(({ title }) => title).join(', ')}`);
    await vscode.workspace.applyEdit(silence.edit);
    const comment = '  // journey-ignore stage-without-kpi: ';
    const { line } = at('stage purchase');
    expectEqual(document.lineAt(line - 1).text, comment);
    await poll('the wish for a reason', () => codesIn(map).includes('silencer-without-reason'));
    await poll('the cursor where the reason goes', () => {
      const { active } = editor.selection;
      return active.line === line - 1 && active.character === comment.length;
    });
    await vscode.commands.executeCommand('type', { text: 'measured at the till' });
    await poll('silence', () => !codesIn(map).includes('silencer-without-reason'));
    expectEqual(codesIn(map).filter((code) => code === 'stage-without-kpi').length, 1);
  });

  it('leads from a problem to its page', () => {
    const problem = vscode.languages.getDiagnostics(document.uri)[0];
    const target = typeof problem?.code === 'object' && 'target' in problem.code ? problem.code.target : undefined; // prettier-ignore
    expectEqual(target?.path.endsWith('/docs/checks/unknown-fact-near.md'), true, `The end of ${String(target)}`); // prettier-ignore
  });

  it('formats a file', async () => {
    const untidy = await openMap('market/untidy.journey');
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await poll('a tidy text', () => untidy.document.getText() === 'persona ben "Ben" {\n  role: "Student"\n}\n'); // prettier-ignore
  });

  it('colours words by what they mean', async () => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri); // prettier-ignore
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri); // prettier-ignore
    let [line, character] = [0, 0];
    const told = new Map<string, string>();
    for (let i = 0; i < data.length; i += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = data.subarray(i, i + 5);
      [line, character] = [line + down, down > 0 ? right : character + right];
      const word = document.lineAt(line).text.slice(character, character + length);
      told.set(word, legend.tokenTypes[type] ?? '');
    }
    expectEqual([told.get('ada') ?? told.get('@ada'), told.get('awareness'), told.get('stall')], ['class', 'namespace', 'function']); // prettier-ignore
  });

  it('shows what a map tells and does not say', async () => {
    const hints = await ask<vscode.InlayHint>('executeInlayHintProvider', document.uri, wholeOf(document));
    const labels = hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join(''))); // prettier-ignore
    expectEqual(labels.filter((label) => label === 'Ada Lind').length, 3);
    expectEqual(labels.length > 3, true, `More than names in ${labels.join(', ')}`);
  });

  it('tells above a journey how complete it is, and opens its map', async () => {
    const lenses = await ask<vscode.CodeLens>('executeCodeLensProvider', document.uri, 100);
    const { line } = at('journey visit');
    const titles = lenses.flatMap(({ command, range }) => (range.start.line === line ? (command?.title ?? '') : [])); // prettier-ignore
    expectEqual(titles.slice(0, 2), ['open preview', titles.find((title) => /^completeness \d of 10$/.test(title))]); // prettier-ignore
    expectEqual(
      lenses.some(({ command }) => command?.title === 'used once'),
      true,
      'One is used once',
    );
  });

  it('folds blocks', async () => {
    const ranges = await ask<vscode.FoldingRange>('executeFoldingRangeProvider', document.uri);
    expectEqual(ranges.some(({ start, end }) => start === at('stage awareness').line && end >= at('opportunity').line), true); // prettier-ignore
  });

  it('grows a selection from a word to its block', async () => {
    const [smallest] = await ask<vscode.SelectionRange>('executeSelectionRangeProvider', document.uri, [at('curious')]); // prettier-ignore
    const texts: string[] = [];
    for (let range = smallest; range; range = range.parent) texts.push(document.getText(range.range));
    expectEqual(texts.includes('feels @ada: +1 "curious"'), true, 'The fact');
    expectEqual(
      texts.some((text) => text.startsWith('touchpoint poster')),
      true,
      'The touchpoint',
    );
    expectEqual(texts.at(-1), document.getText());
  });

  it('follows a path to a file', async () => {
    const links = await ask<vscode.DocumentLink>('executeLinkProvider', document.uri);
    expectEqual(
      links.map(({ target }) => target && nameOf(target)),
      ['people.journey'],
    );
  });

  it('helps with the form of a fact', async () => {
    const help = await vscode.commands.executeCommand<vscode.SignatureHelp | undefined>('vscode.executeSignatureHelpProvider', document.uri, at('feels @ada: +1', 12)); // prettier-ignore
    expectEqual(help?.signatures[0]?.label.startsWith('feels'), true, help?.signatures[0]?.label);
  });

  it('offers whole maps in an empty file, and in a stage what usually belongs there', async () => {
    const empty = await vscode.workspace.openTextDocument({ language: 'journey' });
    await poll('whole maps', async () => (await offered(empty, new vscode.Position(0, 0))).includes('map: first map')); // prettier-ignore
    const within = at('\n\n    touchpoint poster', 1);
    await poll('suggestions', async () => (await offered(document, within)).some((label) => label.startsWith('touchpoint: '))); // prettier-ignore
  });

  function actionsAt(place: vscode.Position): Promise<vscode.CodeAction[]> {
    return ask<vscode.CodeAction>('executeCodeActionProvider', document.uri, new vscode.Range(place, place), vscode.CodeActionKind.QuickFix.value); // prettier-ignore
  }
});

async function offered(document: vscode.TextDocument, place: vscode.Position): Promise<readonly string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, place); // prettier-ignore
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function wholeOf(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
}
