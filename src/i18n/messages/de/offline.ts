import { createFormatters } from "../../format.ts";
import type { OfflineMessages } from "../../offline-messages.ts";

const { number, bytes } = createFormatters<"other">("de");

export const offline: OfflineMessages = {
  introduction: "Heruntergeladene Themen lassen sich ohne Verbindung lesen und durchsuchen.",
  needsScripts: "Herunterladen geht nur mit JavaScript.",
  downloads: "Heruntergeladene Themen",
  nothingDownloaded: "Noch nichts heruntergeladen",
  howToDownload: (label) => `Öffne ein Thema und wähle „${label}“.`,
  total: (size) => `Insgesamt ${bytes(size)}`,
  updatedOn: (day) => `Stand: ${day}`,

  paused: "Angehalten",
  stoppedFull: "Angehalten: kein Platz mehr auf diesem Gerät",
  waiting: "Lädt auf, sobald eine Verbindung da ist",
  pause: "Anhalten",
  resume: "Fortsetzen",
  update: "Aktualisieren",
  updateAvailable: "Neue Fassung verfügbar",
  updateSize: (size) => `Neue Fassung: ${bytes(size)}`,
  changed: (count, size) => `${number(count)} Artikel geändert, ${bytes(size)}`,

  removeAll: "Alle entfernen",
  confirmRemove: (subject) => `„${subject}“ von diesem Gerät entfernen?`,
  confirmRemoveAll: "Alle Downloads entfernen?",
  removeDetails:
    "Mit einer Verbindung lässt sich alles wieder herunterladen. Gespeicherte Fragen bleiben erhalten.",
  removed: (subject) => `„${subject}“ entfernt`,
  allRemoved: "Alle Downloads entfernt",
  failed: "Das hat nicht geklappt. Bitte erneut versuchen.",

  storage: (used, free) => `Belegt: ${bytes(used)}. Noch frei: etwa ${bytes(free)}.`,
  storagePersistent: "Der Browser behält die Downloads, bis sie entfernt werden.",
  storageEvictable: "Wird der Platz auf dem Gerät knapp, kann der Browser die Downloads löschen.",
  fullHeading: "Kein Platz mehr",
  fullHelp:
    "Der Download wurde angehalten. Was schon vollständig da war, bleibt lesbar. Entferne hier ein Thema oder schaffe Platz auf dem Gerät und wähle dann „Fortsetzen“.",
  unsupportedHeading: "Dieses Fenster kann nichts herunterladen",
  unsupported:
    "Downloads brauchen einen Speicher, den der Browser hier nicht anbietet. Private Fenster und manche Einstellungen schalten ihn ab. Öffne die Site in einem normalen Fenster und über https.",

  installHeading: "Als App installieren",
  installText: "Installiert öffnet sich die Site vom Startbildschirm, auch ohne Verbindung.",
  install: "Installieren",
  installIos:
    "Tippe auf „Teilen“, dann auf „Zum Home-Bildschirm“. Lade Themen danach in der App herunter: Der Browser teilt seine Downloads nicht mit ihr und kann sie nach einer Woche ohne Besuch löschen.",
  dismiss: "Nicht jetzt",

  unreachable: "Offline nicht verfügbar",
};
