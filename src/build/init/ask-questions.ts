import { createInterface } from "node:readline/promises";
import { hosts, isHostName } from "../publish/hosts/hosts.ts";
import { defaultAnswers, type StarterAnswers } from "./starter-answers.ts";

/** Asks for what hasn't been given as a flag. An empty answer means the default. */
export async function askQuestions(
  given: Partial<StarterAnswers>,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<StarterAnswers> {
  const prompt = createInterface({ input, output });
  const ask = async (question: string, fallback: string): Promise<string> => {
    const answer = (await prompt.question(`${question}${fallback === "" ? "" : ` (${fallback})`}: `)).trim();
    return answer === "" ? fallback : answer;
  };
  const askHost = async (): Promise<StarterAnswers["host"]> => {
    const answer = await ask(`Host, one of ${Object.keys(hosts).join(", ")}`, defaultAnswers.host);
    return isHostName(answer) ? answer : await askHost();
  };
  try {
    return {
      ...defaultAnswers,
      ...given,
      name: given.name ?? (await ask("Name of the site", defaultAnswers.name)),
      description: given.description ?? (await ask("One sentence about it", defaultAnswers.description)),
      url:
        given.url ?? (await ask("Its URL, if you know it, such as https://example.org", defaultAnswers.url)),
      host: given.host ?? (await askHost()),
    };
  } finally {
    prompt.close();
  }
}
