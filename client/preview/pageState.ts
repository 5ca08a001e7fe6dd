import type { Look } from '../../server/protocol.ts';

/** What a page keeps for when it is shown again; VS Code hands it to us as it was written, or as anything else. */
export interface PageState {
  readonly uri: string;
  /** Of any shape: the server takes of it what is a look. */
  readonly look?: Look;
  readonly isLocked?: true;
}

/** The state if it is one; nothing if not. */
export function readPageState(state: unknown): PageState | undefined {
  if (typeof state !== 'object' || state === null || !('uri' in state)) return undefined;
  if (typeof state.uri !== 'string' || state.uri === '') return undefined;
  const look = 'look' in state && typeof state.look === 'object' ? (state.look as Look | null) : null;
  const isLocked = 'isLocked' in state && state.isLocked === true;
  return { uri: state.uri, ...(isLocked && { isLocked }), ...(look && { look }) };
}
