import { createFormatters } from "../../format.ts";
import type { CriticalMessages } from "../../messages.ts";

// Latin digits, which formulas and code have, too, whatever the browser's locale data prefers.
const { number, day, list, percent, plural } = createFormatters<"one" | "other">("hi-u-nu-latn");

const questions = (count: number) => `${number(count)} सवाल`;

export const critical: CriticalMessages = {
  language: "hi",
  direction: "ltr",

  number,
  day,
  list,
  percent,
  questions,
  minutesToRead: (minutes) => `पढ़ने में ${number(minutes)} मिनट`,

  home: "होम",
  skipToContent: "सीधे सामग्री पर जाएँ",
  siteNavigation: "साइट",
  subjects: "विषय",
  keywords: "कीवर्ड",
  saved: "सेव किए गए",
  study: "पढ़ाई करें",
  search: "खोजें",
  searchAll: "सभी सवालों में खोजें",
  close: "बंद करें",
  readingSettings: "पढ़ने की सेटिंग",
  offline: "ऑफ़लाइन",
  offlineNotice: "आप ऑफ़लाइन हैं।",
  whatIsOffline: "देखें क्या पढ़ सकते हैं",
  loading: "लोड हो रहा है",
  loadingPage: "पेज लोड हो रहा है",
  breadcrumbs: "पेज का पथ",
  allSubjects: "सभी विषय",
  read: "पढ़ा हुआ",
  scriptsAreOff: "खोज, फ़िल्टर और सेव किए गए सवालों के लिए JavaScript ज़रूरी है। पढ़ना उसके बिना भी हो सकता है।",
  footer: "फ़ुटर",
  storedHere: "आप जो सेव करते हैं, वह इसी डिवाइस पर रहता है।",
  shortcuts: "कीबोर्ड शॉर्टकट",
  askAnything: "आप क्या समझना चाहते हैं?",

  results: (count) => plural(count, (n) => ({ one: `${n} नतीजा`, other: `${n} नतीजे` })),

  tableOfContents: "विषय-सूची",
  relatedQuestions: "मिलते-जुलते सवाल",
  sameQuestionIn: "यही सवाल इन विषयों में",
  editPage: "इस पेज में बदलाव करें",
  reportProblem: "समस्या की सूचना दें",
  lastChangedOn: (day) => `आख़िरी बदलाव: ${day}`,
  moreQuestionsIn: (subject) => `${subject} में और सवाल`,
  previousQuestionIn: (subject) => `${subject} में पिछला`,
  nextQuestionIn: (subject) => `${subject} में अगला`,
  inMultipleSubjects: "कई विषयों का सवाल",
  questionInMultipleSubjects: "यह सवाल कई विषयों में है",
  filedUnder: "यह सवाल यहाँ मिलेगा:",

  pageNotFound: "पेज नहीं मिला",
  noPageAtUrl: "हमें यह पेज नहीं मिला",
  pageMayHaveMoved: "हो सकता है कि इसकी जगह बदल गई हो, इसे हटा दिया गया हो या लिंक में ग़लती हो।",
  allQuestionsIn: (subject) => `${subject} के सभी सवाल`,
  retry: "फिर कोशिश करें",
  retrying: "फिर कोशिश हो रही है…",
  errors: {
    offline: {
      title: "इंटरनेट कनेक्शन नहीं है",
      text: "यह पेज लोड नहीं हो सका। कनेक्शन जाँचें और फिर कोशिश करें। पहले पढ़े हुए पेज अब भी खुलेंगे।",
    },
    unavailable: {
      title: "सर्वर अभी यह पेज नहीं भेज पा रहा है",
      text: "आपका कनेक्शन ठीक है, पर सर्वर ने मना किया या व्यस्त है। थोड़ी देर बाद फिर कोशिश करें।",
    },
    outdated: {
      title: "यह साइट अपडेट हो गई है",
      text: "आप पुराना वर्शन देख रहे हैं। आगे बढ़ने के लिए पेज फिर से लोड करें।",
    },
    notFound: {
      title: "इस साइट का एक हिस्सा नहीं मिला",
      text: "हो सकता है कि साइट अभी-अभी अपडेट हुई हो। फिर कोशिश करें। फिर भी न हो, तो विषय पेज पर जाएँ।",
    },
    damaged: {
      title: "यह पेज ठीक से लोड नहीं हो सका",
      text: "साइट को अनपेक्षित डेटा मिला। अगर आपके वाई-फ़ाई में साइन-इन पेज है, तो पहले साइन इन करें, फिर कोशिश करें।",
    },
    unknown: {
      title: "कोई गड़बड़ी हुई",
      text: "समस्या हमारी ओर से है। फिर कोशिश करें या विषय पेज पर जाएँ।",
    },
  },
};
