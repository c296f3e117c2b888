import { createFormatters } from "../../format.ts";
import type { OfflineMessages } from "../../offline-messages.ts";

const { number, bytes } = createFormatters<"other">("ar-u-nu-latn");

export const offline: OfflineMessages = {
  introduction: "يمكنك قراءة المواد التي تنزّلها والبحث فيها دون اتصال.",
  needsScripts: "يحتاج التنزيل إلى JavaScript.",
  downloads: "المواد المنزّلة",
  nothingDownloaded: "لم تنزّل شيئًا بعد",
  howToDownload: (label) => `افتح مادة واختر «${label}».`,
  total: (size) => `المجموع: ${bytes(size)}`,
  updatedOn: (day) => `آخر تحديث: ${day}`,

  paused: "متوقف مؤقتًا",
  stoppedFull: "متوقف: لا توجد مساحة على هذا الجهاز",
  waiting: "سيُنزَّل عند توفر الاتصال",
  pause: "إيقاف مؤقت",
  resume: "استئناف",
  update: "تحديث",
  updateAvailable: "يتوفر إصدار جديد",
  updateSize: (size) => `إصدار جديد: ${bytes(size)}`,
  changed: (count, size) => `مقالات تغيّرت: ${number(count)} (${bytes(size)})`,

  removeAll: "إزالة الكل",
  confirmRemove: (subject) => `هل تريد إزالة «${subject}» من هذا الجهاز؟`,
  confirmRemoveAll: "هل تريد إزالة كل التنزيلات؟",
  removeDetails: "يمكنك تنزيلها من جديد عند الاتصال. تبقى الأسئلة المحفوظة.",
  removed: (subject) => `أُزيلت مادة «${subject}»`,
  allRemoved: "أُزيلت كل التنزيلات",
  failed: "لم ينجح ذلك. حاول مرة أخرى.",

  storage: (used, free) => `المستخدم: ${bytes(used)}. المتاح: نحو ${bytes(free)}.`,
  storagePersistent: "يحتفظ المتصفح بالتنزيلات إلى أن تزيلها.",
  storageEvictable: "قد يحذف المتصفح التنزيلات إذا قلّت المساحة على الجهاز.",
  fullHeading: "لا توجد مساحة كافية",
  fullHelp:
    "توقف التنزيل. ما اكتمل من قبل يبقى متاحًا للقراءة. أزل مادة أو وفّر مساحة على الجهاز ثم اضغط «استئناف».",
  unsupportedHeading: "لا يمكن التنزيل في هذه النافذة",
  unsupported:
    "تحتاج التنزيلات إلى تخزين لا يتيحه المتصفح هنا. توقفه النوافذ الخاصة وبعض الإعدادات: افتح الموقع في نافذة عادية وعبر https.",

  installHeading: "التثبيت كتطبيق",
  installText: "بعد التثبيت يُفتح الموقع من الشاشة الرئيسية، حتى دون اتصال.",
  install: "تثبيت",
  installIos:
    "اضغط «مشاركة» ثم «إضافة إلى الشاشة الرئيسية». نزّل المواد بعد ذلك في التطبيق: لا يشارك المتصفح تنزيلاته معه، وقد يحذفها بعد أسبوع دون زيارة.",
  dismiss: "ليس الآن",

  unreachable: "غير متاح دون اتصال",
};
