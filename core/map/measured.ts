import { remembered } from './remembered.ts';

/** Remembers what was drawn of each owner, as `remembered` does, and of what was only measured no more than its height. */
export interface Measured<T> {
  readonly drawn: (owner: object, inputs: string, make: () => T) => T;
  readonly heightOf: (owner: object, inputs: string, make: () => T) => number;
}

/** Of a large map far more is measured than is ever in sight. */
export function measured<T extends { readonly height: number }>(): Measured<T> {
  const known = remembered<{ readonly height: number; drawn: T | undefined }>();
  return {
    drawn: (owner, inputs, make) => {
      const found = known(owner, inputs, () => {
        const drawn = make();
        return { height: drawn.height, drawn };
      });
      return (found.drawn ??= make());
    },
    heightOf: (owner, inputs, make) =>
      known(owner, inputs, () => ({ height: make().height, drawn: undefined })).height,
  };
}
