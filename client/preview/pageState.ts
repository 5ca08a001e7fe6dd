/** What a page keeps for when it is shown again; VS Code hands it to us as it was written, or as anything else. */
export interface PageState {
  readonly uri: string;
}

/** The state if it is one; nothing if not. */
export function readPageState(state: unknown): PageState | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state)) return undefined;
  return typeof state.uri === 'string' && state.uri !== '' ? { uri: state.uri } : undefined;
}
