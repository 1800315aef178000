import { ok, type Result } from '#shared/result';
import { message } from '#shared/texts/message';
import type { Say } from '#shared/texts/say';
import { type Printed, printed } from './printed';
import type { Shell } from './shell';
import type { Stop } from './stop';

/**
 * Asks a question whose answer is yes or no.
 * Nothing is under way while a question is open: the first Ctrl+C ends it.
 */
export async function askedYes(shell: Shell, stop: Stop, question: Printed): Promise<boolean> {
  const asked = printed`${question} ${shell.console.say(message('cli.question.hint'))}`;
  const answer = await stop.waitFor(async (signal) => ok(await shell.ask(asked, signal)));
  return answer.ok && isYes(answer.value, shell.console.say);
}

/** Asks for something that is typed unseen. The first Ctrl+C ends it. */
export function askedSecret(shell: Shell, stop: Stop, question: Printed): Promise<Result<string>> {
  return stop.waitFor(async (signal) => ok(await shell.askSecret(question, signal)));
}

/** “y” and “yes” are understood in every language. */
function isYes(answer: string, say: Say): boolean {
  const yes = [...say(message('cli.question.yes')).split(' '), 'y', 'yes'];
  return yes.includes(answer.trim().toLowerCase());
}
