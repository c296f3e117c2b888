import { createIntervalFormatter } from "../../format-interval.ts";
import type { StudyMessages } from "../../study-messages.ts";
import { critical } from "./critical.ts";

const { number, questions } = critical;

export const study: StudyMessages = {
  interval: createIntervalFormatter("zh"),

  // Overview.
  dueToday: (count) => `今天要复习：${questions(count)}`,
  nothingDue: "今天没有要复习的内容",
  studyNow: "开始学习",
  introduction: "先看问题，在心里作答，再评价自己掌握得怎样。会的以后再出现，不会的很快再出现。",
  howToStart: "打开一个主题、收藏列表或搜索，然后点按“学习”。",
  decks: "正在学习",
  newCount: (count) => `新 ${number(count)}`,
  learningCount: (count) => `学习中 ${number(count)}`,
  dueCount: (count) => `待复习 ${number(count)}`,
  stopStudying: "不再学习",
  stopped: (name) => `已不再学习 ${name}`,
  deckMissing: "此设备上没有这个列表，可能已被删除。",
  dailyLimits: "每日上限",
  newPerDay: "每天的新问题",
  reviewsPerDay: "每天的复习",
  suspendedQuestions: "已搁置的问题",
  resume: "重新学习",

  // Progress.
  progress: "学习进度",
  answersPerDay: "最近 30 天的回答",
  gradeShares: "掌握程度",
  forecast: "未来 14 天的复习",
  showAsTable: "以表格显示",
  day: "日期",
  count: "数量",
  share: "比例",
  today: "今天",

  // Studying.
  allDecks: "正在学习的全部内容",
  searchDeck: (query) => `搜索：${query}`,
  showAnswer: "显示解答",
  stepByStep: "逐步显示",
  nextStep: (step, total) => `显示第 ${number(step)} 步，共 ${number(total)} 步`,
  showAll: "全部显示",
  howWell: "掌握得怎样？",
  grades: { again: "重来", hard: "困难", good: "良好", easy: "轻松" },
  left: (count) => `还剩 ${questions(count)}`,
  suspend: "搁置",
  suspended: "已搁置，不会再出现。",
  bury: "今天不学",
  buried: "明天会再次出现。",
  skip: "跳过",
  openArticle: "打开文章",
  done: "今天的学习完成了",
  answeredToday: (count) => `今天回答了 ${questions(count)}。`,
  nextReview: (interval) => `下一个问题将在 ${interval}后出现。`,
  limitReached: "还有更多问题，但已达到每日上限。",
  emptyDeck: "这里还没有问题。",
  overview: "返回概览",

  // In the list of keyboard shortcuts.
  actions: {
    "show-answer": "学习：显示解答或下一步",
    grade: "学习：评价掌握程度",
    "undo-grade": "学习：撤销上次评价",
  },

  // Export.
  exportAnki: "导出到 Anki",
  exportAnkiText: "以文本形式导出到 Anki",
  exportCsv: "导出为 CSV",
  exportText: "导出为制表符分隔的文本",
  exported: (count) => `已导出 ${questions(count)}`,
  notExported: (count) => `无法加载，未包含在文件中：${questions(count)}`,
  imported: "学习进度也已添加。",
  question: "问题",
  answer: "解答",
  subject: "主题",
  link: "链接",
};
