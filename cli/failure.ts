/** What ends a command early: a sentence for the person who gave it, and exit code 2. */
export class Failure extends Error {
  override readonly name = 'Failure';
}
