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

  questionsInSubjects: (count, subjectCount) => `${number(subjectCount)}科目、${questions(count)}`,
  tryThese: "こんな質問はいかがですか",
  examples: "例",
  moreSubjects: "その他の科目",
  minutes: (minutes) => `${number(minutes)}分`,
  withFormulas: "数式あり",
  pageOf: (page, pages) => `${number(pages)}ページ中${number(page)}ページ目`,
  subjectDescription: (count, subject) => `${subject}の${questions(count)}と回答。`,
  filter: (subject) => `${subject}の質問を絞り込む`,
  questionOrKeyword: "質問またはキーワード",
  sortOrder: "並べ替え",
  sortOrders: {
    best: "関連度順",
    publisher: "掲載順",
    newest: "新しい順",
    oldest: "古い順",
    title: "題名順",
  },
  emptySubject: "この科目にはまだ質問がありません。",
  pages: "ページ",
  page: (page) => `${number(page)}ページ`,
  previous: "前へ",
  next: "次へ",

  results: (count) => `${number(count)}件の結果`,
  atLeast: (results) => `少なくとも${results}`,
  questionsMatch: (count) => `${number(count)}件の質問が一致`,
  noResults: "結果はありません。",
  keepTyping: "続けて入力すると、一致する質問が表示されます。",
  noResultsFor: (query) => `「${query}」の検索結果はありません。`,
  tryFewerWords: (link) => ["語を減らすか、より一般的な語で試すか、", link("科目"), "から探してください。"],
  showingResultsFor: (corrected) => ["次の語の検索結果を表示しています:", ...corrected],
  youTyped: (word) => `(入力: ${word})`,
  resultsWithout: (words) =>
    `すべての語に一致する結果はありません。${list(words.map((word) => `「${word}」`))}を除いた結果を表示しています。`,
  alsoSearching: (words) => `次の語も検索しています: ${list(words)}`,
  noMatchesInSubject: (subject) => `${subject}に一致する質問はありません。`,
  clearFilter: "絞り込みを解除",
  removeFilter: (keyword) => `絞り込みを解除: ${keyword}`,
  moreQuestions: "さらに質問を表示",

  // Topics of a subject.
  topics: "トピック",
  moreTopics: (count) => `他の${number(count)}件のトピックを表示`,
  questionsInNoTopic: "その他の質問",
  topicDescription: (count, topic, subject) => `${subject}の「${topic}」に関する${questions(count)}と回答。`,
  similarTopics: "似たトピック",
  alsoInSubject: (subject) => `${subject}にもあります`,

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
  searchUrlWords: "似た質問を検索",
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
