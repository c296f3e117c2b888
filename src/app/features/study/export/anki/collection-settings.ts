import { createNoteType, noteTypeId } from "./note-type.ts";

/** The deck and the options that every collection has. */
const defaultId = 1;

function createDeck(id: number, name: string, modified: number) {
  const nothingToday = [0, 0];
  return {
    id,
    name,
    mod: modified,
    usn: -1,
    desc: "",
    dyn: 0,
    conf: defaultId,
    collapsed: false,
    browserCollapsed: false,
    extendNew: 10,
    extendRev: 50,
    newToday: nothingToday,
    revToday: nothingToday,
    lrnToday: nothingToday,
    timeToday: nothingToday,
  };
}

/** Anki's own defaults: importing leaves the reader's options as they are. */
const deckOptions = {
  id: defaultId,
  name: "Default",
  mod: 0,
  usn: 0,
  maxTaken: 60,
  autoplay: true,
  timer: 0,
  replayq: true,
  dyn: false,
  new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
  rev: { bury: false, ease4: 1.3, hardFactor: 1.2, ivlFct: 1, maxIvl: 36_500, perDay: 200 },
  lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
};

/** The JSON columns of a collection with one deck. `modified` is in seconds since 1970. */
export function createSettings(deckId: number, deckName: string, modified: number) {
  return {
    conf: JSON.stringify({
      activeDecks: [defaultId],
      curDeck: defaultId,
      curModel: noteTypeId,
      nextPos: 1,
      newSpread: 0,
      collapseTime: 1200,
      timeLim: 0,
      estTimes: true,
      dueCounts: true,
      sortType: "noteFld",
      sortBackwards: false,
      addToCur: true,
    }),
    models: JSON.stringify({ [noteTypeId]: createNoteType(modified, deckId) }),
    decks: JSON.stringify({
      [defaultId]: createDeck(defaultId, "Default", modified),
      [deckId]: createDeck(deckId, deckName, modified),
    }),
    dconf: JSON.stringify({ [defaultId]: deckOptions }),
    tags: "{}",
  };
}
