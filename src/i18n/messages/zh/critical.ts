import { createFormatters } from "../../format.ts";
import type { CriticalMessages } from "../../messages.ts";

// Simplified Chinese. It has one form for all numbers, with a space between digits and characters.
const { number, day, list, percent } = createFormatters<"other">("zh");

const questions = (count: number) => `${number(count)} 个问题`;

export const critical: CriticalMessages = {
  language: "zh",
  direction: "ltr",

  number,
  day,
  list,
  percent,
  questions,
  minutesToRead: (minutes) => `阅读约 ${number(minutes)} 分钟`,

  home: "首页",
  skipToContent: "跳到正文",
  siteNavigation: "网站导航",
  subjects: "主题",
  keywords: "关键词",
  saved: "收藏",
  study: "学习",
  search: "搜索",
  searchAll: "搜索所有问题",
  close: "关闭",
  readingSettings: "阅读设置",
  offline: "离线",
  offlineNotice: "当前处于离线状态。",
  whatIsOffline: "查看可阅读的内容",
  loading: "正在加载",
  loadingPage: "正在加载页面",
  breadcrumbs: "页面路径",
  allSubjects: "所有主题",
  read: "已读",
  scriptsAreOff: "搜索、筛选和收藏需要启用 JavaScript，不启用也能阅读全部内容。",
  footer: "页脚",
  storedHere: "收藏的内容只保存在这台设备上。",
  shortcuts: "键盘快捷键",
  askAnything: "想弄懂什么？",

  results: (count) => `${number(count)} 条结果`,

  tableOfContents: "目录",
  relatedQuestions: "相关问题",
  sameQuestionIn: "其他主题中的相同问题",
  editPage: "编辑此页",
  reportProblem: "反馈问题",
  lastChangedOn: (day) => `最后更新：${day}`,
  moreQuestionsIn: (subject) => `“${subject}”中的更多问题`,
  previousQuestionIn: (subject) => `“${subject}”中的上一个问题`,
  nextQuestionIn: (subject) => `“${subject}”中的下一个问题`,
  inMultipleSubjects: "多个主题中的问题",
  questionInMultipleSubjects: "此问题属于多个主题",
  filedUnder: "此问题收录在：",

  pageNotFound: "找不到页面",
  noPageAtUrl: "找不到这个页面",
  pageMayHaveMoved: "页面可能已移动或删除，也可能是链接有误。",
  allQuestionsIn: (subject) => `“${subject}”中的所有问题`,
  retry: "重试",
  retrying: "正在重试…",
  errors: {
    offline: {
      title: "没有网络连接",
      text: "无法加载此页面。请检查网络连接后重试。以前读过的页面仍可打开。",
    },
    unavailable: {
      title: "服务器暂时无法发送此页面",
      text: "网络连接正常，但服务器拒绝了请求或正忙。请稍后重试。",
    },
    outdated: {
      title: "网站已更新",
      text: "当前显示的是旧版本。请重新加载页面以继续。",
    },
    notFound: {
      title: "网站缺少部分内容",
      text: "网站可能刚刚更新。请重试；如果仍有问题，请前往“主题”页面。",
    },
    damaged: {
      title: "页面未能正确加载",
      text: "网站收到了意外的数据。如果所用的 Wi-Fi 需要登录，请先登录再重试。",
    },
    unknown: {
      title: "出了点问题",
      text: "问题出在网站这边。请重试，或前往“主题”页面。",
    },
  },
};
