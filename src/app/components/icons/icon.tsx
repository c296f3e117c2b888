import type { ReactElement } from "react";

interface IconProps {
  /** The strokes on a grid of 24 by 24: one of `icon-paths.ts` or `action-icon-paths.ts`. */
  readonly path: string;
  /** True for an arrow that points along the text, and so the other way in right-to-left languages. */
  readonly isDirectional?: boolean;
}

/** A drawing in the color of the text around it. Decorative: what it stands for is said by a label or a text beside it. */
export function Icon({ path, isDirectional = false }: IconProps): ReactElement {
  return (
    <svg viewBox="0 0 24 24" className={isDirectional ? "icon icon-directional" : "icon"} aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
