import type { ListingMessages } from "../../listing-messages.ts";
import { critical } from "./critical.ts";

const { number, list, questions } = critical;

export const listing: ListingMessages = {
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
};
