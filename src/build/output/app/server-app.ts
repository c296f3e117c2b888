import { pathToFileURL } from "node:url";

/** The exports of the app's server entry. Node gets them from Vite's build only: its sources need a bundler. */
export type ServerApp = typeof import("../../../app/entry-server.tsx");

/** Imports the file that `buildServerApp` has written. */
export async function importServerApp(file: string): Promise<ServerApp> {
  return (await import(pathToFileURL(file).href)) as ServerApp;
}
