import type { ArticleMessages } from "../../article-messages.ts";
import { createFormatters } from "../../format.ts";

const { number } = createFormatters<"other">("ja");

const questions = (count: number) => `${number(count)}件の記事`;

export const critical: ArticleMessages["critical"] = {
  questions,
  searchAll: "すべての記事を検索",
  scriptsAreOff: "検索、絞り込み、保存した記事にはJavaScriptが必要です。読むだけならなくても大丈夫です。",
  relatedQuestions: "関連する記事",
  sameQuestionIn: "同じタイトルがある分野",
  moreQuestionsIn: (subject) => `${subject}の他の記事`,
  previousQuestionIn: (subject) => `${subject}の前の記事`,
  nextQuestionIn: (subject) => `${subject}の次の記事`,
  inMultipleSubjects: "複数の科目にある記事",
  questionInMultipleSubjects: "この記事は複数の科目にあります",
  filedUnder: "この記事は次の科目に分類されています:",
  allQuestionsIn: (subject) => `${subject}のすべての記事`,
};

export const listing: ArticleMessages["listing"] = {
  tryThese: "こんな記事はいかがですか",
  subjectDescription: (count, subject) => `${subject}の${questions(count)}。`,
  filter: (subject) => `${subject}の記事を絞り込む`,
  questionOrKeyword: "タイトルまたはキーワード",
  emptySubject: "この科目にはまだ記事がありません。",
  questionsMatch: (count) => `${number(count)}件の記事が一致`,
  keepTyping: "続けて入力すると、一致する記事が表示されます。",
  noMatchesInSubject: (subject) => `${subject}に一致する記事はありません。`,
  moreQuestions: "さらに記事を表示",
  questionsInNoTopic: "その他の記事",
  topicDescription: (count, topic, subject) => `${subject}の「${topic}」に関する${questions(count)}。`,
};

export const lazy: ArticleMessages["lazy"] = {
  matchingQuestions: "記事",
  moreAnswers: (count) => `このタイトルの他の記事${number(count)}件`,
  searchFieldHint: "タイトル、キーワード、本文を検索",
  searchHelp: { keyword: { description: "このキーワードの記事だけを検索します" } },
  similarQuestions: "似た記事:",
  keywordsDescription: (site) => `${site}の記事をキーワードから探せます。`,
  nothingSaved: "まだ何も保存されていません。記事の「保存」を押すと、ここに表示されます。",
  emptyHistory: "開いた記事がここに表示されます。",
  offlineHint: "分野を開いてダウンロードすると、接続がなくても読めます。開いた記事も保存されます。",
  answerLoadFailed: "この記事は読み込めませんでした。",
  recentlyRead: "最近読んだ記事",
  copyAnswer: "記事をMarkdownでコピー",
  answerCopied: "記事をコピーしました",
  linkCapacity: (count) => `リンクに入るのは最初の${number(count)}件の記事だけです。`,
  imported: (lists, marks, places) =>
    `読み込んで、データに追加しました: リスト${number(lists)}件、既読の記事${number(marks)}件、読んだ位置${number(places)}件。`,
  partialSearch: {
    site: "オフラインです。タイトルとキーワードだけを検索し、本文は検索していません。",
    downloads:
      "オフラインです。ダウンロード済みのテーマのタイトルとキーワードだけを検索し、本文は検索していません。",
  },
  previewLinks: "リンク先の記事をプレビュー表示",
  actions: {
    "next-page": "次の記事、またはリストの次のページ",
    "previous-page": "前の記事、またはリストの前のページ",
    save: "この記事を保存、またはリストから削除",
    contents: "記事の目次に移動",
  },
};

export const study: ArticleMessages["study"] = {
  introduction:
    "記事のタイトルを見て内容を思い出し、どれくらい覚えていたかを評価します。覚えていたものは後で、覚えていなかったものはすぐにまた出題されます。",
  newPerDay: "1日の新しい記事",
  suspendedQuestions: "外した記事",
  answersPerDay: "過去30日間の復習",
  gradeShares: "記事の理解度",
  showAnswer: "記事を表示",
  answeredToday: (count) => `今日の復習：${questions(count)}。`,
  nextReview: (interval) => `次の記事は${interval}後です。`,
  limitReached: "まだ記事がありますが、1日の上限に達しました。",
  emptyDeck: "ここにはまだ記事がありません。",
  actions: { "show-answer": "学習：記事または次のステップを表示" },
  question: "タイトル",
  answer: "本文",
};

export const highlight: ArticleMessages["highlight"] = {
  empty: "ハイライトはまだありません。記事のテキストを選択すると、ハイライトしたりメモを付けたりできます。",
  textChanged: "本文が変更され、この部分は記事に見つかりません。",
};

export const offline: ArticleMessages["offline"] = {
  removeDetails: "接続があれば、もう一度ダウンロードできます。保存した記事は残ります。",
};
