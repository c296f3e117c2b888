import type { ArticleMessages } from "../../article-messages.ts";
import { createFormatters } from "../../format.ts";

const { list, number, plural } = createFormatters<"one" | "other">("hi-u-nu-latn");

const questions = (count: number) => `${number(count)} लेख`;

export const critical: ArticleMessages["critical"] = {
  questions,
  searchAll: "सभी लेखों में खोजें",
  scriptsAreOff: "खोज, फ़िल्टर और सेव किए गए लेखों के लिए JavaScript ज़रूरी है। पढ़ना उसके बिना भी हो सकता है।",
  relatedQuestions: "मिलते-जुलते लेख",
  sameQuestionIn: "यही शीर्षक इन विषयों में",
  moreQuestionsIn: (subject) => `${subject} में और लेख`,
  inMultipleSubjects: "कई विषयों का लेख",
  questionInMultipleSubjects: "यह लेख कई विषयों में है",
  filedUnder: "यह लेख यहाँ मिलेगा:",
  allQuestionsIn: (subject) => `${subject} के सभी लेख`,
};

export const listing: ArticleMessages["listing"] = {
  subjectDescription: (count, subject) => `${subject} के ${questions(count)}।`,
  filter: (subject) => `${subject} के लेख फ़िल्टर करें`,
  questionOrKeyword: "शीर्षक या कीवर्ड",
  emptySubject: "इस विषय में अभी कोई लेख नहीं है।",
  questionsMatch: (count) => plural(count, (n) => ({ one: `${n} लेख मिला`, other: `${n} लेख मिले` })),
  keepTyping: "मिलते-जुलते लेख देखने के लिए टाइप करते रहें।",
  moreQuestions: "और लेख दिखाएँ",
  questionsInNoTopic: "और लेख",
  topicDescription: (count, topic, subject) => `${subject} में ${topic} के ${questions(count)}।`,
};

export const lazy: ArticleMessages["lazy"] = {
  matchingQuestions: "लेख",
  moreAnswers: (count) => `इस शीर्षक के ${number(count)} और लेख`,
  searchFieldHint: "शीर्षकों, कीवर्ड और लेखों में खोजें",
  searchHelp: { keyword: { description: "सिर्फ़ इस कीवर्ड वाले लेख खोजता है" } },
  similarQuestions: "मिलते-जुलते लेख:",
  keywordsDescription: (site) => `${site} के लेख कीवर्ड के अनुसार देखें।`,
  nothingSaved: "अभी कुछ सेव नहीं है। किसी भी लेख पर “सेव करें” दबाएँ, वह यहाँ मिलेगा।",
  emptyHistory: "आप जो लेख खोलेंगे, वे यहाँ दिखेंगे।",
  offlineHint: "पूरा विषय ऑफ़लाइन पढ़ने के लिए उसे खोलकर डाउनलोड करें। आपके खोले हुए लेख भी यहाँ हैं।",
  answerLoadFailed: "यह लेख लोड नहीं हो सका।",
  copyAnswer: "लेख Markdown में कॉपी करें",
  answerCopied: "लेख कॉपी हो गया",
  linkCapacity: (count) =>
    plural(count, (n) => ({
      one: `लिंक में सिर्फ़ पहला ${n} लेख आ सकता है।`,
      other: `लिंक में सिर्फ़ पहले ${n} लेख आ सकते हैं।`,
    })),
  imported: (lists, marks, places) =>
    `इंपोर्ट करके आपके डेटा में जोड़ा गया: ${list([
      plural(lists, (n) => ({ one: `${n} सूची`, other: `${n} सूचियाँ` })),
      plural(marks, (n) => ({ one: `${n} पढ़ा हुआ लेख`, other: `${n} पढ़े हुए लेख` })),
      plural(places, (n) => ({ one: `पढ़ने की ${n} जगह`, other: `पढ़ने की ${n} जगहें` })),
    ])}।`,
  partialSearch: {
    site: "आप ऑफ़लाइन हैं। सिर्फ़ शीर्षकों और कीवर्ड में खोजा गया, पूरे लेखों में नहीं।",
    downloads: "आप ऑफ़लाइन हैं। सिर्फ़ डाउनलोड किए गए विषयों के शीर्षकों और कीवर्ड में खोजा गया, पूरे लेखों में नहीं।",
  },
  previewLinks: "लिंक किए गए लेखों की झलक दिखाएँ",
  actions: {
    "next-page": "अगला लेख या सूची का अगला पेज",
    "previous-page": "पिछला लेख या सूची का पिछला पेज",
    save: "यह लेख सेव करें या सूची से हटाएँ",
    contents: "लेख की विषय-सूची पर जाएँ",
  },
};

export const study: ArticleMessages["study"] = {
  introduction:
    "लेख का शीर्षक देखें, याद करें कि उसमें क्या है और बताएँ कि वह कितना याद था। जो याद है वह देर से लौटेगा, जो याद नहीं वह जल्दी लौटेगा।",
  newPerDay: "हर दिन नए लेख",
  suspendedQuestions: "अलग रखे गए लेख",
  answersPerDay: "पिछले 30 दिनों के दोहराव",
  gradeShares: "लेख कितने याद थे",
  showAnswer: "लेख दिखाएँ",
  howWell: "लेख कितना याद था?",
  answeredToday: (count) => `आज आपने दोहराए: ${questions(count)}।`,
  nextReview: (interval) => `अगला लेख ${interval} में आएगा।`,
  limitReached: "और भी लेख हैं, पर आज की सीमा पूरी हो गई है।",
  emptyDeck: "यहाँ अभी कोई लेख नहीं है।",
  actions: {
    "show-answer": "पढ़ाई: लेख या अगला चरण दिखाएँ",
    grade: "पढ़ाई: बताएँ कि लेख कितना याद था",
  },
  question: "शीर्षक",
  answer: "लेख",
};

export const highlight: ArticleMessages["highlight"] = {
  empty: "अभी कुछ हाइलाइट नहीं है। हाइलाइट करने या नोट जोड़ने के लिए किसी लेख में टेक्स्ट चुनें।",
  textChanged: "टेक्स्ट बदल गया है: ये शब्द अब लेख में नहीं हैं।",
};

export const offline: ArticleMessages["offline"] = {
  removeDetails: "कनेक्शन होने पर इसे फिर से डाउनलोड कर सकते हैं। सेव किए गए लेख बने रहेंगे।",
};
