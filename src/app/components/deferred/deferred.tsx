import { type ComponentType, type ReactElement, useEffect, useState } from "react";
import { onIdle } from "./on-idle.ts";

/** Loads a component. Must be a stable function: it identifies the component. */
export type LoadComponent<Props extends object> = () => Promise<ComponentType<Props>>;

/** Loaded components by their load functions. */
const loadedComponents = new Map<unknown, unknown>();

interface DeferredProps<Props extends object> {
  readonly load: LoadComponent<Props>;
  /** Props of the loaded component. */
  readonly props: Props;
}

/**
 * A component that is loaded when the browser is idle: it is neither prerendered nor part of the chunks needed
 * before the page is interactive. If it can't be loaded, nothing is rendered.
 */
export function Deferred<Props extends object>({ load, props }: DeferredProps<Props>): ReactElement | null {
  const [isLoaded, setIsLoaded] = useState(false);
  useEffect(() => {
    if (loadedComponents.has(load)) {
      setIsLoaded(true);
      return;
    }
    let isCanceled = false;
    const cancelIdle = onIdle(() => {
      load().then(
        (component) => {
          loadedComponents.set(load, component);
          if (!isCanceled) setIsLoaded(true);
        },
        (error: unknown) => console.warn("An optional part of the page can't be loaded.", error),
      );
    });
    return () => {
      isCanceled = true;
      cancelIdle();
    };
  }, [load]);
  const Component = isLoaded ? (loadedComponents.get(load) as ComponentType<Props> | undefined) : undefined;
  return Component ? <Component {...props} /> : null;
}
