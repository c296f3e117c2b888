import { rewriteProse } from "../../fences.ts";

const special =
  /<svelte:(?:head|window|body|document|options)\b[^<>]{0,1000}(?:\/>|>(?:(?!<\/?svelte:)[\s\S]){0,5000}<\/svelte:\w{1,20}>)/gu;

/** What is shown once for each of some data, as loops of other templates are. */
const loop = /(?<!\{)\{#each\s[^{}\n]{1,500}\}(?!\})(?:(?!\{[#/]each)[\s\S]){0,5000}\{\/each\}(?!\})/gu;
const tag =
  /(?<!\{)\{(?:[#:/](?:if|else|await|then|catch|key|snippet)\b|@(?:html|const|debug|render)\b)[^{}\n]{0,500}\}(?!\})/gu;

/** Removes the blocks of Svelte's templates, which are not executed, and what is for the head of a page. */
export function removeSvelteBlocks(text: string): string {
  if (!text.includes("<svelte:") && !/\{\/(?:if|each|await|key|snippet)\}/u.test(text)) return text;
  return rewriteProse(text, (prose) => prose.replace(special, "").replace(loop, "").replace(tag, ""));
}
