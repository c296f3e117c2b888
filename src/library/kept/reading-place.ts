import type { Place } from "./kept-data.ts";

/** Where reading is: the place at the top of the screen, and the share of the answer that has been seen. */
export interface Progress {
  readonly place: Place;
  readonly progress: number;
}

/** Part of a block's box: `top` and `bottom` in pixels from the top of the screen. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

function clampShare(share: number): number {
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
}

/**
 * The place at the top of the screen, from the spans of an answer's blocks in their order. Gaps between blocks belong
 * to the block after them.
 *
 *     ┄┄ screen ┄┄   block 1 is cut: block 1, and how much of it is above
 */
export function spansToProgress(spans: readonly Span[], screenHeight: number): Progress {
  const first = spans[0];
  const last = spans.at(-1);
  if (first === undefined || last === undefined) return { place: { block: 0, share: 0 }, progress: 0 };
  const cut = spans.findIndex(({ bottom }) => bottom > 0);
  const block = cut < 0 ? spans.length - 1 : cut;
  const span = spans[block] ?? last;
  const share = clampShare(-span.top / (span.bottom - span.top));
  return {
    place: { block, share: Math.round(share * 1000) / 1000 },
    progress: Math.round(clampShare((screenHeight - first.top) / (last.bottom - first.top)) * 1000) / 1000,
  };
}

/** How far the screen must be moved down so that a place is at its top. In pixels; 0 where there are no blocks. */
export function placeToOffset(spans: readonly Span[], { block, share }: Place): number {
  // The answer may have been shortened since.
  const span = spans[Math.min(block, spans.length - 1)];
  return span ? span.top + (span.bottom - span.top) * share : 0;
}

/** The spans of the blocks of an answer that is on the page. */
export function answerToSpans(answer: Element): Span[] {
  return Array.from(answer.children, (block) => {
    const { top, bottom } = block.getBoundingClientRect();
    return { top, bottom };
  });
}
