import { toFormat } from "../../format.ts";
import type { Words } from "../../words.ts";

const { number, day, list, percent } = toFormat<"other">("ja");

// Japanese has one form for all numbers.
const questions = (count: number) => `${number(count)}件の質問`;

export const first: Words = {
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
  search: "検索",
  readingSettings: "表示設定",
  offlineNotice: "オフラインです。以前に開いたページは引き続き読めます。",
  loading: "読み込み中",
  loadingPage: "ページを読み込み中",
  breadcrumbs: "パンくずリスト",
  allSubjects: "すべての科目",
  read: "既読",

  questionsInSubjects: (count, subjectCount) => `${number(subjectCount)}科目、${questions(count)}`,
  newest: "新着",
  pageOf: (page, pages) => `${number(pages)}ページ中${number(page)}ページ目`,
  subjectDescription: (count, subject) => `${subject}の${questions(count)}と回答。`,
  filter: (subject) => `${subject}を絞り込む`,
  questionOrKeyword: "質問またはキーワード",
  order: "並び順",
  orders: { best: "関連度順", newest: "新しい順", oldest: "古い順", title: "題名順" },
  emptySubject: "この科目にはまだ質問がありません。",
  pages: "ページ",
  page: (page) => `${number(page)}ページ`,
  previous: "前へ",
  next: "次へ",

  results: (count) => `${number(count)}件の結果`,
  orMore: (results) => `${results}以上`,
  questionsMatch: (count) => `${number(count)}件の質問が一致`,
  nothingFoundFor: (query) => `「${query}」は見つかりませんでした。`,
  tryFewerWords: (link) => ["語を減らすか、より一般的な語で試すか、", link("科目"), "から探してください。"],
  resultsFor: (corrected) => ["次の語で検索した結果:", ...corrected],
  youWrote: (word) => `(入力: ${word})`,
  doWithout: (words) =>
    `すべての語を含むものはありません。${list(words.map((word) => `「${word}」`))}を除いた結果です。`,
  reasons: { keyword: "キーワード", typo: "似た語", phrase: "回答の中に続けて出現", text: "回答の中" },
  noneHasAll: (subject) => `${subject}に、すべてに当てはまる質問はありません。`,
  clearFilter: "絞り込みを解除",
  moreQuestions: "さらに質問を表示",

  contents: "目次",
  copyLink: "リンクをコピー",
  linkCopied: "リンクをコピーしました",
  copyFromAddressBar: "アドレスバーからコピーしてください",
  relatedQuestions: "関連する質問",
  moreIn: (subject) => `${subject}の他の質問`,
  previousIn: (subject) => `${subject}の前の質問`,
  nextIn: (subject) => `${subject}の次の質問`,
  inSeveralSubjects: "複数の科目にあります",
  questionInSeveral: "この質問は複数の科目にあります",
  notInAddressed: "アドレスが示す科目ではなく、次の科目にあります。",

  copy: "コピー",
  copyCode: "コードをコピー",
  copied: "コピーしました",
  notCopied: "コピーできませんでした",
  code: (language) => (language === "" ? "コード" : `コード、${language}`),
  linkTo: (heading) => `「${heading}」へのリンク`,
  formula: "数式",
  copyFormula: "TeX: この数式をコピー",
  formulaAsWritten: "この数式は書かれたまま表示しています",
  formulaCopied: "数式をTeXとしてコピーしました",
  formulaNotCopied: "数式をコピーできませんでした",
  selectionCopied: "数式をTeXにしてコピーしました",
  table: (headers) => (headers.length === 0 ? "表" : `表: ${headers.join("、")}`),
  numbered: (name, count) => `${name} (${number(count)})`,
  done: "完了",
  notDone: "未完了",
  footnotes: "脚注",
  backToReference: (reference) => `参照${reference}に戻る`,

  pageNotFound: "ページが見つかりません",
  noPageHere: "このアドレスにページはありません",
  mayHaveMoved: "移動または削除されたか、アドレスに入力の誤りがあるかもしれません。",
  allOf: (subject) => `${subject}のすべての質問`,
  searchItsWords: "アドレスの語で検索",
  tryAgain: "もう一度試す",
  trying: "試しています…",
  errors: {
    offline: {
      title: "接続がありません",
      text: "このページに到達できませんでした。接続が戻れば開きます。読んだことのあるページはそのまま読めます。",
    },
    outdated: {
      title: "このサイトは更新されました",
      text: "開いているページは更新前のものです。続けるには再読み込みしてください。",
    },
    missing: {
      title: "サイトのこの部分がありません",
      text: "サイトが更新されたばかりかもしれません。もう一度試し、だめなら科目から始めてください。",
    },
    damaged: {
      title: "ページが壊れて届きました",
      text: "届いたものは求めたものではありません。ログイン画面のあるネットワークで起こることがあります。もう一度試してください。",
    },
    other: {
      title: "問題が起きました",
      text: "これはこちら側の誤りです。もう一度試すか、科目から始めてください。",
    },
  },
};
