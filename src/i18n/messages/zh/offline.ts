import { createFormatters } from "../../format.ts";
import type { OfflineMessages } from "../../offline-messages.ts";

const { number, bytes } = createFormatters<"other">("zh");

export const offline: OfflineMessages = {
  introduction: "下载的主题可以离线阅读和搜索。",
  needsScripts: "下载需要启用 JavaScript。",
  downloads: "已下载的主题",
  nothingDownloaded: "还没有下载任何内容",
  howToDownload: (label) => `打开一个主题，选择“${label}”。`,
  total: (size) => `共 ${bytes(size)}`,
  updatedOn: (day) => `更新于 ${day}`,

  paused: "已暂停",
  stoppedFull: "已停止：此设备空间不足",
  waiting: "有网络时继续下载",
  pause: "暂停",
  resume: "继续",
  update: "更新",
  updateAvailable: "有新版本",
  updateSize: (size) => `新版本：${bytes(size)}`,
  changed: (count, size) => `${number(count)} 篇文章有更改，${bytes(size)}`,

  removeAll: "全部移除",
  confirmRemove: (subject) => `要从此设备移除“${subject}”吗？`,
  confirmRemoveAll: "要移除所有下载吗？",
  removeDetails: "有网络时可以重新下载。收藏的问题会保留。",
  removed: (subject) => `已移除“${subject}”`,
  allRemoved: "已移除所有下载",
  failed: "操作未成功，请重试。",

  storage: (used, free) => `已用 ${bytes(used)}，剩余约 ${bytes(free)}。`,
  storagePersistent: "浏览器会保留下载内容，直到将其移除。",
  storageEvictable: "设备空间不足时，浏览器可能会删除下载内容。",
  fullHeading: "空间不足",
  fullHelp: "下载已停止。之前已完成的内容仍可阅读。请移除一个主题或在设备上腾出空间，然后点击“继续”。",
  unsupportedHeading: "此窗口无法下载",
  unsupported:
    "下载所需的存储在这里不可用，隐私窗口和某些设置会将其关闭。请在普通窗口中通过 https 打开本站。",

  installHeading: "安装为应用",
  installText: "安装后可从主屏幕打开本站，离线也可以。",
  install: "安装",
  installIos:
    "点击“分享”，再选择“添加到主屏幕”。之后请在应用中下载主题：浏览器的下载不会共享给应用，并且一周未访问就可能被删除。",
  dismiss: "暂不",

  unreachable: "离线时不可用",
};
