/**
 * The address that opens a folder in a served VS Code with an extension under development: VS Code takes both
 * from the query (`payload` is a list of name and value).
 *
 * @param {import('./serveVsCode.mjs').VsCodeServer} server
 * @param {object} options
 * @param {string} options.folder absolute path on this machine
 * @param {string} [options.extension] absolute path of the folder with the extension's package.json; the
 *   desktop kind of host
 * @param {string} [options.file] absolute path of a file to be open from the beginning
 * @param {string} [options.tests] absolute path of a module with `run()`; VS Code runs it and ends its
 *   extension host
 * @returns {string}
 */
export function workbenchAddress(server, { folder, extension, file, tests }) {
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', remoteUri(server, extension)]] : []),
    ...(file ? [['openFile', remoteUri(server, file)]] : []),
    ...(tests ? [['extensionTestsPath', remoteUri(server, tests)]] : []),
  ];
  const query = [`tkn=${server.token}`, `folder=${urlPath(folder)}`];
  if (payload.length > 0) query.push(`payload=${encodeURIComponent(JSON.stringify(payload))}`);
  return `${server.url}?${query.join('&')}`;
}

/**
 * @param {import('./serveVsCode.mjs').VsCodeServer} server
 * @param {string} path
 */
function remoteUri(server, path) {
  return `vscode-remote://127.0.0.1:${server.port}${urlPath(path)}`;
}

/**
 * @param {string} path of this system; `C:\x` is `/C:/x` in a URI
 * @returns {string} with everything encoded that means something in a URI or a query
 */
function urlPath(path) {
  const slashes = path.replaceAll('\\', '/');
  const rooted = slashes.startsWith('/') ? slashes : `/${slashes}`;
  return rooted.split('/').map(encodeURIComponent).join('/');
}
