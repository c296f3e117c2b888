import type { Manifest } from "../../../../bundle/manifest.ts";
import { mostUsedPart, otherPart } from "../../../../bundle/pages/route-paths.ts";
import { lazyMessages } from "../../../../i18n/lazy-messages.ts";
import type { PageMetadata } from "../../../components/page-head.tsx";

/** The label of a part of the keyword index. */
export function keywordPartLabel(part: string): string {
  if (part === mostUsedPart) return lazyMessages.mostUsed;
  return part === otherPart ? lazyMessages.otherLetters : part.toUpperCase();
}

/** The metadata of the page of a part of the keyword index. */
export function keywordsMetadata(part: string, { name }: Manifest["site"]): PageMetadata {
  return {
    title: `${lazyMessages.keywordsPageTitle(keywordPartLabel(part))} · ${name}`,
    description: lazyMessages.keywordsDescription(name),
    isIndexed: true,
  };
}
