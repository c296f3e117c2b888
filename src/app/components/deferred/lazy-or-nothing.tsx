import { type ComponentType, type LazyExoticComponent, lazy } from "react";

/**
 * A lazy component that the page can do without: if its chunk can't be loaded, nothing is rendered. `load` returns the
 * component.
 */
export function lazyOrNothing<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async (): Promise<{ default: ComponentType<Props> }> => {
    try {
      return { default: await load() };
    } catch (error) {
      console.warn("An optional part of the page can't be loaded.", error);
      return { default: () => null };
    }
  });
}
