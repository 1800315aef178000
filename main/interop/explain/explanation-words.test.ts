import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#shared/texts/catalogue';
import type { Text } from '#shared/texts/message';
import { loadExplanations, sayInLanguage } from '#shared/texts/speech';
import { explainText } from './explain-text';

const action = (hex: string): string =>
  `<![LOG[Failed to run the action: Intel AMT: Configuration. \nwords (Error: ${hex}; Source: Windows)]LOG]!><time="10:15:04.029-060" date="11-24-2026" component="TSManager" context="" type="3" thread="2724" file="instruction.cxx:895">\r\n`;

/** Every text of the explanations of all numbers that tools and firmware use. */
function explainedNumbers(): Text[] {
  const numbers = Array.from({ length: 4_100 }, (_, number) => number);
  const dressed = ['80070005', '80041003', '8004100E', '8000FFFF', '80091007', '87D00324', '80040102'];
  const texts = [
    ...numbers.flatMap((number) => [
      `PT_STATUS ${String(number)}`,
      `AMT status ${String(number)}`,
      `AMTStatus = ${String(number)}`,
      `rpc ended with code ${String(number)}`,
      `exit code ${String(number)}`,
      `ACUConfig: exit code ${String(number)}`,
      action(number.toString(16).padStart(8, '0')),
      action((0x8007_0000 + number).toString(16)),
      ...['Setup', 'AdminSetup', 'AddNextCertInChain', 'RequestStateChange'].map(
        (method) => `${method} ReturnValue: ${String(number)}`,
      ),
      `ReturnValue: ${String(number)}`,
    ]),
    ...dressed.map((hex) => action(hex)),
  ];
  const explained = texts.flatMap((text) => explainText(text));
  expect(explained.length).toBeGreaterThan(40_000);
  return explained.flatMap(({ title, explanation, next, notConfirmed }) => [
    title,
    explanation,
    next,
    notConfirmed ?? '',
  ]);
}

describe('what is explained', () => {
  it('has words for every number and sentence, in every language', async () => {
    const texts = explainedNumbers();
    for (const language of LANGUAGES) {
      await loadExplanations(language);
      const say = await sayInLanguage(language);
      const wordless = texts
        .map((text) => say(text))
        .filter((said) => /explain\.|\{\{|undefined|\[object/.test(said));
      expect(wordless, language).toEqual([]);
    }
  });
});
