import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProjectStyle } from '#shared/testing/project-style';

/** A template with its `{{holes}}` filled, in the project's own style. */
export function fill(name: string, holes: Readonly<Record<string, string>>): Promise<string> {
  const template = readFileSync(join(import.meta.dirname, 'templates', name), 'utf8');
  const text = template.replaceAll(/\{\{(\w+)\}\}/g, (_, hole: string) => {
    const filling = holes[hole];
    if (filling === undefined) throw new Error(`${name} has a hole “${hole}” that nobody fills`);
    return filling;
  });
  const notice = '<!-- Made from the code by `npm run docs`. Do not edit by hand. -->\n\n';
  return inProjectStyle(name, notice + text);
}
