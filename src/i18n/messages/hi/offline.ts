import { createFormatters } from "../../format.ts";
import type { OfflineMessages } from "../../offline-messages.ts";

const { number, bytes } = createFormatters<"other">("hi-u-nu-latn");

export const offline: OfflineMessages = {
  introduction: "डाउनलोड किए गए विषय बिना कनेक्शन के पढ़े और खोजे जा सकते हैं।",
  needsScripts: "डाउनलोड के लिए JavaScript ज़रूरी है।",
  downloads: "डाउनलोड किए गए विषय",
  nothingDownloaded: "अभी कुछ डाउनलोड नहीं है",
  howToDownload: (label) => `कोई विषय खोलें और “${label}” चुनें।`,
  total: (size) => `कुल ${bytes(size)}`,
  updatedOn: (day) => `अपडेट: ${day}`,

  paused: "रुका हुआ",
  stoppedFull: "रुका हुआ: इस डिवाइस पर जगह नहीं है",
  waiting: "कनेक्शन मिलने पर डाउनलोड होगा",
  pause: "रोकें",
  resume: "जारी रखें",
  update: "अपडेट करें",
  updateAvailable: "नया संस्करण उपलब्ध है",
  updateSize: (size) => `नया संस्करण: ${bytes(size)}`,
  changed: (count, size) => `${number(count)} लेख बदले, ${bytes(size)}`,

  removeAll: "सब हटाएँ",
  confirmRemove: (subject) => `“${subject}” को इस डिवाइस से हटाएँ?`,
  confirmRemoveAll: "सभी डाउनलोड हटाएँ?",
  removeDetails: "कनेक्शन होने पर इसे फिर से डाउनलोड कर सकते हैं। सेव किए गए सवाल बने रहेंगे।",
  removed: (subject) => `“${subject}” हटाया गया`,
  allRemoved: "सभी डाउनलोड हटाए गए",
  failed: "नहीं हो सका। फिर से कोशिश करें।",

  storage: (used, free) => `इस्तेमाल: ${bytes(used)}। खाली: लगभग ${bytes(free)}।`,
  storagePersistent: "जब तक आप न हटाएँ, ब्राउज़र डाउनलोड रखता है।",
  storageEvictable: "डिवाइस पर जगह कम होने पर ब्राउज़र डाउनलोड मिटा सकता है।",
  fullHeading: "जगह नहीं है",
  fullHelp:
    "डाउनलोड रुक गया। जो पहले पूरा हो चुका था, वह अब भी पढ़ा जा सकता है। कोई विषय हटाएँ या डिवाइस पर जगह बनाएँ, फिर “जारी रखें” दबाएँ।",
  unsupportedHeading: "इस विंडो में डाउनलोड नहीं हो सकता",
  unsupported:
    "डाउनलोड के लिए ऐसा स्टोरेज चाहिए जो ब्राउज़र यहाँ नहीं देता। निजी विंडो और कुछ सेटिंग उसे बंद रखती हैं: साइट को सामान्य विंडो में https से खोलें।",

  installHeading: "ऐप की तरह इंस्टॉल करें",
  installText: "इंस्टॉल करने पर साइट होम स्क्रीन से खुलती है, बिना कनेक्शन के भी।",
  install: "इंस्टॉल करें",
  installIos:
    "“शेयर करें” और फिर “होम स्क्रीन में जोड़ें” दबाएँ। उसके बाद विषय ऐप में डाउनलोड करें: ब्राउज़र अपने डाउनलोड उसे नहीं देता और एक हफ़्ते तक न खोलने पर उन्हें मिटा सकता है।",
  dismiss: "अभी नहीं",

  unreachable: "ऑफ़लाइन उपलब्ध नहीं",
};
