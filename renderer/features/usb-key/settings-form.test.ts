import { expect, it } from 'vitest';
import { usbKeySettingsSchema } from '../../../shared/model/usb-key';
import { USB_KEY_SETTINGS } from '../../../shared/model/usb-key-problems';
import { HASHES, SETTING_FIELDS, settingsOf } from './settings-form';

const form = (fields: Record<string, string>) => settingsOf((path) => fields[path] ?? '');

it('has a field for each setting of the file', () => {
  expect([...SETTING_FIELDS.map(({ path }) => path), HASHES].sort()).toEqual([...USB_KEY_SETTINGS].sort());
});

it('makes settings of what is chosen, and leaves the rest alone', () => {
  expect(form({})).toEqual({});
  const settings = form({
    amt: 'amt',
    'host.name': ' desk ',
    'host.shared': 'dedicated',
    dhcp: 'on',
    kvm: 'off',
    solIder: 'sol-sol',
    consent: 'kvm',
    localFirmwareUpdate: 'off',
    manualSetup: 'automatic',
    'remoteSetup.port': '9971',
    'remoteSetup.provisioning': 'halt',
    [HASHES]: `My CA = ${'ab:'.repeat(19)}ab\n\n`,
  });
  expect(settings).toEqual({
    amt: true,
    host: { name: 'desk', shared: false },
    dhcp: true,
    kvm: false,
    solIder: { sol: true, ider: false, login: true },
    consent: 'kvm',
    localFirmwareUpdate: 'off',
    manualSetup: false,
    remoteSetup: {
      port: 9971,
      provisioning: 'halt',
      ownHashes: [{ name: 'My CA', hash: `${'ab:'.repeat(19)}ab` }],
    },
  });
  expect(usbKeySettingsSchema.safeParse(settings).success).toBe(true);
});

it('takes every choice that it offers, and keeps what is wrong for the check', () => {
  for (const { path, choices = [] } of SETTING_FIELDS) {
    for (const choice of choices) {
      const taken = usbKeySettingsSchema.safeParse(form({ 'host.name': 'pc', [path]: choice }));
      expect(taken.success, `${path} ${choice}`).toBe(true);
    }
  }
  expect(usbKeySettingsSchema.safeParse(form({ 'remoteSetup.port': 'ssh' })).success).toBe(false);
  expect(usbKeySettingsSchema.safeParse(form({ [HASHES]: 'no hash' })).success).toBe(false);
});
