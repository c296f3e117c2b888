import type { ListingMessages } from "../../listing-messages.ts";
import { critical } from "./critical.ts";

const { number, list, questions } = critical;

export const listing: ListingMessages = {
  questionsInSubjects: (count, subjectCount) => `${number(subjectCount)} 个主题，${questions(count)}`,
  tryThese: "从这些问题开始",
  examples: "例如",
  moreSubjects: "更多主题",
  minutes: (minutes) => `${number(minutes)} 分钟`,
  withFormulas: "含公式",
  pageOf: (page, pages) => `第 ${number(page)} 页，共 ${number(pages)} 页`,
  subjectDescription: (count, subject) => `“${subject}”中的 ${questions(count)}及解答。`,
  filter: (subject) => `筛选“${subject}”中的问题`,
  questionOrKeyword: "问题或关键词",
  sortOrder: "排序方式",
  sortOrders: {
    best: "最相关",
    publisher: "默认顺序",
    newest: "最新",
    oldest: "最早",
    title: "按标题",
  },
  emptySubject: "此主题还没有问题。",
  pages: "分页",
  page: (page) => `第 ${number(page)} 页`,
  previous: "上一页",
  next: "下一页",
  atLeast: (results) => `至少 ${results}`,
  questionsMatch: (count) => `找到 ${questions(count)}`,
  noResults: "没有结果。",
  keepTyping: "继续输入即可看到匹配的问题。",
  noResultsFor: (query) => `没有找到与“${query}”相关的结果。`,
  tryFewerWords: (link) => ["可以减少词语或换用更常见的词语，也可以浏览", link("主题"), "。"],
  showingResultsFor: (corrected) => ["正在显示以下内容的结果：", ...corrected],
  youTyped: (word) => `（原输入：${word}）`,
  resultsWithout: (words) =>
    `没有包含所有词语的结果。正在显示不含${list(words.map((word) => `“${word}”`))}的结果。`,
  alsoSearching: (words) => `同时搜索：${list(words)}`,
  noMatchesInSubject: (subject) => `“${subject}”中没有匹配的问题。`,
  clearFilter: "清除筛选",
  removeFilter: (keyword) => `移除筛选：${keyword}`,
  moreQuestions: "显示更多问题",

  // Topics of a subject.
  topics: "子主题",
  moreTopics: (count) => `显示另外 ${number(count)} 个子主题`,
  questionsInNoTopic: "更多问题",
  topicDescription: (count, topic, subject) => `“${subject}”中关于“${topic}”的 ${questions(count)}及解答。`,
  similarTopics: "相似的子主题",
  alsoInSubject: (subject) => `也见于“${subject}”`,
};
