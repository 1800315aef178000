import { ok } from '#shared/result';
import { message } from '#shared/texts/message';
import type { Say } from '#shared/texts/say';
import { type Printed, printed } from './printed';
import type { Shell } from './shell';
import type { Stop } from './stop';

/** Asks for a yes. Nothing is under way while a question is open: the first Ctrl+C ends it. */
export async function askedYes({ console, ask }: Shell, stop: Stop, question: Printed): Promise<boolean> {
  const asked = printed`${question} ${console.say(message('cli.question.hint'))}`;
  const answer = await stop.waitFor(async (signal) => ok(await ask(asked, signal)));
  return answer.ok && isYes(answer.value, console.say);
}

/** “y” and “yes” are understood in every language. */
function isYes(answer: string, say: Say): boolean {
  const yes = [...say(message('cli.question.yes')).split(' '), 'y', 'yes'];
  return yes.includes(answer.trim().toLowerCase());
}
