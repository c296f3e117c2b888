/** The types that lessons and tools have most. */
const translatedTypes =
  "note info tip important warning caution danger example question summary definition theorem proof".split(
    " ",
  );

/** What the types of callouts are called in other languages than English, in the order of `translatedTypes`. */
const titlesByLanguage: Readonly<Record<string, string>> = {
  ar: "ملاحظة معلومة نصيحة مهم تحذير تنبيه خطر مثال سؤال ملخص تعريف مبرهنة برهان",
  de: "Hinweis Info Tipp Wichtig Warnung Vorsicht Gefahr Beispiel Frage Zusammenfassung Definition Satz Beweis",
  es: "Nota Información Consejo Importante Advertencia Precaución Peligro Ejemplo Pregunta Resumen Definición Teorema Demostración",
  fa: "یادداشت اطلاعات نکته مهم هشدار احتیاط خطر مثال پرسش خلاصه تعریف قضیه اثبات",
  fr: "Remarque Info Astuce Important Avertissement Attention Danger Exemple Question Résumé Définition Théorème Démonstration",
  hi: "नोट जानकारी सुझाव महत्वपूर्ण चेतावनी सावधानी खतरा उदाहरण प्रश्न सारांश परिभाषा प्रमेय उपपत्ति",
  ja: "メモ 情報 ヒント 重要 警告 注意 危険 例 質問 要約 定義 定理 証明",
  pt: "Nota Informação Dica Importante Aviso Cuidado Perigo Exemplo Pergunta Resumo Definição Teorema Demonstração",
  ru: "Примечание Информация Совет Важно Предупреждение Осторожно Опасно Пример Вопрос Резюме Определение Теорема Доказательство",
  zh: "备注 信息 提示 重要 警告 注意 危险 示例 问题 摘要 定义 定理 证明",
};

/** Traditional Chinese, which has other characters. */
const traditionalChinese = /^zh-(?:Hant|TW|HK|MO)\b/iu;

/** What a type of callouts is called in the language of an article (a BCP 47 tag); undefined if that isn't known. */
export function translateCalloutType(type: string, language: string): string | undefined {
  if (traditionalChinese.test(language)) return undefined;
  const [primary = ""] = language.toLowerCase().split("-");
  return titlesByLanguage[primary]?.split(" ")[translatedTypes.indexOf(type.toLowerCase())];
}
