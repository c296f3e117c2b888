import { createFormatters } from "../../format.ts";
import type { ListingMessages } from "../../listing-messages.ts";
import { critical } from "./critical.ts";

const { plural } = createFormatters<"one" | "other">("hi-u-nu-latn");
const { number, list, questions } = critical;

export const listing: ListingMessages = {
  questionsInSubjects: (count, subjectCount) =>
    plural(subjectCount, (n) => ({
      one: `${n} विषय में ${questions(count)}`,
      other: `${n} विषयों में ${questions(count)}`,
    })),
  tryThese: "यहाँ से शुरू करें",
  examples: "जैसे",
  moreSubjects: "और विषय",
  minutes: (minutes) => `${number(minutes)} मिनट`,
  withFormulas: "सूत्रों के साथ",
  pageOf: (page, pages) => `${number(pages)} में से पेज ${number(page)}`,
  subjectDescription: (count, subject) => `${subject} के ${questions(count)}, जवाबों के साथ।`,
  filter: (subject) => `${subject} के सवाल फ़िल्टर करें`,
  questionOrKeyword: "सवाल या कीवर्ड",
  sortOrder: "क्रम",
  sortOrders: {
    best: "सबसे सटीक",
    publisher: "प्रकाशक का क्रम",
    newest: "सबसे नए",
    oldest: "सबसे पुराने",
    title: "वर्णानुक्रम",
  },
  emptySubject: "इस विषय में अभी कोई सवाल नहीं है।",
  pages: "पेज",
  page: (page) => `पेज ${number(page)}`,
  previous: "पिछला",
  next: "अगला",
  atLeast: (results) => `कम से कम ${results}`,
  questionsMatch: (count) => plural(count, (n) => ({ one: `${n} सवाल मिला`, other: `${n} सवाल मिले` })),
  noResults: "कोई नतीजा नहीं।",
  keepTyping: "मिलते-जुलते सवाल देखने के लिए टाइप करते रहें।",
  noResultsFor: (query) => `“${query}” के लिए कोई नतीजा नहीं मिला।`,
  tryFewerWords: (link) => ["कम या ज़्यादा आम शब्द आज़माएँ, या ", link("विषय"), " देखें।"],
  showingResultsFor: (corrected) => ["इनके नतीजे दिखाए जा रहे हैं: ", ...corrected],
  youTyped: (word) => `(आपने ${word} टाइप किया)`,
  resultsWithout: (words) =>
    `सभी शब्दों वाला कोई नतीजा नहीं मिला। ${list(words.map((word) => `“${word}”`))} के बिना नतीजे दिखाए जा रहे हैं।`,
  alsoSearching: (words) => `इन्हें भी खोजा जा रहा है: ${list(words)}`,
  noMatchesInSubject: (subject) => `${subject} में कुछ नहीं मिला।`,
  clearFilter: "फ़िल्टर हटाएँ",
  removeFilter: (keyword) => `फ़िल्टर हटाएँ: ${keyword}`,
  moreQuestions: "और सवाल दिखाएँ",

  // Topics of a subject.
  topics: "उपविषय",
  moreTopics: (count) => `${number(count)} और उपविषय दिखाएँ`,
  questionsInNoTopic: "और सवाल",
  topicDescription: (count, topic, subject) => `${subject} में ${topic} के ${questions(count)}, जवाबों के साथ।`,
  similarTopics: "मिलते-जुलते उपविषय",
  alsoInSubject: (subject) => `${subject} में भी`,
};
