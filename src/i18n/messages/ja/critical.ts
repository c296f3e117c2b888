import { createFormatters } from "../../format.ts";
import type { CriticalMessages } from "../../messages.ts";

const { number, day, list, percent } = createFormatters<"other">("ja");

// Japanese has one form for all numbers.
const questions = (count: number) => `${number(count)}件の質問`;

export const critical: CriticalMessages = {
  language: "ja",
  direction: "ltr",

  number,
  day,
  list,
  percent,
  questions,
  minutesToRead: (minutes) => `読むのに約${number(minutes)}分`,

  home: "ホーム",
  skipToContent: "本文へ移動",
  siteNavigation: "サイト",
  subjects: "科目",
  keywords: "キーワード",
  saved: "保存済み",
  study: "学習",
  search: "検索",
  searchAll: "すべての質問を検索",
  close: "閉じる",
  readingSettings: "表示設定",
  offline: "オフライン",
  offlineNotice: "オフラインです。",
  whatIsOffline: "今読める内容を見る",
  loading: "読み込み中",
  loadingPage: "ページを読み込み中",
  breadcrumbs: "パンくずリスト",
  allSubjects: "すべての科目",
  read: "既読",
  scriptsAreOff: "検索、絞り込み、保存した質問にはJavaScriptが必要です。読むだけならなくても大丈夫です。",
  footer: "フッター",
  storedHere: "保存した内容はこの端末にだけ残ります。",
  shortcuts: "キーボードショートカット",
  askAnything: "何を知りたいですか？",

  results: (count) => `${number(count)}件の結果`,

  tableOfContents: "目次",
  relatedQuestions: "関連する質問",
  sameQuestionIn: "同じ質問がある分野",
  editPage: "このページを編集",
  reportProblem: "問題を報告",
  lastChangedOn: (day) => `最終更新: ${day}`,
  moreQuestionsIn: (subject) => `${subject}の他の質問`,
  previousQuestionIn: (subject) => `${subject}の前の質問`,
  nextQuestionIn: (subject) => `${subject}の次の質問`,
  inMultipleSubjects: "複数の科目にある質問",
  questionInMultipleSubjects: "この質問は複数の科目にあります",
  filedUnder: "この質問は次の科目に分類されています:",

  pageNotFound: "ページが見つかりません",
  noPageAtUrl: "お探しのページが見つかりません",
  pageMayHaveMoved: "移動または削除されたか、リンクに誤りがある可能性があります。",
  allQuestionsIn: (subject) => `${subject}のすべての質問`,
  retry: "もう一度試す",
  retrying: "再試行しています…",
  errors: {
    offline: {
      title: "接続がありません",
      text: "このページを読み込めませんでした。接続を確認して、もう一度お試しください。以前に読んだページは引き続き開けます。",
    },
    unavailable: {
      title: "現在、サーバーがこのページを送信できません",
      text: "接続に問題はありませんが、サーバーに拒否されたか、サーバーが混み合っています。しばらくしてからもう一度お試しください。",
    },
    outdated: {
      title: "このサイトは更新されました",
      text: "古いバージョンを表示しています。続けるにはページを再読み込みしてください。",
    },
    notFound: {
      title: "サイトの一部が見つかりません",
      text: "サイトが更新された直後かもしれません。もう一度お試しください。解決しない場合は、科目のページに移動してください。",
    },
    damaged: {
      title: "ページを正しく読み込めませんでした",
      text: "予期しないデータを受信しました。ログインが必要なWi-Fiをお使いの場合は、ログインしてからもう一度お試しください。",
    },
    unknown: {
      title: "問題が発生しました",
      text: "サイト側の問題です。もう一度お試しになるか、科目のページに移動してください。",
    },
  },
};
