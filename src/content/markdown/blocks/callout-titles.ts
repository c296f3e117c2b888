/** The types that lessons and tools have most, as they are called in a language. */
interface CalloutTitles {
  readonly note: string;
  readonly info: string;
  readonly tip: string;
  readonly important: string;
  readonly warning: string;
  readonly caution: string;
  readonly danger: string;
  readonly example: string;
  readonly question: string;
  readonly summary: string;
  readonly definition: string;
  readonly theorem: string;
  readonly proof: string;
}

const titlesByLanguage: Readonly<Record<string, CalloutTitles>> = {
  ar: {
    note: "ملاحظة",
    info: "معلومة",
    tip: "نصيحة",
    important: "مهم",
    warning: "تحذير",
    caution: "تنبيه",
    danger: "خطر",
    example: "مثال",
    question: "سؤال",
    summary: "ملخص",
    definition: "تعريف",
    theorem: "مبرهنة",
    proof: "برهان",
  },
  de: {
    note: "Hinweis",
    info: "Info",
    tip: "Tipp",
    important: "Wichtig",
    warning: "Warnung",
    caution: "Vorsicht",
    danger: "Gefahr",
    example: "Beispiel",
    question: "Frage",
    summary: "Zusammenfassung",
    definition: "Definition",
    theorem: "Satz",
    proof: "Beweis",
  },
  es: {
    note: "Nota",
    info: "Información",
    tip: "Consejo",
    important: "Importante",
    warning: "Advertencia",
    caution: "Precaución",
    danger: "Peligro",
    example: "Ejemplo",
    question: "Pregunta",
    summary: "Resumen",
    definition: "Definición",
    theorem: "Teorema",
    proof: "Demostración",
  },
  fa: {
    note: "یادداشت",
    info: "اطلاعات",
    tip: "نکته",
    important: "مهم",
    warning: "هشدار",
    caution: "احتیاط",
    danger: "خطر",
    example: "مثال",
    question: "پرسش",
    summary: "خلاصه",
    definition: "تعریف",
    theorem: "قضیه",
    proof: "اثبات",
  },
  fr: {
    note: "Remarque",
    info: "Info",
    tip: "Astuce",
    important: "Important",
    warning: "Avertissement",
    caution: "Attention",
    danger: "Danger",
    example: "Exemple",
    question: "Question",
    summary: "Résumé",
    definition: "Définition",
    theorem: "Théorème",
    proof: "Démonstration",
  },
  hi: {
    note: "नोट",
    info: "जानकारी",
    tip: "सुझाव",
    important: "महत्वपूर्ण",
    warning: "चेतावनी",
    caution: "सावधानी",
    danger: "खतरा",
    example: "उदाहरण",
    question: "प्रश्न",
    summary: "सारांश",
    definition: "परिभाषा",
    theorem: "प्रमेय",
    proof: "उपपत्ति",
  },
  ja: {
    note: "メモ",
    info: "情報",
    tip: "ヒント",
    important: "重要",
    warning: "警告",
    caution: "注意",
    danger: "危険",
    example: "例",
    question: "質問",
    summary: "要約",
    definition: "定義",
    theorem: "定理",
    proof: "証明",
  },
  pt: {
    note: "Nota",
    info: "Informação",
    tip: "Dica",
    important: "Importante",
    warning: "Aviso",
    caution: "Cuidado",
    danger: "Perigo",
    example: "Exemplo",
    question: "Pergunta",
    summary: "Resumo",
    definition: "Definição",
    theorem: "Teorema",
    proof: "Demonstração",
  },
  ru: {
    note: "Примечание",
    info: "Информация",
    tip: "Совет",
    important: "Важно",
    warning: "Предупреждение",
    caution: "Осторожно",
    danger: "Опасно",
    example: "Пример",
    question: "Вопрос",
    summary: "Резюме",
    definition: "Определение",
    theorem: "Теорема",
    proof: "Доказательство",
  },
  zh: {
    note: "备注",
    info: "信息",
    tip: "提示",
    important: "重要",
    warning: "警告",
    caution: "注意",
    danger: "危险",
    example: "示例",
    question: "问题",
    summary: "摘要",
    definition: "定义",
    theorem: "定理",
    proof: "证明",
  },
};

/** The languages that have titles of their own, as BCP 47 tags; English ones are the types themselves. */
export const calloutLanguages: readonly string[] = Object.keys(titlesByLanguage);

/** Traditional Chinese, which has other characters. */
const traditionalChinese = /^zh-(?:Hant|TW|HK|MO)\b/iu;

/** What a type of callouts is called in the language of an article (a BCP 47 tag); undefined if that isn't known. */
export function translateCalloutType(type: string, language: string): string | undefined {
  if (traditionalChinese.test(language)) return undefined;
  const [primary = ""] = language.toLowerCase().split("-");
  const titles = new Map(Object.entries(titlesByLanguage[primary] ?? {}));
  return titles.get(type.toLowerCase());
}
