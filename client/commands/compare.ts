import * as vscode from 'vscode';
import {
  compareJourneysCommand,
  comparePersonasCommand,
  listComparable,
  type ComparableJourney,
  type ListComparableParams,
  type ListComparableResult,
  type Position,
} from '../../server/protocol.ts';
import type { Compares } from '../compare/compares.ts';
import { versionNameOf } from '../compare/git.ts';
import { conflictSides } from '../compare/panel.ts';
import type { Side, Sides } from '../compare/sides.ts';
import { movedAddress } from '../files/movedAddress.ts';
import type { LanguageServer } from '../languageServer.ts';
import { message } from '../messages.ts';
import { isPosition } from '../positions.ts';
import { fileNameOf } from '../preview/showText.ts';
import { askServer } from './askServer.ts';
import { choosePersonas } from './comparedPersonas.ts';
import { chosenMap, cursorIn } from './mapEditor.ts';

/** Under this name menus know that a map was chosen to be compared with another. */
const selectedKey = 'journey.hasSelectedForCompare';

/** The commands that compare two maps, but those that need git. */
export function registerCompare(compares: Compares, server: LanguageServer): vscode.Disposable {
  let selected: vscode.Uri | undefined;
  const withMap = (compare: (uri: vscode.Uri) => unknown) => (given?: unknown) => {
    const uri = chosenMap(given);
    return uri ? compare(uri) : tell(message('no-map-open'));
  };
  const commands: Readonly<Record<string, (...given: readonly unknown[]) => unknown>> = {
    'journey.compareWithSaved': withMap((uri) => compares.show(withSaved(uri))),
    'journey.compareWithFile': withMap(async (uri) => {
      const other = await chooseFile(uri);
      if (other) compares.show({ before: sideOf(other, uri), after: sideOf(uri, other) });
    }),
    'journey.selectForCompare': withMap(async (uri) => {
      selected = uri;
      await vscode.commands.executeCommand('setContext', selectedKey, true);
      vscode.window.setStatusBarMessage(message('compare-selected', { file: fileNameOf(uri) }), 6000);
    }),
    'journey.compareWithSelected': withMap((uri) =>
      selected
        ? compares.show({ before: sideOf(selected, uri), after: sideOf(uri, selected) })
        : tell(message('compare-no-selected')),
    ),
    [compareJourneysCommand]: async (given, place) => {
      const uri = chosenMap(given);
      if (!uri) return tell(message('no-map-open'));
      const sides = await chooseJourney(server, uri, isPosition(place) ? place : cursorIn(uri));
      if (sides) compares.show(sides);
    },
    [comparePersonasCommand]: async (given, place) => {
      const uri = chosenMap(given);
      if (!uri) return tell(message('no-map-open'));
      const sides = await choosePersonas(server, uri, place);
      if (sides) compares.show(sides);
    },
    'journey.compareConflict': withMap(async (uri) => {
      const text = (await vscode.workspace.openTextDocument(uri)).getText();
      return text.includes('<<<<<<<')
        ? compares.show(conflictSides(uri))
        : tell(message('compare-no-conflict'));
    }),
    'journey.compareDiff': async () => {
      const sides = await sidesOfTab();
      return sides ? compares.show(sides) : tell(message('compare-no-diff'));
    },
    'journey.nextChange': () => compares.step(1),
    'journey.previousChange': () => compares.step(-1),
    'journey.showComparedTexts': () => compares.showTexts(),
  };
  return vscode.Disposable.from(
    vscode.workspace.onDidRenameFiles(({ files }) => {
      const moved = selected && movedAddress(selected.toString(), files);
      if (moved !== undefined) selected = vscode.Uri.parse(moved, true);
    }),
    ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)),
  );
}

function tell(sentence: string): void {
  void vscode.window.showInformationMessage(sentence);
}

/** A text as it is now, called by its file; by its folder too where the other's file has the same name. */
function sideOf(uri: vscode.Uri, other: vscode.Uri): Side {
  const isSame = fileNameOf(uri) === fileNameOf(other);
  const label = isSame ? vscode.workspace.asRelativePath(uri) : fileNameOf(uri);
  return { uri: uri.toString(), label };
}

function withSaved(uri: vscode.Uri): Sides {
  const file = fileNameOf(uri);
  return {
    before: { uri: uri.toString(), as: 'saved', label: message('compare-saved-file', { file }) },
    after: { uri: uri.toString(), label: file },
  };
}

async function chooseFile(uri: vscode.Uri): Promise<vscode.Uri | undefined> {
  const found = await vscode.workspace.findFiles('**/*.journey', '**/node_modules/**');
  const items = found
    .filter((file) => file.toString() !== uri.toString())
    .map((file) => ({ label: vscode.workspace.asRelativePath(file), file }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
  const title = message('compare-with-file', { file: fileNameOf(uri) });
  const chosen = await vscode.window.showQuickPick(
    [...items, { label: message('compare-other-file'), file: undefined }],
    { title },
  );
  if (!chosen || chosen.file) return chosen?.file;
  return (await vscode.window.showOpenDialog({ title, filters: { Journey: ['journey'] } }))?.[0];
}

async function chooseJourney(
  server: LanguageServer,
  uri: vscode.Uri,
  position: Position,
): Promise<Sides | undefined> {
  await vscode.workspace.openTextDocument(uri);
  const params: ListComparableParams = { uri: uri.toString(), position };
  const answer = await askServer<ListComparableResult>(server, listComparable, params);
  if (answer === undefined) return undefined;
  if (answer === null || answer.others.length === 0) {
    tell(message(answer === null ? 'no-journey-here' : 'compare-no-journeys'));
    return undefined;
  }
  const items = answer.others.map((other) => ({
    label: other.title,
    description: [other.state, other.isRelated ? message('compare-related') : ''].filter(Boolean).join(', '),
    detail: vscode.workspace.asRelativePath(vscode.Uri.parse(other.uri)),
    other,
  }));
  const title = message('compare-with-journey', { journey: answer.title });
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (!chosen) return undefined;
  const { other } = chosen;
  const mine: Side = { uri: uri.toString(), journey: answer.journey, label: answer.title };
  const theirs: Side = { uri: other.uri, journey: other.journey, label: nameOf(other) };
  return other.isBefore ? { before: theirs, after: mine } : { before: mine, after: theirs };
}

function nameOf({ title, state }: ComparableJourney): string {
  return state === '' ? title : `${title} (${state})`;
}

/** The two texts of the diff editor that is looked at, whatever they are of; nothing where something else is. */
async function sidesOfTab(): Promise<Sides | undefined> {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  const input = tab?.input;
  if (!tab || !(input instanceof vscode.TabInputTextDiff)) return undefined;
  const { original, modified } = input;
  if (![original, modified].some(({ path }) => path.endsWith('.journey'))) return undefined;
  // Of one file, a version is known by its name alone.
  const isOne = fileNameOf(original) === fileNameOf(modified);
  const label = async (uri: vscode.Uri): Promise<string> => {
    const version = await versionNameOf(uri);
    const file = fileNameOf(uri);
    return version === undefined ? file : isOne ? version : `${file} (${version})`;
  };
  const [before, after] = await Promise.all([label(original), label(modified)]);
  return {
    before: { uri: original.toString(), label: before === after ? `${before} (${original.scheme})` : before },
    after: { uri: modified.toString(), label: after },
  };
}
