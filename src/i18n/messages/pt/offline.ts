import { createFormatters } from "../../format.ts";
import type { OfflineMessages } from "../../offline-messages.ts";

const { number, bytes } = createFormatters<"other">("pt");

export const offline: OfflineMessages = {
  introduction: "Os assuntos baixados podem ser lidos e pesquisados sem conexão.",
  needsScripts: "Para baixar é preciso JavaScript.",
  downloads: "Assuntos baixados",
  nothingDownloaded: "Nada foi baixado ainda",
  howToDownload: (label) => `Abra um assunto e escolha “${label}”.`,
  total: (size) => `No total: ${bytes(size)}`,
  updatedOn: (day) => `Atualizado: ${day}`,

  paused: "Em pausa",
  stoppedFull: "Em pausa: não há espaço neste dispositivo",
  waiting: "Será baixado quando houver conexão",
  pause: "Pausar",
  resume: "Retomar",
  update: "Atualizar",
  updateAvailable: "Há uma versão nova",
  updateSize: (size) => `Versão nova: ${bytes(size)}`,
  changed: (count, size) => `Artigos alterados: ${number(count)} (${bytes(size)})`,

  removeAll: "Remover tudo",
  confirmRemove: (subject) => `Remover “${subject}” deste dispositivo?`,
  confirmRemoveAll: "Remover todos os downloads?",
  removeDetails: "Com conexão, é possível baixar de novo. As perguntas salvas continuam aqui.",
  removed: (subject) => `“${subject}” removido`,
  allRemoved: "Todos os downloads foram removidos",
  failed: "Não deu certo. Tente de novo.",

  storage: (used, free) => `Em uso: ${bytes(used)}. Livre: cerca de ${bytes(free)}.`,
  storagePersistent: "O navegador mantém os downloads até você removê-los.",
  storageEvictable: "Se faltar espaço no dispositivo, o navegador pode apagar os downloads.",
  fullHeading: "Sem espaço",
  fullHelp:
    "O download parou. O que já estava completo continua legível. Remova um assunto ou libere espaço no dispositivo e toque em “Retomar”.",
  unsupportedHeading: "Esta janela não pode baixar",
  unsupported:
    "Os downloads precisam de um armazenamento que o navegador não oferece aqui. Janelas privadas e alguns ajustes o desativam: abra o site em uma janela normal, por https.",

  installHeading: "Instalar como aplicativo",
  installText: "Instalado, o site abre pela tela inicial, mesmo sem conexão.",
  install: "Instalar",
  installIos:
    "Toque em “Compartilhar” e depois em “Adicionar à Tela de Início”. Baixe os assuntos no aplicativo: o navegador não compartilha os downloads com ele e pode apagá-los após uma semana sem visita.",
  dismiss: "Agora não",

  unreachable: "Não disponível offline",
};
