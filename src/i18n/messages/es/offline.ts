import { createFormatters } from "../../format.ts";
import type { OfflineMessages } from "../../offline-messages.ts";

const { number, bytes } = createFormatters<"other">("es");

export const offline: OfflineMessages = {
  introduction: "Los temas descargados se pueden leer y consultar sin conexión.",
  needsScripts: "Para descargar hace falta JavaScript.",
  downloads: "Temas descargados",
  nothingDownloaded: "Aún no hay nada descargado",
  howToDownload: (label) => `Abre un tema y elige «${label}».`,
  total: (size) => `En total: ${bytes(size)}`,
  updatedOn: (day) => `Actualizado: ${day}`,

  paused: "En pausa",
  stoppedFull: "En pausa: no queda espacio en este dispositivo",
  waiting: "Se descargará cuando haya conexión",
  pause: "Pausar",
  resume: "Reanudar",
  update: "Actualizar",
  updateAvailable: "Hay una versión nueva",
  updateSize: (size) => `Versión nueva: ${bytes(size)}`,
  changed: (count, size) => `Artículos modificados: ${number(count)} (${bytes(size)})`,

  removeAll: "Quitar todo",
  confirmRemove: (subject) => `¿Quitar «${subject}» de este dispositivo?`,
  confirmRemoveAll: "¿Quitar todas las descargas?",
  removeDetails: "Con conexión podrás volver a descargarlo. Las preguntas guardadas se conservan.",
  removed: (subject) => `Se quitó «${subject}»`,
  allRemoved: "Se quitaron todas las descargas",
  failed: "No se pudo hacer. Inténtalo de nuevo.",

  storage: (used, free) => `Ocupado: ${bytes(used)}. Libre: unos ${bytes(free)}.`,
  storagePersistent: "El navegador conserva las descargas hasta que las quites.",
  storageEvictable: "Si falta espacio en el dispositivo, el navegador puede borrar las descargas.",
  fullHeading: "No queda espacio",
  fullHelp:
    "La descarga se ha detenido. Lo que ya estaba completo se puede seguir leyendo. Quita un tema o libera espacio en el dispositivo y pulsa «Reanudar».",
  unsupportedHeading: "Esta ventana no puede descargar",
  unsupported:
    "Las descargas necesitan un almacenamiento que el navegador no ofrece aquí. Las ventanas privadas y algunos ajustes lo desactivan: abre el sitio en una ventana normal y por https.",

  installHeading: "Instalar como aplicación",
  installText: "Una vez instalado, el sitio se abre desde la pantalla de inicio, también sin conexión.",
  install: "Instalar",
  installIos:
    "Toca «Compartir» y luego «Añadir a pantalla de inicio». Descarga los temas desde la aplicación: el navegador no comparte sus descargas con ella y puede borrarlas tras una semana sin visitas.",
  dismiss: "Ahora no",

  unreachable: "No disponible sin conexión",
};
