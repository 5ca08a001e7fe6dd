import * as vscode from 'vscode';
import type { Compares } from '../compare/compares.ts';
import { hasGit, inGit, revisionsOf } from '../compare/git.ts';
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
    const after = now === uri ? fileNameOf(uri) : message('compare-staged');
    compares.show({
      before: { uri: before.toString(), label },
      after: { uri: now.toString(), label: after },
    });
  };
  return vscode.Disposable.from(
    vscode.extensions.onDidChange(offer),
    vscode.commands.registerCommand('journey.compareWithHead', async (given?: unknown) => {
      const uri = chosenMap(given);
      return uri ? compare(uri, 'HEAD', 'HEAD') : tell(message('no-map-open'));
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
    // From the source-control view: what is staged is compared as it is staged.
    vscode.commands.registerCommand('journey.compareChanges', async (given?: unknown) => {
      const uri = resourceOf(given) ?? chosenMap(given);
      if (!uri) return tell(message('no-map-open'));
      const staged = isStaged(given) ? await inGit(uri, '') : undefined;
      return compare(uri, 'HEAD', 'HEAD', staged);
    }),
  );
}

function tell(sentence: string): void {
  void vscode.window.showInformationMessage(sentence);
}

function resourceOf(given: unknown): vscode.Uri | undefined {
  if (typeof given !== 'object' || given === null || !('resourceUri' in given)) return undefined;
  return given.resourceUri instanceof vscode.Uri ? given.resourceUri : undefined;
}

/** The Git extension says of each file in its view in which group it stands; the first is what is staged. */
function isStaged(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'resourceGroupType' in given && given.resourceGroupType === 1; // prettier-ignore
}
