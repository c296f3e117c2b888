import type { Manifest } from "../../../bundle/manifest.ts";
import type { PageMetadata } from "../../components/page-head.tsx";

/** The metadata of the home page. */
export function homeMetadata({ name, description }: Manifest["site"]): PageMetadata {
  return { title: name, description, isIndexed: true };
}
