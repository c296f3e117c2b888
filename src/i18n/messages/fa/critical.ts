import { createFormatters } from "../../format.ts";
import type { CriticalMessages } from "../../messages.ts";

// Persian digits and the Solar Hijri calendar, which readers expect, whatever the browser's locale data prefers. A noun
// after a number stays in the singular.
const { number, day, list, percent } = createFormatters<"one" | "other">("fa-u-ca-persian-nu-arabext");

const questions = (count: number) => `${number(count)} پرسش`;

export const critical: CriticalMessages = {
  language: "fa",
  direction: "rtl",

  number,
  day,
  list,
  percent,
  questions,
  minutesToRead: (minutes) => `${number(minutes)} دقیقه مطالعه`,

  home: "خانه",
  skipToContent: "رفتن به محتوا",
  siteNavigation: "سایت",
  subjects: "موضوع‌ها",
  keywords: "کلیدواژه‌ها",
  saved: "ذخیره‌شده‌ها",
  study: "مطالعه",
  search: "جستجو",
  searchAll: "جستجو در همهٔ پرسش‌ها",
  close: "بستن",
  readingSettings: "تنظیمات مطالعه",
  offline: "آفلاین",
  offlineNotice: "آفلاین هستید.",
  whatIsOffline: "چه می‌توانید بخوانید",
  loading: "در حال بارگذاری",
  loadingPage: "در حال بارگذاری صفحه",
  breadcrumbs: "مسیر صفحه",
  allSubjects: "همهٔ موضوع‌ها",
  read: "خوانده‌شده",
  scriptsAreOff:
    "جستجو، فیلترها و پرسش‌های ذخیره‌شده به JavaScript نیاز دارند. بدون آن هم می‌توانید همه چیز را بخوانید.",
  footer: "پایین صفحه",
  storedHere: "آنچه ذخیره می‌کنید روی همین دستگاه می‌ماند.",
  shortcuts: "میان‌برهای صفحه‌کلید",
  askAnything: "دوست دارید چه چیزی را بفهمید؟",

  results: (count) => `${number(count)} نتیجه`,

  tableOfContents: "فهرست مطالب",
  relatedQuestions: "پرسش‌های مرتبط",
  sameQuestionIn: "همین پرسش در",
  editPage: "ویرایش این صفحه",
  reportProblem: "گزارش مشکل",
  lastChangedOn: (day) => `آخرین تغییر: ${day}`,
  moreQuestionsIn: (subject) => `بیشتر در ${subject}`,
  previousQuestionIn: (subject) => `قبلی در ${subject}`,
  nextQuestionIn: (subject) => `بعدی در ${subject}`,
  inMultipleSubjects: "پرسش در چند موضوع",
  questionInMultipleSubjects: "این پرسش در چند موضوع هست",
  filedUnder: "این پرسش را اینجا پیدا می‌کنید:",

  pageNotFound: "صفحه پیدا نشد",
  noPageAtUrl: "این صفحه را پیدا نکردیم",
  pageMayHaveMoved: "شاید جابه‌جا یا حذف شده باشد، یا نشانی اشتباه تایپی داشته باشد.",
  allQuestionsIn: (subject) => `همهٔ پرسش‌های ${subject}`,
  retry: "تلاش دوباره",
  retrying: "در حال تلاش دوباره…",
  errors: {
    offline: {
      title: "اتصال برقرار نیست",
      text: "این صفحه بارگذاری نشد. اتصال خود را بررسی و دوباره تلاش کنید. صفحه‌هایی که پیش‌تر خوانده‌اید همچنان باز می‌شوند.",
    },
    unavailable: {
      title: "سرور اکنون نمی‌تواند این صفحه را بفرستد",
      text: "اتصال شما برقرار است، اما سرور درخواست را نپذیرفت یا شلوغ است. کمی بعد دوباره تلاش کنید.",
    },
    outdated: {
      title: "این سایت به‌روز شده است",
      text: "نسخهٔ قدیمی‌تری را می‌بینید. برای ادامه صفحه را دوباره بارگذاری کنید.",
    },
    notFound: {
      title: "بخشی از این سایت پیدا نشد",
      text: "شاید سایت همین حالا به‌روز شده باشد. دوباره تلاش کنید و اگر نشد، به صفحهٔ موضوع‌ها بروید.",
    },
    damaged: {
      title: "این صفحه درست بارگذاری نشد",
      text: "سایت دادهٔ نامنتظره‌ای دریافت کرد. اگر شبکهٔ وای‌فای شما صفحهٔ ورود دارد، نخست وارد شوید و سپس دوباره تلاش کنید.",
    },
    unknown: {
      title: "مشکلی پیش آمد",
      text: "مشکل از سمت ماست. دوباره تلاش کنید یا به صفحهٔ موضوع‌ها بروید.",
    },
  },
};
