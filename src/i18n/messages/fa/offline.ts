import { createFormatters } from "../../format.ts";
import type { OfflineMessages } from "../../offline-messages.ts";

const { number, bytes } = createFormatters<"other">("fa-u-ca-persian-nu-arabext");

export const offline: OfflineMessages = {
  introduction: "موضوع‌هایی را که بارگیری می‌کنید می‌توانید بدون اتصال بخوانید و در آن‌ها جستجو کنید.",
  needsScripts: "بارگیری به JavaScript نیاز دارد.",
  downloads: "موضوع‌های بارگیری‌شده",
  nothingDownloaded: "هنوز چیزی بارگیری نشده است",
  howToDownload: (label) => `موضوعی را باز کنید و «${label}» را بزنید.`,
  total: (size) => `در مجموع ${bytes(size)}`,
  updatedOn: (day) => `به‌روزرسانی: ${day}`,

  paused: "متوقف شده",
  stoppedFull: "متوقف شد: جایی روی این دستگاه نیست",
  waiting: "با برقراری اتصال بارگیری می‌شود",
  pause: "توقف",
  resume: "ادامه",
  update: "به‌روزرسانی",
  updateAvailable: "نسخهٔ تازه‌ای هست",
  updateSize: (size) => `نسخهٔ تازه: ${bytes(size)}`,
  changed: (count, size) => `${number(count)} مقاله تغییر کرده، ${bytes(size)}`,

  removeAll: "حذف همه",
  confirmRemove: (subject) => `«${subject}» از این دستگاه حذف شود؟`,
  confirmRemoveAll: "همهٔ بارگیری‌ها حذف شود؟",
  removeDetails: "با اتصال به اینترنت می‌توانید دوباره آن را بارگیری کنید. پرسش‌های ذخیره‌شده می‌مانند.",
  removed: (subject) => `«${subject}» حذف شد`,
  allRemoved: "همهٔ بارگیری‌ها حذف شد",
  failed: "انجام نشد. دوباره امتحان کنید.",

  storage: (used, free) => `فضای مصرف‌شده: ${bytes(used)}. فضای آزاد: حدود ${bytes(free)}.`,
  storagePersistent: "مرورگر بارگیری‌ها را تا وقتی حذفشان کنید نگه می‌دارد.",
  storageEvictable: "اگر فضای دستگاه کم شود، مرورگر ممکن است بارگیری‌ها را پاک کند.",
  fullHeading: "فضای کافی نیست",
  fullHelp:
    "بارگیری متوقف شد. آنچه پیش‌تر کامل شده بود همچنان خواندنی است. موضوعی را حذف کنید یا فضایی روی دستگاه آزاد کنید و سپس «ادامه» را بزنید.",
  unsupportedHeading: "این پنجره نمی‌تواند بارگیری کند",
  unsupported:
    "بارگیری به حافظه‌ای نیاز دارد که مرورگر اینجا نمی‌دهد. پنجره‌های خصوصی و برخی تنظیمات آن را خاموش می‌کنند: سایت را در پنجره‌ای معمولی و با https باز کنید.",

  installHeading: "نصب به صورت برنامه",
  installText: "پس از نصب، سایت از صفحهٔ اصلی دستگاه باز می‌شود، حتی بدون اتصال.",
  install: "نصب",
  installIos:
    "«اشتراک‌گذاری» و سپس «افزودن به صفحهٔ اصلی» را بزنید. بعد موضوع‌ها را در خود برنامه بارگیری کنید: مرورگر بارگیری‌هایش را به آن نمی‌دهد و ممکن است پس از یک هفته بدون بازدید پاکشان کند.",
  dismiss: "اکنون نه",

  unreachable: "به صورت آفلاین در دسترس نیست",
};
