import type * as vscode from 'vscode';

/** Files and folders that were renamed or moved, as VS Code tells of them. */
export type Moves = readonly {
  readonly oldUri: Pick<vscode.Uri, 'toString'>;
  readonly newUri: Pick<vscode.Uri, 'toString'>;
}[];

/** Where a file is after files and folders were renamed or moved; nothing where it stayed. */
export function movedAddress(address: string, moves: Moves): string | undefined {
  for (const { oldUri, newUri } of moves) {
    const from = oldUri.toString();
    if (`${address}/`.startsWith(`${from}/`)) return newUri.toString() + address.slice(from.length);
  }
  return undefined;
}

/** What a file is called, as people see it. */
export interface FileCalled {
  readonly name: string;
  readonly path: string;
}

/** What stands for a file after it was renamed or moved: its new path where it was called by its path, else its new name. */
export function movedLabel(label: string, was: FileCalled, is: FileCalled): string {
  const by = was.path !== was.name && label.includes(was.path) ? 'path' : 'name';
  return label.replace(was[by], () => is[by]);
}
