import { listing } from "./messages/en/listing.ts";

/** Messages of lists and results. Every locale has all of them. */
export type ListingMessages = typeof listing;

/** Like `messages`, in a file of its own: the page of an article has no lists. */
export const listingMessages: ListingMessages = listing;
