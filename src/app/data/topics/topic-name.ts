import type { Topic } from "../../../bundle/topics-schema.ts";
import { messages } from "../../../i18n/messages.ts";

/** The name of a topic; the interface has one for the questions that are in none. */
export function topicToName({ name }: Pick<Topic, "name">): string {
  return name === "" ? messages.questionsInNoTopic : name;
}
