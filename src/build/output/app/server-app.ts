import { createRequire } from "node:module";

/** The exports of the app's server entry. Node gets them from Vite's build only: its sources need a bundler. */
export type ServerApp = typeof import("../../../app/entry-server.tsx");

const require = createRequire(import.meta.url);

/**
 * Loads the file that `buildServerApp` has written. An `import` would first search its 1.5 MB for the names of its exports, which
 * takes longer than running it.
 */
export function loadServerApp(file: string): ServerApp {
  return require(file) as ServerApp;
}
