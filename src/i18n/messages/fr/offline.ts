import { createFormatters } from "../../format.ts";
import type { OfflineMessages } from "../../offline-messages.ts";

const { number, bytes } = createFormatters<"other">("fr");

export const offline: OfflineMessages = {
  introduction: "Les thèmes téléchargés se lisent et se parcourent sans connexion.",
  needsScripts: "Le téléchargement nécessite JavaScript.",
  downloads: "Thèmes téléchargés",
  nothingDownloaded: "Rien n’est encore téléchargé",
  howToDownload: (label) => `Ouvrez un thème et choisissez « ${label} ».`,
  total: (size) => `Au total : ${bytes(size)}`,
  updatedOn: (day) => `Mis à jour : ${day}`,

  paused: "En pause",
  stoppedFull: "En pause : plus assez d’espace sur cet appareil",
  waiting: "Téléchargement dès le retour de la connexion",
  pause: "Suspendre",
  resume: "Reprendre",
  update: "Mettre à jour",
  updateAvailable: "Nouvelle version disponible",
  updateSize: (size) => `Nouvelle version : ${bytes(size)}`,
  changed: (count, size) => `Articles modifiés : ${number(count)} (${bytes(size)})`,

  removeAll: "Tout supprimer",
  confirmRemove: (subject) => `Supprimer « ${subject} » de cet appareil ?`,
  confirmRemoveAll: "Supprimer tous les téléchargements ?",
  removeDetails:
    "Avec une connexion, vous pourrez tout télécharger à nouveau. Les questions enregistrées restent.",
  removed: (subject) => `« ${subject} » supprimé`,
  allRemoved: "Téléchargements supprimés",
  failed: "L’opération a échoué. Réessayez.",

  storage: (used, free) => `Espace occupé : ${bytes(used)}. Espace libre : environ ${bytes(free)}.`,
  storagePersistent: "Le navigateur garde les téléchargements jusqu’à ce que vous les supprimiez.",
  storageEvictable: "Si l’espace vient à manquer, le navigateur peut effacer les téléchargements.",
  fullHeading: "Plus assez d’espace",
  fullHelp:
    "Le téléchargement s’est arrêté. Ce qui était déjà complet reste lisible. Supprimez un thème ou libérez de l’espace sur l’appareil, puis touchez « Reprendre ».",
  unsupportedHeading: "Cette fenêtre ne permet pas de télécharger",
  unsupported:
    "Les téléchargements ont besoin d’un stockage que le navigateur n’offre pas ici. Les fenêtres privées et certains réglages le désactivent : ouvrez le site dans une fenêtre ordinaire, en https.",

  installHeading: "Installer comme application",
  installText: "Une fois installé, le site s’ouvre depuis l’écran d’accueil, même sans connexion.",
  install: "Installer",
  installIos:
    "Touchez « Partager », puis « Sur l’écran d’accueil ». Téléchargez ensuite les thèmes dans l’application : le navigateur ne partage pas ses téléchargements avec elle et peut les effacer après une semaine sans visite.",
  dismiss: "Plus tard",

  unreachable: "Indisponible hors ligne",
};
