import * as v from "valibot";
import {
  type ServiceWorkerConfig,
  serviceWorkerConfigName,
} from "../../../../bundle/offline/service-worker-config.ts";

/** The global scope of the service worker. */
export const serviceWorkerScope = globalThis as unknown as ServiceWorkerGlobalScope;

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
