import { LANGUAGES } from '../../shared/texts/catalogue';
import { EXPLANATIONS } from '../../shared/texts/explanations';
import { i18n } from '../i18n';

/** Loads what the log reader says, in all languages, so that it can still be read when another one is chosen. */
export async function loadExplanations(): Promise<void> {
  await Promise.all(
    LANGUAGES.map(async (language) => {
      const { explain } = await EXPLANATIONS[language]();
      i18n.addResourceBundle(language, 'messages', { explain });
    }),
  );
}
