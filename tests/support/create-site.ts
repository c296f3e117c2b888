import * as v from "valibot";
import { type Site, siteSchema } from "../../src/build/settings/site-schema.ts";

/** A site's settings: those given, and the defaults. */
export function createSite(settings: v.InferInput<typeof siteSchema> = {}): Site {
  return v.parse(siteSchema, settings);
}
