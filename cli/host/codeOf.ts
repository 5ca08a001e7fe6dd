/** The code of a mistake that the system reports, such as `ENOENT`; nothing if it is another kind of mistake. */
export function codeOf(problem: unknown): string | undefined {
  return problem instanceof Error && 'code' in problem ? String(problem.code) : undefined;
}
