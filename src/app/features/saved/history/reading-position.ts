import type { ReadingPosition } from "../../../data/user-data/user-data-schema.ts";

/** The reading position at the top of the screen, and the fraction of the answer that has been seen. */
export interface ReadingProgress {
  readonly position: ReadingPosition;
  readonly progress: number;
}

/** The vertical bounds of a block, in pixels from the top of the screen. */
export interface BlockBounds {
  readonly top: number;
  readonly bottom: number;
}

function clampFraction(fraction: number): number {
  return Number.isFinite(fraction) ? Math.min(1, Math.max(0, fraction)) : 0;
}

/**
 * The reading position at the top of the screen, from the bounds of an answer's blocks in order. The gap between two
 * blocks belongs to the block after it.
 *
 *     ┄┄ screen ┄┄   block 1 is cut: the position is block 1 and the fraction of it above the screen
 */
export function boundsToProgress(bounds: readonly BlockBounds[], screenHeight: number): ReadingProgress {
  const first = bounds[0];
  const last = bounds.at(-1);
  if (first === undefined || last === undefined) return { position: { block: 0, fraction: 0 }, progress: 0 };
  const firstVisible = bounds.findIndex(({ bottom }) => bottom > 0);
  const block = firstVisible < 0 ? bounds.length - 1 : firstVisible;
  const blockBounds = bounds[block] ?? last;
  const fraction = clampFraction(-blockBounds.top / (blockBounds.bottom - blockBounds.top));
  return {
    position: { block, fraction: Math.round(fraction * 1000) / 1000 },
    progress: Math.round(clampFraction((screenHeight - first.top) / (last.bottom - first.top)) * 1000) / 1000,
  };
}

/** How far to scroll so that a reading position is at the top. In pixels; 0 if there are no blocks. */
export function positionToScrollOffset(
  bounds: readonly BlockBounds[],
  { block, fraction }: ReadingPosition,
): number {
  // The answer may have become shorter since.
  const blockBounds = bounds[Math.min(block, bounds.length - 1)];
  return blockBounds ? blockBounds.top + (blockBounds.bottom - blockBounds.top) * fraction : 0;
}

/** Measures the blocks of an answer on the page. */
export function measureBlocks(answer: Element): BlockBounds[] {
  return Array.from(answer.children, (block) => {
    const { top, bottom } = block.getBoundingClientRect();
    return { top, bottom };
  });
}
