import { hasVersion } from '#shared/model/setup-variables';
import type { UsbKeyAdvice, UsbKeyRequest } from '#shared/model/usb-key';
import { message } from '#shared/texts/message';

type AdviceId =
  | 'wipe'
  | 'scrambled'
  | 'format'
  | 'small-stick'
  | 'large-stick'
  | 'bios'
  | 'bios-without'
  | 'start'
  | 'password'
  | 'old-password'
  | 'not-set-up'
  | 'network-access'
  | 'manual-setup'
  | 'version-4'
  | 'reusable'
  | 'used-up'
  | 'sha1';

/** Hex digits of a SHA-1 hash. */
const SHA1_DIGITS = 40;

/**
 * What is to be known before a stick is carried to a machine (docs/reference/recovery.md, R13, R21 and R22), the most
 * important first.
 */
export function usbKeyAdvice({
  version,
  records,
  settings,
}: Pick<UsbKeyRequest, 'version' | 'records' | 'settings'>): UsbKeyAdvice[] {
  const old = !hasVersion(version, '3.0');
  const hashes = settings.remoteSetup?.ownHashes ?? [];
  const advice: (readonly [AdviceId, boolean] | false)[] = [
    ['wipe', true],
    version === '4.0' && ['scrambled', true],
    ['format', true],
    old ? ['small-stick', true] : ['large-stick', false],
    records === undefined ? ['reusable', true] : ['used-up', true],
    ['bios', true],
    !old && ['bios-without', false],
    ['not-set-up', true],
    ['start', true],
    ['password', true],
    ['old-password', true],
    ['network-access', false],
    settings.manualSetup === true && ['manual-setup', false],
    version === '4.0' && ['version-4', false],
    hashes.some(({ hash }) => hash.length === SHA1_DIGITS) && ['sha1', true],
  ];
  return advice.flatMap((each) => {
    if (!each) return [];
    const [id, verified] = each;
    return [{ id, text: message(`usbKey.advice.${id}`), verified }];
  });
}
