import { existsSync } from 'node:fs';
import { join, normalize } from 'node:path';

const types = /** @type {Readonly<Record<string, string>>} */ ({
  js: 'text/javascript',
  cjs: 'text/javascript',
  mjs: 'text/javascript',
  json: 'application/json',
  svg: 'image/svg+xml',
  css: 'text/css',
});

/**
 * Makes VS Code load an extension and its tests in the browser's extension host (a web worker), the way
 * vscode.dev loads one: from addresses of its own origin, which only this browser knows: `/__ext/` for the
 * package and, inside it, because VS Code looks for the host by the extension that the tests lie in,
 * `/__ext/__test/`.
 *
 * @param {import('playwright-core').BrowserContext} context
 * @param {object} options
 * @param {import('../../../scripts/vscode/serveVsCode.mjs').VsCodeServer} options.server
 * @param {string} options.extension folder with the unpacked package
 * @param {string} options.tests folder with `suite.browser.cjs`
 * @param {string} options.bridge address, which the suite finds in `__test/bridge.json`
 */
export async function servePackage(context, { server, extension, tests, bridge }) {
  // Chromium takes a page answered by a route for one from the internet, which must not talk to this machine
  // unasked. (A browser that does not know the permission does not ask for it either.)
  await context.grantPermissions(['local-network-access'], { origin: server.url }).catch(() => {});

  const at = (/** @type {(path: string) => boolean} */ matches) => (/** @type {URL} */ url) =>
    url.port === String(server.port) && matches(url.pathname);
  const served = (/** @type {string} */ path) => ({
    scheme: 'http',
    authority: `127.0.0.1:${server.port}`,
    path,
  });

  await context.route(
    at((path) => path === '/'),
    async (route) => {
      const response = await route.fetch();
      const body = withConfiguration(await response.text(), (configuration) => ({
        ...configuration,
        developmentOptions: {
          ...configuration.developmentOptions,
          extensions: [served('/__ext')],
          extensionTestsPath: served('/__ext/__test/suite.browser.cjs'),
        },
      }));
      await route.fulfill({ response, body });
    },
  );
  await context.route(
    at((path) => path.startsWith('/__ext/')),
    (route) => sendFile(route, extension, '/__ext/'),
  );
  await context.route(
    at((path) => path.startsWith('/__ext/__test/')),
    (route) => sendFile(route, tests, '/__ext/__test/'),
  );
  await context.route(
    at((path) => path === '/__ext/__test/bridge.json'),
    (route) => route.fulfill({ json: { address: bridge }, headers: { 'Access-Control-Allow-Origin': '*' } }),
  );
}

/**
 * Changes the workbench's configuration, which stands as JSON in an attribute of its page.
 *
 * @param {string} page HTML
 * @param {(configuration: any) => unknown} change
 */
function withConfiguration(page, change) {
  const attribute = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/;
  if (!attribute.test(page)) throw new Error('The page of VS Code has no workbench configuration.');
  return page.replace(attribute, (_, before, value) => {
    const json = value
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    const changed = JSON.stringify(change(JSON.parse(json)));
    return `${before}${changed.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  });
}

/**
 * @param {import('playwright-core').Route} route
 * @param {string} folder
 * @param {string} prefix of the address
 */
function sendFile(route, folder, prefix) {
  const path = normalize(decodeURIComponent(new URL(route.request().url()).pathname.slice(prefix.length)));
  const file = join(folder, path);
  if (path.startsWith('..') || !existsSync(file)) return route.fulfill({ status: 404 });
  const contentType = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return route.fulfill({ path: file, contentType, headers: { 'Access-Control-Allow-Origin': '*' } });
}
