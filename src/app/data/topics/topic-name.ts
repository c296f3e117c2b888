import type { Topic } from "../../../bundle/topics/topics-schema.ts";
import { listingMessages } from "../../../i18n/listing-messages.ts";

/** The name of a topic; the interface has one for the questions that are in none. */
export function topicToName({ name }: Pick<Topic, "name">): string {
  return name === "" ? listingMessages.questionsInNoTopic : name;
}
