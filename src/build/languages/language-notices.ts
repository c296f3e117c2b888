import type { Settings } from "../settings/read-settings.ts";
import { siteToLanguageNotice } from "../ui-locale.ts";
import { proposalToNotice, proposeLanguages } from "./propose-languages.ts";

/** What a publisher should know about the languages of a site: one that is missing in the interface, those that its folder has. */
export async function settingsToLanguageNotices({ site }: Settings, content: string): Promise<string[]> {
  const proposed = site.languages === undefined ? await proposeLanguages(content) : undefined;
  const tags = Object.keys(site.languages ?? { [site.language]: {} });
  return [
    ...tags.flatMap((language) => siteToLanguageNotice({ language }) ?? []),
    ...(proposed === undefined ? [] : [proposalToNotice(proposed, content)]),
  ];
}
