import * as vscode from 'vscode';
import type { LanguageServer } from '../languageServer.ts';
import { message } from '../messages.ts';

/** Asks the server on behalf of a person; where it cannot answer, says so and gives nothing. Never rejects. */
export async function askServer<Answer>(
  server: LanguageServer,
  method: string,
  params: object,
): Promise<Answer | undefined> {
  try {
    return await server.request<Answer>(method, params);
  } catch {
    void vscode.window.showErrorMessage(message('no-answer'));
    return undefined;
  }
}
