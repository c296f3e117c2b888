import * as v from "valibot";
import { type WorkerBuild, workerBuildName } from "../worker-build.ts";

/** An event that a worker lives on for. */
export interface LastingEvent {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

export interface FetchEvent extends LastingEvent {
  readonly request: Request;
  /** The page as the browser began to load it while the worker was starting; undefined where it did not. */
  readonly preloadResponse: Promise<Response | undefined>;
  readonly respondWith: (response: Promise<Response>) => void;
}

export interface RequestEvent extends LastingEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

interface WorkerEvents {
  readonly install: LastingEvent;
  readonly activate: LastingEvent;
  readonly fetch: FetchEvent;
  readonly message: RequestEvent;
}

/** The part of a service worker's global scope that is used here; TypeScript takes every file for a page's. */
export interface WorkerScope {
  readonly addEventListener: <Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ) => void;
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly registration: {
    readonly navigationPreload?: { readonly enable: () => Promise<void> };
  };
}

export const workerScope = globalThis as unknown as WorkerScope;

const pathsSchema = v.array(v.string());

const buildSchema = v.object({
  version: v.string(),
  base: v.string(),
  page: v.string(),
  headers: v.record(v.string(), v.string()),
  shell: pathsSchema,
  answers: v.object({ fonts: pathsSchema, grammars: pathsSchema }),
});

/** What the build put before this script. Throws where it is not there: the browser then keeps the worker it has. */
export function readBuild(): WorkerBuild {
  return v.parse(buildSchema, (globalThis as Record<string, unknown>)[workerBuildName]);
}
