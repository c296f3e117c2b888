import { createFormatters } from "../../format.ts";
import type { OfflineMessages } from "../../offline-messages.ts";

const { number, bytes } = createFormatters<"other">("ja");

export const offline: OfflineMessages = {
  introduction: "ダウンロードした科目は、接続がなくても読んだり検索したりできます。",
  needsScripts: "ダウンロードにはJavaScriptが必要です。",
  downloads: "ダウンロードした科目",
  nothingDownloaded: "まだ何もダウンロードしていません",
  howToDownload: (label) => `科目を開いて「${label}」を選んでください。`,
  total: (size) => `合計${bytes(size)}`,
  updatedOn: (day) => `更新日：${day}`,

  paused: "一時停止中",
  stoppedFull: "停止中：この端末に空きがありません",
  waiting: "接続すると再開します",
  pause: "一時停止",
  resume: "再開",
  update: "更新",
  updateAvailable: "新しい版があります",
  updateSize: (size) => `新しい版：${bytes(size)}`,
  changed: (count, size) => `${number(count)}件の記事が変更、${bytes(size)}`,

  removeAll: "すべて削除",
  confirmRemove: (subject) => `「${subject}」をこの端末から削除しますか？`,
  confirmRemoveAll: "ダウンロードをすべて削除しますか？",
  removeDetails: "接続があれば、もう一度ダウンロードできます。保存した質問は残ります。",
  removed: (subject) => `「${subject}」を削除しました`,
  allRemoved: "ダウンロードをすべて削除しました",
  failed: "できませんでした。もう一度お試しください。",

  storage: (used, free) => `使用中：${bytes(used)}。空き：約${bytes(free)}。`,
  storagePersistent: "ブラウザーは、削除するまでダウンロードを残します。",
  storageEvictable: "端末の空きが少なくなると、ブラウザーがダウンロードを削除することがあります。",
  fullHeading: "空きがありません",
  fullHelp:
    "ダウンロードは停止しました。すでに完了していた内容は読めます。科目を削除するか、端末の空きを増やしてから「再開」を押してください。",
  unsupportedHeading: "このウィンドウではダウンロードできません",
  unsupported:
    "ダウンロードに必要な保存場所を、ブラウザーがここでは使わせていません。プライベートウィンドウや一部の設定が原因です。通常のウィンドウでhttpsのサイトを開いてください。",

  installHeading: "アプリとしてインストール",
  installText: "インストールすると、接続がなくてもホーム画面からサイトを開けます。",
  install: "インストール",
  installIos:
    "「共有」を押し、「ホーム画面に追加」を選びます。科目はそのあとアプリの中でダウンロードしてください。ブラウザーのダウンロードはアプリと共有されず、1週間開かないと削除されることがあります。",
  dismiss: "今はしない",

  unreachable: "オフラインでは読めません",
};
