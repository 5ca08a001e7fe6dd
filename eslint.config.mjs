import tseslint from 'typescript-eslint';

/** Imports flow upward only; each room says what it may not know, and why. */
const node = {
  group: ['node:*', 'fs', 'path', 'url', 'os', 'child_process'],
  message: 'This room is pure: what it needs from outside comes through core/workspace.ts.',
};
const nodeOnDesktop = {
  ...node,
  message:
    'Most of the client runs in the browser, too. What only the desktop has, client/languageClient/serverProcess.ts asks for.',
};
const editor = {
  group: ['vscode', 'vscode-*', 'vscode-*/**'],
  message: 'Only server and client know an editor.',
};
const chevrotain = {
  group: ['chevrotain', 'chevrotain/*'],
  message: 'Only core/syntax knows the parser library; everything else sees our own tree.',
};
const upward = (...rooms) => ({
  group: rooms.map((room) => `**/${room}/**`),
  message: 'Imports flow upward only: core <- server <- client, core <- cli. See ARCHITECTURE.md.',
});
const forbid = (files, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'action/dist/**',
      'node_modules/**',
      '.scratch/**',
      'test/e2e/workspace/**',
      'test/bench/node_modules/**',
      'test/mutation/node_modules/**',
    ],
  },
  ...tseslint.configs.recommended,
  ...tseslint.configs.stylistic,
  {
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: true },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name what is exported.' },
        {
          selector: 'CatchClause[param=null] > BlockStatement[body.length=0]',
          message: 'Say why nothing is done here.',
        },
      ],
      // An empty function says that there is nothing to do, which is often the point.
      '@typescript-eslint/no-empty-function': 'off',
      'no-console': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['**/*.mjs', 'test/**'], rules: { 'no-console': 'off' } },
  { files: ['**/*.config.mjs'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['client/**/*.ts'],
    ignores: ['client/languageClient/serverProcess.ts'],
    rules: {
      'no-restricted-globals': ['error', ...['process', 'Buffer', 'require', 'global', 'setImmediate']],
    },
  },
  forbid(['core/**/*.ts'], node, editor, chevrotain, upward('server', 'client', 'cli')),
  forbid(
    ['core/syntax/**/*.ts'],
    node,
    editor,
    upward('server', 'client', 'cli', 'core/model', 'core/checks', 'core/map'),
  ),
  forbid(
    ['core/merge/**/*.ts'],
    node,
    editor,
    chevrotain,
    upward('server', 'client', 'cli', 'core/checks', 'core/map', 'core/exchange'),
  ),
  forbid(['server/features/**/*.ts', 'server/lsp/**/*.ts'], node, chevrotain, upward('client', 'cli')),
  forbid(
    ['client/**/*.ts'],
    nodeOnDesktop,
    chevrotain,
    upward('core', 'cli', 'server/features', 'server/lsp', 'server/host'),
  ),
  forbid(
    ['client/languageClient/serverProcess.ts'],
    chevrotain,
    upward('core', 'cli', 'server/features', 'server/lsp', 'server/host'),
  ),
  forbid(['client/webview/**/*.ts'], node, {
    group: ['vscode', 'vscode-languageclient/**'],
    message: 'The page knows no editor.',
  }),
  // The one place in client that bundles core: a fence in a document has no server to ask.
  forbid(['client/markdown/**/*.ts'], node, editor, chevrotain, upward('cli', 'server', 'action')),
  forbid(['cli/**/*.ts'], editor, chevrotain, upward('client', 'action')),
  forbid(['action/**/*.ts'], editor, chevrotain, upward('client', 'server')),
);
