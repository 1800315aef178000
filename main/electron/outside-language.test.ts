import { expect, it, vi } from 'vitest';
import type { AppService } from '#shared/contract/host';
import { message } from '#shared/texts/message';
import { OutsideLanguage } from './outside-language';
import { app } from './testing/fake-electron';

vi.mock('electron', async () => (await import('./testing/fake-electron')).electron);

const QUIT = message('electron.quit');

it('is the language that is set, and the system’s where none is', async () => {
  const language = new OutsideLanguage();
  expect(language.say(QUIT)).toBe('Quit');
  vi.spyOn(app, 'getPreferredSystemLanguages').mockReturnValue(['fr-CA', 'en']);
  await language.load();
  expect(language.say(QUIT)).toBe('Quitter');
  await language.follow(() => 'de');
  expect(language.say(QUIT)).toBe('Beenden');
});

it('follows a change of the setting', async () => {
  let setting = 'en';
  const language = new OutsideLanguage();
  await language.follow(() => setting);
  const service: AppService = {
    call() {
      setting = 'es';
      return Promise.resolve({ ok: true, value: {} });
    },
    left: () => undefined,
    onEvent: () => () => undefined,
  };
  const changed = vi.fn();
  const watched = language.watch(service, changed);
  await watched.call('machines.list', {});
  expect(language.say(QUIT)).toBe('Quit');
  await watched.call('settings.set', {});
  expect(language.say(QUIT)).toBe('Salir');
  expect(changed).toHaveBeenCalledOnce();
});
