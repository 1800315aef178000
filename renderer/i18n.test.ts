import { afterEach, describe, expect, it } from 'vitest';
import { orderName } from '../shared/model/power';
import { message } from '../shared/texts/message';
import { english, i18n, loadAllTexts, say, showLanguage } from './i18n';

describe('the texts of the window', () => {
  afterEach(() => showLanguage('en'));

  it('are loaded when their language is chosen', async () => {
    expect(i18n.hasResourceBundle('de', 'texts')).toBe(false);
    expect(i18n.t('common.cancel')).toBe('Cancel');
    await showLanguage('de');
    expect(i18n.t('common.cancel')).toBe('Abbrechen');
    expect(i18n.t('list.actions.total', { count: 12_345 })).toBe('12.345 Geräte');
  });

  it('have a form for millions in every language that needs one', async () => {
    await showLanguage('fr');
    expect(i18n.t('list.actions.total', { count: 1_000_000 })).toMatch(/^1\s000\s000 de machines$/);
  });

  it('stay in the language that was chosen last, in whatever order they arrive', async () => {
    await Promise.all([showLanguage('de'), showLanguage('en')]);
    expect(i18n.language).toBe('en');
  });

  it('say what main means, and leave alone what is the same in every language', async () => {
    const then = message('power.then', { order: orderName('bios') });
    expect(() => say(then)).toThrow('No text for “power.order.bios”');
    await loadAllTexts();
    expect(say(then)).toBe('Then: start into the BIOS setup.');
    expect(say('192.0.2.1')).toBe('192.0.2.1');
    expect(() => say({ messageCode: 'power.none' })).toThrow('No text for “power.none”');
    await showLanguage('de');
    expect(english(then)).toBe('Then: start into the BIOS setup.');
  });

  it('miss neither a key nor a value unnoticed', () => {
    // The compiler would not let it through.
    const text = (key: string) => () => {
      Reflect.apply(i18n.t, i18n, [key]);
    };
    expect(text('common.none')).toThrow('No text for “common.none”');
    expect(text('common.status')).toThrow('No value for {{status}} in “status {{status}}”');
  });
});
