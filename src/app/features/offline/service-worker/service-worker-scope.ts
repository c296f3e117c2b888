import * as v from "valibot";
import {
  type ServiceWorkerConfig,
  serviceWorkerConfigName,
} from "../../../../bundle/service-worker-config.ts";

/** An event that can extend the worker's lifetime. */
export interface ExtendableEvent {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  /** The navigation preload response; undefined if there is none. */
  readonly preloadResponse: Promise<Response | undefined>;
  readonly respondWith: (response: Promise<Response>) => void;
}

export interface ExtendableMessageEvent extends ExtendableEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

interface ServiceWorkerEvents {
  readonly install: ExtendableEvent;
  readonly activate: ExtendableEvent;
  readonly fetch: FetchEvent;
  readonly message: ExtendableMessageEvent;
}

/** The part of a service worker's global scope that is used here; TypeScript types every file as a page's. */
export interface ServiceWorkerScope {
  readonly addEventListener: <Name extends keyof ServiceWorkerEvents>(
    name: Name,
    listener: (event: ServiceWorkerEvents[Name]) => void,
  ) => void;
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly registration: {
    readonly navigationPreload?: { readonly enable: () => Promise<void> };
  };
}

export const serviceWorkerScope = globalThis as unknown as ServiceWorkerScope;

const pathsSchema = v.array(v.string());

const configSchema = v.object({
  version: v.string(),
  base: v.string(),
  navigationFallback: v.string(),
  headers: v.record(v.string(), v.string()),
  appShell: pathsSchema,
  answerAssets: v.object({ fonts: pathsSchema, grammars: pathsSchema }),
});

/** The config that the build put before this script. Throws if it is missing: the current worker then stays. */
export function readServiceWorkerConfig(): ServiceWorkerConfig {
  return v.parse(configSchema, (globalThis as Record<string, unknown>)[serviceWorkerConfigName]);
}
