import { createIntervalFormatter } from "../../format-interval.ts";
import type { StudyMessages } from "../../study-messages.ts";
import { critical } from "./critical.ts";

const { number, questions } = critical;

export const study: StudyMessages = {
  interval: createIntervalFormatter("ja"),

  // Overview.
  dueToday: (count) => `今日の復習：${questions(count)}`,
  nothingDue: "今日の復習はありません",
  studyNow: "今すぐ学習",
  introduction:
    "質問を見て頭の中で答え、どれくらいわかったかを評価します。わかったものは後で、わからなかったものはすぐにまた出題されます。",
  howToStart: "分野、保存したリスト、検索のいずれかを開き、「学習」をタップしてください。",
  decks: "学習しているもの",
  newCount: (count) => `新規 ${number(count)}`,
  learningCount: (count) => `学習中 ${number(count)}`,
  dueCount: (count) => `復習 ${number(count)}`,
  stopStudying: "学習をやめる",
  stopped: (name) => `${name}の学習をやめました`,
  deckMissing: "このリストはこの端末にありません。削除された可能性があります。",
  dailyLimits: "1日の上限",
  newPerDay: "1日の新しい質問",
  reviewsPerDay: "1日の復習",
  suspendedQuestions: "外した質問",
  resume: "もう一度学習",

  // Progress.
  progress: "学習の記録",
  answersPerDay: "過去30日間の回答",
  gradeShares: "答えの理解度",
  forecast: "今後14日間の復習",
  showAsTable: "表で表示",
  day: "日付",
  count: "件数",
  share: "割合",
  today: "今日",

  // Studying.
  allDecks: "学習しているすべて",
  searchDeck: (query) => `検索：${query}`,
  showAnswer: "答えを表示",
  stepByStep: "ステップごとに",
  nextStep: (step, total) => `ステップ ${number(step)}/${number(total)} を表示`,
  showAll: "すべて表示",
  howWell: "どれくらいわかりましたか？",
  grades: { again: "もう一度", hard: "難しい", good: "わかった", easy: "簡単" },
  left: (count) => `残り：${questions(count)}`,
  suspend: "外す",
  suspended: "外しました。もう出題されません。",
  bury: "今日はやらない",
  buried: "明日また出題されます。",
  skip: "スキップ",
  openArticle: "記事を開く",
  done: "今日の分は終わりです",
  answeredToday: (count) => `今日の回答：${questions(count)}。`,
  nextReview: (interval) => `次の質問は${interval}後です。`,
  limitReached: "まだ質問がありますが、1日の上限に達しました。",
  emptyDeck: "ここにはまだ質問がありません。",
  overview: "概要に戻る",

  // In the list of keyboard shortcuts.
  actions: {
    "show-answer": "学習：答えまたは次のステップを表示",
    grade: "学習：理解度を評価",
    "undo-grade": "学習：最後の評価を取り消す",
  },

  // Export.
  exportAnki: "Anki用に書き出す",
  exportAnkiText: "Anki用にテキストで書き出す",
  exportCsv: "CSVで書き出す",
  exportText: "タブ区切りテキストで書き出す",
  exported: (count) => `書き出しました：${questions(count)}`,
  notExported: (count) => `読み込めず、ファイルに含まれていません：${questions(count)}`,
  imported: "学習の記録も追加しました。",
  question: "質問",
  answer: "答え",
  subject: "分野",
  link: "リンク",
};
