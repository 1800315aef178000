import { languageOf } from '../../shared/texts/language-of';
import { showLanguage } from '../i18n';
import type { AppStore } from '../stores/app-store';

/** The frame of index.html is seen meanwhile. A host that does not answer is shown in English. Milliseconds. */
const PATIENCE_MS = 300;

/** Loads the language that is set before anything is shown, so that no text is seen in English first. */
export async function loadFirstLanguage(store: AppStore, preferred: readonly string[]): Promise<void> {
  const setting = await languageSetting(store);
  if (setting !== undefined) await showLanguage(languageOf(setting, preferred));
}

/** @returns undefined when it is not known in time */
function languageSetting(store: AppStore): Promise<string | undefined> {
  return new Promise((found) => {
    const timer = setTimeout(() => end(undefined), PATIENCE_MS);
    const look = ({ settings, settingsFailure, needsLink }: ReturnType<AppStore['getState']>): void => {
      if (settings ?? settingsFailure ?? (needsLink || undefined)) end(settings?.settings.language);
    };
    const stop = store.subscribe(look);
    const end = (setting: string | undefined): void => {
      clearTimeout(timer);
      stop();
      found(setting);
    };
    look(store.getState());
  });
}
