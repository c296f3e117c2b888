import type { ArticleMessages } from "../../article-messages.ts";
import { createFormatters } from "../../format.ts";

const { number } = createFormatters<"other">("zh");

const questions = (count: number) => `${number(count)} 篇文章`;

export const critical: ArticleMessages["critical"] = {
  questions,
  searchAll: "搜索所有文章",
  scriptsAreOff: "搜索、筛选和收藏需要启用 JavaScript，不启用也能阅读全部内容。",
  relatedQuestions: "相关文章",
  sameQuestionIn: "其他主题中的相同标题",
  moreQuestionsIn: (subject) => `“${subject}”中的更多文章`,
  previousQuestionIn: (subject) => `“${subject}”中的上一篇文章`,
  nextQuestionIn: (subject) => `“${subject}”中的下一篇文章`,
  inMultipleSubjects: "多个主题中的文章",
  questionInMultipleSubjects: "此文章属于多个主题",
  filedUnder: "此文章收录在：",
  allQuestionsIn: (subject) => `“${subject}”中的所有文章`,
};

export const listing: ArticleMessages["listing"] = {
  tryThese: "从这些文章开始",
  subjectDescription: (count, subject) => `“${subject}”中的 ${questions(count)}。`,
  filter: (subject) => `筛选“${subject}”中的文章`,
  questionOrKeyword: "标题或关键词",
  emptySubject: "此主题还没有文章。",
  questionsMatch: (count) => `找到 ${questions(count)}`,
  keepTyping: "继续输入即可看到匹配的文章。",
  noMatchesInSubject: (subject) => `“${subject}”中没有匹配的文章。`,
  moreQuestions: "显示更多文章",
  questionsInNoTopic: "更多文章",
  topicDescription: (count, topic, subject) => `“${subject}”中关于“${topic}”的 ${questions(count)}。`,
};

export const lazy: ArticleMessages["lazy"] = {
  matchingQuestions: "文章",
  moreAnswers: (count) => `此标题的另外 ${number(count)} 篇文章`,
  searchFieldHint: "搜索标题、关键词和正文",
  searchHelp: { keyword: { description: "只搜索带有此关键词的文章" } },
  similarQuestions: "类似文章：",
  keywordsDescription: (site) => `按关键词浏览${site}的文章。`,
  nothingSaved: "还没有收藏。点按任意文章的“收藏”，即可在这里找到它。",
  emptyHistory: "打开过的文章会显示在这里。",
  offlineHint: "打开某个主题并下载，即可离线阅读整个主题。打开过的文章也在这里。",
  answerLoadFailed: "无法加载此文章。",
  copyAnswer: "复制文章（Markdown）",
  answerCopied: "文章已复制",
  linkCapacity: (count) => `链接只能容纳前 ${questions(count)}。`,
  readCount: (count, total) => `${questions(total)}中已读 ${number(count)} 篇`,
  imported: (lists, marks, places) =>
    `已导入并添加到个人数据：${number(lists)} 个列表、${number(marks)} 篇已读文章、${number(places)} 个阅读位置。`,
  partialSearch: {
    site: "当前处于离线状态，只搜索了标题和关键词，没有搜索正文。",
    downloads: "当前处于离线状态，只搜索了已下载主题的标题和关键词，没有搜索正文。",
  },
  previewLinks: "显示链接文章的预览",
  actions: {
    "next-page": "下一篇文章，或列表的下一页",
    "previous-page": "上一篇文章，或列表的上一页",
    save: "收藏此文章，或从列表中移除",
    contents: "转到文章的目录",
  },
};

export const study: ArticleMessages["study"] = {
  introduction: "先看文章标题，回忆其内容，再评价自己掌握得怎样。会的以后再出现，不会的很快再出现。",
  newPerDay: "每天的新文章",
  suspendedQuestions: "已搁置的文章",
  answersPerDay: "最近 30 天的复习",
  gradeShares: "文章的掌握程度",
  showAnswer: "显示文章",
  answeredToday: (count) => `今天复习了 ${questions(count)}。`,
  nextReview: (interval) => `下一篇文章将在 ${interval}后出现。`,
  limitReached: "还有更多文章，但已达到每日上限。",
  emptyDeck: "这里还没有文章。",
  actions: { "show-answer": "学习：显示文章或下一步" },
  question: "标题",
  answer: "正文",
};

export const highlight: ArticleMessages["highlight"] = {
  empty: "还没有标注。在文章中选中文字即可标注或添加笔记。",
  textChanged: "正文已更改，文章中已没有这段文字。",
};

export const offline: ArticleMessages["offline"] = {
  removeDetails: "有网络时可以重新下载。收藏的文章会保留。",
};
