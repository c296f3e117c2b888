import type { ArticleUrl } from "../../article/address.ts";
import type { Member } from "../collection.ts";
import { compareText } from "../find-sources.ts";

/** Which of two articles with the same question is the one that search engines should show. */
function compareRank(one: Member, other: Member): number {
  const late = "9999";
  return (
    Number(one.noIndex) - Number(other.noIndex) ||
    compareText(one.date ?? late, other.date ?? late) ||
    compareText(one.url, other.url)
  );
}

/**
 * The canonical address of each article. The same question may stand in several subjects; each address works, and the
 * canonical one is the listed one, of several the oldest, of several the first by address.
 */
export function toCanonicals(members: Iterable<Member>): Map<ArticleUrl, ArticleUrl> {
  const bySlug = new Map<string, Member[]>();
  for (const member of members) {
    const key = `${member.slug}\n${member.question}`;
    bySlug.set(key, [...(bySlug.get(key) ?? []), member]);
  }
  const canonicals = new Map<ArticleUrl, ArticleUrl>();
  for (const same of bySlug.values()) {
    const [first] = same.toSorted(compareRank);
    for (const { url } of same) canonicals.set(url, first?.url ?? url);
  }
  return canonicals;
}
