/**
 * Asks until the answer is there (neither undefined, null nor false), and answers with it; fails after the
 * limit with a sentence that names what was waited for. A question that throws counts as no answer yet.
 */
export async function poll<Answer>(
  what: string,
  ask: () => Answer | PromiseLike<Answer>,
  { limit = 20_000 }: { readonly limit?: number } = {},
): Promise<Exclude<Awaited<Answer>, undefined | null | false>> {
  const end = Date.now() + limit;
  let reason = '';
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) {
        return answer as Exclude<Awaited<Answer>, undefined | null | false>;
      }
    } catch (error) {
      reason = ` (${String(error)})`;
    }
    if (Date.now() > end) throw new Error(`Waited ${limit / 1000} s in vain for ${what}${reason}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
