import { listingMessages } from "../../../i18n/listing-messages.ts";
import { messages } from "../../../i18n/messages.ts";

/** `12 results`; or `At least 12 results` if there may be more. */
export function formatResultCount(total: number, isExact: boolean): string {
  const count = messages.results(total);
  return isExact ? count : listingMessages.atLeast(count);
}
