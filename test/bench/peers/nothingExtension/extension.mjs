// The floor of what an extension can do about a key: it tells its page the line that was changed, and the page shows it.
import * as vscode from 'vscode';

const page = `<!doctype html>
<html>
  <head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-n'">
  </head>
  <body>
    <p id="nothing"></p>
    <script nonce="n">
      addEventListener('message', ({ data }) => (document.getElementById('nothing').textContent = data));
    </script>
  </body>
</html>`;

export function activate(/** @type {vscode.ExtensionContext} */ { subscriptions }) {
  const open = vscode.commands.registerCommand('nothing.open', () => {
    const shown = vscode.window.activeTextEditor?.document;
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel('nothing', 'Nothing', column, { enableScripts: true });
    panel.webview.html = page;
    const changes = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges: [change] }) => {
      if (document === shown && change)
        void panel.webview.postMessage(document.lineAt(change.range.start.line).text);
    });
    panel.onDidDispose(() => changes.dispose());
  });
  subscriptions.push(open);
}
