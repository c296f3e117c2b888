import { rewriteProse } from "../../fences.ts";

/** What the converter "Docs to Markdown" writes for the author between the paragraphs: what to check and to delete. */
const converterAlert =
  /^<(p|ul) style="color: red; font-weight: bold">[^\n]{0,2000}<\/\1>(?:<a href="#gdcalert[^\n]{0,200})?$|^<a href="#gdcalert\d{1,4}">[^\n]{0,200}<\/a>$|^<p id="gdcalert[^\n]{0,3000}<\/p>$/gmu;

/** Removes what converters of Google Docs tell their users. */
export function rewriteGoogleDocs(text: string): string {
  return text.includes("gd2md-html alert")
    ? rewriteProse(text, (prose) => prose.replace(converterAlert, ""))
    : text;
}

const pictureData = /(data:image)\/[\w.+-]{1,30};base64,[\w+/=%]{1,2000000}/gu;

/** Removes the data of pictures that are written into a text, which would otherwise be longer than any answer may be. */
export function removeEmbeddedPictures(text: string): string {
  return text.includes(";base64,") ? rewriteProse(text, (prose) => prose.replace(pictureData, "$1")) : text;
}
