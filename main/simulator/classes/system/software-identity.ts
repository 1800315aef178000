import { REALM } from '../../firmware/accounts';
import type { Firmware } from '../../firmware/firmware';
import type { Properties } from '../../wsman/values';
import { readOnlyClass } from '../model/read-only-class';

/** Sku bits (docs/reference/protocol.md, P24): 3 AMT, 4 Standard Manageability, 14 corporate. */
const SKU_AMT = 8 + 16_384;
const SKU_ISM = 16 + 16_384;

/** Versions by name; build numbers are the fourth number of the firmware version. */
function versions({ generation, spec }: Firmware): Record<string, string> {
  const numbers = generation.text.split('.');
  const three = numbers.slice(0, 3).join('.');
  const build = numbers[3] ?? '1000';
  return {
    Flash: three,
    Netstack: three,
    AMTApps: three,
    AMT: three,
    Sku: String(spec.kind === 'intel-ism' ? SKU_ISM : SKU_AMT),
    VendorID: '8086',
    'Build Number': build,
    'Recovery Version': three,
    'Recovery Build Num': build,
    'Legacy Mode': 'False',
    ...(generation.major >= 7 ? { 'AMT FW Core Version': three } : {}),
  };
}

/** CIM_SoftwareIdentity: one instance per part of the firmware (docs/reference/protocol.md, P24). */
export const softwareIdentity = readOnlyClass({
  name: 'CIM_SoftwareIdentity',
  keys: ['InstanceID'],
  declaresCommon: false,
  realm: REALM.generalInfo,
  rows: (firmware): Properties[] =>
    Object.entries(versions(firmware)).map(([name, version]) => ({
      InstanceID: name,
      IsEntity: true,
      VersionString: version,
    })),
});
