import { blocksIn, idNameOf, type Outline } from './outline.ts';

/** The blocks directly in a block of the earlier text, as both texts are gone through side by side. */
export class Beside {
  readonly outline: Outline;
  /** The block that may come next. */
  next: number;
  private readonly holder: number;
  private byName: ReadonlyMap<string, number> | undefined;

  constructor(outline: Outline, holder: number) {
    this.outline = outline;
    this.holder = holder;
    this.next = holder + 1;
  }

  get isOver(): boolean {
    return this.next >= (this.outline.nexts[this.holder] ?? 0);
  }

  goPast(block: number): void {
    this.next = this.outline.nexts[block] ?? Infinity;
  }

  /** What stands in the block of the same kind and id, which differs. It is passed, as all before it. */
  inside(outline: Outline, block: number): Beside | undefined {
    const name = idNameOf(outline, block);
    if (name === undefined || this.isOver) return undefined;
    const same = idNameOf(this.outline, this.next) === name ? this.next : this.named(name);
    if (same === undefined || same < this.next) return undefined;
    this.goPast(same);
    return new Beside(this.outline, same);
  }

  private named(name: string): number | undefined {
    this.byName ??= new Map(blocksIn(this.outline, this.holder).map((block) => [idNameOf(this.outline, block) ?? '', block])); // prettier-ignore
    return this.byName.get(name);
  }
}
