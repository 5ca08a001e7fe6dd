import * as vscode from 'vscode';
import type { Compares } from '../compare/compares.ts';
import { hasGit, inGit, revisionsOf, versionNameOf } from '../compare/git.ts';
import { conflictSides } from '../compare/panel.ts';
import type { Side } from '../compare/sides.ts';
import { message } from '../messages.ts';
import { fileNameOf } from '../preview/showText.ts';
import { chosenMap } from './mapEditor.ts';

/** Under this name menus know that maps can be compared with what git has. */
const gitKey = 'journey.hasGit';

/** The commands that compare a map with an earlier version of it; menus offer them where the Git extension is there. */
export function registerCompareGit(compares: Compares): vscode.Disposable {
  const offer = (): void => void vscode.commands.executeCommand('setContext', gitKey, hasGit());
  offer();
  const compare = async (uri: vscode.Uri, ref: string, label: string, now = uri): Promise<void> => {
    const before = await inGit(uri, ref);
    if (!before) return tell(message('compare-no-git'));
    compares.show({ before: { uri: before.toString(), label }, after: await sideOf(now) });
  };
  return vscode.Disposable.from(
    vscode.extensions.onDidChange(offer),
    vscode.commands.registerCommand('journey.compareWithHead', async (given?: unknown) => {
      const uri = chosenMap(given);
      return uri ? compare(uri, 'HEAD', message('compare-head')) : tell(message('no-map-open'));
    }),
    vscode.commands.registerCommand('journey.compareWithRevision', async (given?: unknown) => {
      const uri = chosenMap(given);
      if (!uri) return tell(message('no-map-open'));
      const revisions = await revisionsOf(uri);
      if (revisions.length === 0) return tell(message('compare-no-git'));
      const items = revisions.map(({ kind, ref, name, about }) => ({
        label: name,
        description: [message(`compare-${kind}`), about].filter(Boolean).join(': '),
        ref,
      }));
      const title = message('compare-with-revision', { file: fileNameOf(uri) });
      const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
      if (chosen) await compare(uri, chosen.ref, chosen.label);
    }),
    // From the source-control view: the two sides that the view itself would show as texts.
    vscode.commands.registerCommand('journey.compareChanges', async (given?: unknown) => {
      const resource = resourceOf(given);
      const uri = resource?.uri ?? chosenMap(given);
      if (!uri) return tell(message('no-map-open'));
      const { isConflict, before, after = uri } = resource ?? {};
      if (isConflict) return compares.show(conflictSides(uri));
      if (before) return compares.show({ before: await sideOf(before), after: await sideOf(after) });
      if ((await versionNameOf(after)) === message('compare-head'))
        return tell(message('compare-deleted', { file: fileNameOf(uri) }));
      return compare(uri, 'HEAD', message('compare-head'), after);
    }),
  );
}

function tell(sentence: string): void {
  void vscode.window.showInformationMessage(sentence);
}

async function sideOf(uri: vscode.Uri): Promise<Side> {
  return { uri: uri.toString(), label: (await versionNameOf(uri)) ?? fileNameOf(uri) };
}

/** A file in the source-control view. */
interface Resource {
  readonly uri: vscode.Uri;
  readonly isConflict: boolean;
  /** What the view compares: in the index with the last commit, in the files with what is staged; none of what is new. */
  readonly before?: vscode.Uri | undefined;
  readonly after?: vscode.Uri | undefined;
}

/** The Git extension says of each file in its view in which group it stands, and what would be shown as two texts. */
function resourceOf(given: unknown): Resource | undefined {
  if (typeof given !== 'object' || given === null || !('resourceUri' in given)) return undefined;
  const { resourceUri: uri, resourceGroupType: group, leftUri, rightUri } = given as Readonly<Record<string, unknown>>; // prettier-ignore
  if (!(uri instanceof vscode.Uri)) return undefined;
  const of = (side: unknown): vscode.Uri | undefined => (side instanceof vscode.Uri ? side : undefined);
  return { uri, isConflict: group === 0, before: of(leftUri), after: of(rightUri) };
}
