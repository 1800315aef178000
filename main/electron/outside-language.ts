import { app } from 'electron';
import type { AppService } from '#shared/contract/host';
import { languageOf } from '#shared/texts/language-of';
import type { Say } from '#shared/texts/say';
import { english, sayInLanguage } from '#shared/texts/speech';

/**
 * The language of what is shown outside of the window: dialogs, notifications, the menu. It is the window's: the one
 * that is set, or the system's.
 */
export class OutsideLanguage {
  #say: Say = english;
  #setting: () => string = () => 'system';

  /** @param setting the language that is set now: a tag, or `system` */
  async follow(setting: () => string): Promise<void> {
    this.#setting = setting;
    await this.load();
  }

  /** Loads the language that is wanted now. */
  async load(): Promise<void> {
    this.#say = await sayInLanguage(languageOf(this.#setting(), app.getPreferredSystemLanguages()));
  }

  readonly say: Say = (text) => this.#say(text);

  /**
   * @param changed called when the language has been loaded again
   * @returns the same service; the language is loaded again when it may have been changed
   */
  watch(service: AppService, changed: () => void): AppService {
    return {
      ...service,
      call: async (name, input, caller) => {
        const answer = await service.call(name, input, caller);
        if (name === 'settings.set') {
          await this.load();
          changed();
        }
        return answer;
      },
    };
  }
}
