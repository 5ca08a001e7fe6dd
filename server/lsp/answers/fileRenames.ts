import type { FileOperationRegistrationOptions } from 'vscode-languageserver';
import { moveEdits } from '../../../core/edit/moveEdits.ts';
import { addressOf } from '../../../core/model/uri.ts';
import type { Answers } from './answers.ts';
import { editOf } from './edits.ts';

/** Maps, and what maps name: tables of data, pictures; and folders, which may hold any of them. */
const named: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*.journey', matches: 'file' } },
    {
      pattern: {
        glob: '**/*.{csv,tsv,png,jpg,jpeg,gif,svg,webp,avif}',
        matches: 'file',
        options: { ignoreCase: true },
      },
    },
    { pattern: { glob: '**', matches: 'folder' } },
  ],
};
const folders: FileOperationRegistrationOptions = {
  filters: [{ pattern: { glob: '**', matches: 'folder' } }],
};

/** Paths in maps follow the files they lead to. */
export const fileRenames: Answers = (connection, documents) => {
  connection.workspace.onWillRenameFiles(async ({ files }) => {
    const index = documents.index();
    if (!index) return null;
    await index.ready;
    const moves = files.map(({ oldUri, newUri }) => ({
      from: addressOf(oldUri),
      to: addressOf(newUri),
    }));
    const edits = moveEdits(index.sources(), moves);
    return edits.size > 0 ? editOf(edits, documents) : null;
  });
  // Editors tell of a folder that went or came, and often not of the files in it.
  const lookAgain = (): void => void documents.index()?.refresh();
  connection.workspace.onDidRenameFiles(lookAgain);
  connection.workspace.onDidDeleteFiles(lookAgain);
  connection.workspace.onDidCreateFiles(lookAgain);
  return {
    workspace: {
      fileOperations: { willRename: named, didRename: folders, didDelete: folders, didCreate: folders },
    },
  };
};
