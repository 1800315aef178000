import { format } from 'oxfmt';

/**
 * A text as `npm run format` would leave it.
 * @param name of a file, whose ending says what language it is
 */
export async function inProjectStyle(name: string, text: string): Promise<string> {
  const { code, errors } = await format(name, text, { singleQuote: true, printWidth: 110 });
  const [error] = errors;
  if (error) throw new Error(`${name}: ${error.message}`);
  return code;
}
