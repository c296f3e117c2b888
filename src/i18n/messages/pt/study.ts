import { createIntervalFormatter } from "../../format-interval.ts";
import type { StudyMessages } from "../../study-messages.ts";
import { critical } from "./critical.ts";

const { number, questions } = critical;

export const study: StudyMessages = {
  interval: createIntervalFormatter("pt"),

  // Overview.
  dueToday: (count) => `Para revisar hoje: ${questions(count)}`,
  nothingDue: "Nada para revisar hoje",
  studyNow: "Estudar agora",
  introduction:
    "Você vê uma pergunta, responde mentalmente e avalia o quanto sabia. O que você sabe volta mais tarde; o que não sabe volta logo.",
  howToStart: "Abra um assunto, uma lista salva ou uma busca e toque em Estudar.",
  decks: "O que você estuda",
  newCount: (count) => `${number(count)} a começar`,
  learningCount: (count) => `${number(count)} em andamento`,
  dueCount: (count) => `${number(count)} para revisar`,
  stopStudying: "Parar de estudar",
  stopped: (name) => `Você não estuda mais ${name}`,
  deckMissing: "Esta lista não está neste dispositivo. Talvez tenha sido excluída.",
  dailyLimits: "Limites diários",
  newPerDay: "Novas perguntas por dia",
  reviewsPerDay: "Revisões por dia",
  suspendedQuestions: "Perguntas deixadas de lado",
  resume: "Voltar a estudar",

  // Progress.
  progress: "Seu progresso",
  answersPerDay: "Respostas dos últimos 30 dias",
  gradeShares: "O quanto você sabia",
  forecast: "Revisões dos próximos 14 dias",
  showAsTable: "Mostrar como tabela",
  day: "Dia",
  count: "Quantidade",
  share: "Proporção",
  today: "Hoje",

  // Studying.
  allDecks: "Tudo o que você estuda",
  searchDeck: (query) => `Busca: ${query}`,
  showAnswer: "Mostrar resposta",
  stepByStep: "Passo a passo",
  nextStep: (step, total) => `Mostrar o passo ${number(step)} de ${number(total)}`,
  showAll: "Mostrar tudo",
  howWell: "O quanto você sabia?",
  grades: { again: "De novo", hard: "Difícil", good: "Bom", easy: "Fácil" },
  left: (count) => `Faltam: ${questions(count)}`,
  suspend: "Deixar de lado",
  suspended: "Deixada de lado. Não vai mais aparecer.",
  bury: "Hoje não",
  buried: "Vai aparecer de novo amanhã.",
  skip: "Pular",
  openArticle: "Abrir artigo",
  done: "Pronto por hoje",
  answeredToday: (count) => `Você respondeu hoje: ${questions(count)}.`,
  nextReview: (interval) => `A próxima aparece em ${interval}.`,
  limitReached: "Há mais, mas você chegou ao limite diário.",
  emptyDeck: "Ainda não há perguntas aqui.",
  overview: "Voltar ao resumo",

  // In the list of keyboard shortcuts.
  actions: {
    "show-answer": "Estudar: mostrar a resposta ou o próximo passo",
    grade: "Estudar: avaliar o quanto você sabia",
    "undo-grade": "Estudar: desfazer a última avaliação",
  },

  // Export.
  exportAnki: "Exportar para o Anki",
  exportAnkiText: "Exportar para o Anki como texto",
  exportCsv: "Exportar como CSV",
  exportText: "Exportar como texto com tabulações",
  exported: (count) => `Exportado: ${questions(count)}`,
  notExported: (count) => `Não carregado e fora do arquivo: ${questions(count)}`,
  imported: "Seu progresso nos estudos também foi adicionado.",
  question: "Pergunta",
  answer: "Resposta",
  subject: "Assunto",
  link: "Endereço",
};
