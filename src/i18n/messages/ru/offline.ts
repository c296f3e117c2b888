import { createFormatters } from "../../format.ts";
import type { OfflineMessages } from "../../offline-messages.ts";

const { number, bytes } = createFormatters<"other">("ru");

export const offline: OfflineMessages = {
  introduction: "Скачанные темы можно читать и искать в них без подключения.",
  needsScripts: "Для скачивания нужен JavaScript.",
  downloads: "Скачанные темы",
  nothingDownloaded: "Пока ничего не скачано",
  howToDownload: (label) => `Откройте тему и выберите «${label}».`,
  total: (size) => `Всего: ${bytes(size)}`,
  updatedOn: (day) => `Обновлено: ${day}`,

  paused: "Приостановлено",
  stoppedFull: "Приостановлено: на устройстве нет места",
  waiting: "Скачается, когда появится подключение",
  pause: "Приостановить",
  resume: "Продолжить",
  update: "Обновить",
  updateAvailable: "Есть новая версия",
  updateSize: (size) => `Новая версия: ${bytes(size)}`,
  changed: (count, size) => `Изменено статей: ${number(count)} (${bytes(size)})`,

  removeAll: "Удалить всё",
  confirmRemove: (subject) => `Удалить «${subject}» с этого устройства?`,
  confirmRemoveAll: "Удалить все загрузки?",
  removeDetails: "При подключении всё можно скачать снова. Сохранённые вопросы останутся.",
  removed: (subject) => `«${subject}»: удалено`,
  allRemoved: "Все загрузки удалены",
  failed: "Не получилось. Попробуйте ещё раз.",

  storage: (used, free) => `Занято: ${bytes(used)}. Свободно: около ${bytes(free)}.`,
  storagePersistent: "Браузер хранит загрузки, пока вы их не удалите.",
  storageEvictable: "Если на устройстве станет мало места, браузер может удалить загрузки.",
  fullHeading: "Нет места",
  fullHelp:
    "Загрузка остановлена. Всё, что уже было скачано полностью, можно читать. Удалите тему или освободите место на устройстве и нажмите «Продолжить».",
  unsupportedHeading: "В этом окне нельзя скачивать",
  unsupported:
    "Для загрузок нужно хранилище, которого браузер здесь не даёт. Его отключают приватные окна и некоторые настройки: откройте сайт в обычном окне по https.",

  installHeading: "Установить как приложение",
  installText: "После установки сайт открывается с главного экрана, в том числе без подключения.",
  install: "Установить",
  installIos:
    "Нажмите «Поделиться», затем «На экран Домой». Скачивайте темы уже в приложении: браузер не передаёт ему свои загрузки и может удалить их после недели без посещений.",
  dismiss: "Не сейчас",

  unreachable: "Недоступно офлайн",
};
