import type { HostName } from "../publish/hosts/hosts.ts";

/** What a new site is made from. */
export interface StarterAnswers {
  readonly name: string;
  readonly description: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** The site's origin; empty if it isn't known yet. */
  readonly url: string;
  readonly host: HostName;
}

/** What a new site has unless its publisher says otherwise. */
export const defaultAnswers: StarterAnswers = {
  name: "Questions and answers",
  description: "",
  language: "en",
  url: "",
  host: "static",
};
