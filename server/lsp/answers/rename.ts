import { LSPErrorCodes, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { renameEdits } from '../../../core/edit/renameEdits.ts';
import { originOf } from '../../../core/model/counterparts.ts';
import { fileNameOf, refusalSentence, renameableAt } from '../../features/rename.ts';
import * as protocol from '../../protocol.ts';
import { offsetOf, rangeOf } from '../convert.ts';
import { sentences } from '../sentences.ts';
import type { Answers, Documents } from './answers.ts';
import { editOf } from './edits.ts';
import { scopesReaching } from './reach.ts';

/** Gives something another id, in all files. What cannot be done is answered with a sentence that says why. */
export const rename: Answers = (connection, documents) => {
  const refuseReadOnly = (uris: Iterable<string>): void => {
    for (const uri of uris)
      if (!canEdit(uri, documents)) throw refusal(sentences.renameReadOnly(fileNameOf(uri)));
  };
  connection.onPrepareRename(async ({ textDocument, position }) => {
    const document = await documents.get(textDocument.uri);
    const found = document && renameableAt(document.analysis.names, offsetOf(position, document.lines));
    if (!found) return null;
    if ('refused' in found) throw refusal(found.refused);
    refuseReadOnly([document.source.uri]);
    return { range: rangeOf(found.span, document.lines), placeholder: found.written };
  });
  const renamed = async (
    { uri, position, newName }: protocol.RenameKeepingFormerParams,
    keepFormer: boolean,
  ): Promise<WorkspaceEdit | null> => {
    const document = await documents.get(uri);
    const found = document && renameableAt(document.analysis.names, offsetOf(position, document.lines));
    if (!found) return null;
    if ('refused' in found) throw refusal(found.refused);
    const { declared } = found;
    const scopes = await scopesReaching(documents, document, originOf(declared, document.analysis.names));
    const made = renameEdits(declared, newName, scopes, { keepFormer });
    if ('refused' in made) throw refusal(refusalSentence(made.refused, declared, newName.trim()));
    refuseReadOnly(made.edits.keys());
    return editOf(made.edits, documents);
  };
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }) =>
    renamed({ uri, position, newName }, false),
  );
  connection.onRequest(
    protocol.renameKeepingFormer,
    async (params: protocol.RenameKeepingFormerParams): Promise<protocol.RenameKeepingFormerResult> => {
      try {
        const edit = await renamed(params, true);
        if (!edit) return { kind: 'refused', reason: sentences.renameNothing };
        const { applied } = await connection.workspace.applyEdit(edit);
        return applied ? { kind: 'renamed' } : { kind: 'refused', reason: sentences.renameNotApplied };
      } catch (problem) {
        if (problem instanceof ResponseError) return { kind: 'refused', reason: problem.message };
        throw problem;
      }
    },
  );
  return { renameProvider: { prepareProvider: true } };
};

function refusal(sentence: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, sentence);
}

/** True for files of the workspace and for what was never saved; a former version of a file cannot be changed. */
function canEdit(uri: string, documents: Documents): boolean {
  return documents.index()?.covers(uri) === true || /^untitled:|^file:/.test(uri);
}
