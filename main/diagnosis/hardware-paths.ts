import type { PathRef } from '#shared/model/verdict';
import type { PathContext } from './path-context';

/** The three paths that touch BIOS or board (mebx-recovery.md 5.5, 5.6, 5.7). */

const ERASES =
  'All AMT settings and, where it works, the MEBx password, which becomes “admin” again. Windows, disks and files stay.';

const BITLOCKER = {
  text: 'Suspend BitLocker until you resume it yourself, and have the 48-digit key in hand.',
  command: 'Suspend-BitLocker -MountPoint C: -RebootCount 0',
};
const BITLOCKER_BACK = {
  text: 'When all is done, switch protection on again.',
  command: 'Resume-BitLocker -MountPoint C:',
};

const THEN_MEBX = {
  text: 'Open MEBx (Ctrl+P at power-on), log in with “admin” as an American keyboard types it, set the house password and activate network access.',
};

const CANNOT_SEE = 'That MEBx takes “admin” again can be seen at the keyboard only, never from the network.';

/** A BIOS item that un-configures AMT without its password (5.5). Dell and Fujitsu have none. */
export function biosUnconfigure({ maker }: PathContext): PathRef | undefined {
  if (maker === 'dell' || maker === 'fujitsu' || maker === 'intel') return undefined;
  const { item, confirmed } = BIOS_ITEM[maker ?? 'other'] ?? UNKNOWN_ITEM;
  return {
    id: 'bios-unconfigure',
    title: 'Un-configure AMT in the BIOS',
    reason: 'The least destructive way past an unknown MEBx password: no screwdriver, and the clock stays.',
    needs: [
      'Keyboard and screen at the machine',
      'The BIOS password, if one is set',
      'The BitLocker key, if the disk is encrypted',
    ],
    erases: ERASES,
    sideEffects: ['Own root hashes and the DNS suffix for remote setup are gone.'],
    steps: [
      BITLOCKER,
      { text: item },
      { text: 'Save, restart, and confirm when the machine asks whether to un-configure ME.' },
      THEN_MEBX,
      BITLOCKER_BACK,
    ],
    proof:
      'After network access is activated in MEBx, the presence pong says “set up” and the new password logs in.',
    minutes: { from: 5, to: 10 },
    opensCase: false,
    touchesBios: true,
    notConfirmed: [...confirmed, CANNOT_SEE],
  };
}

interface BiosItem {
  item: string;
  confirmed: string[];
}

const UNKNOWN_ITEM: BiosItem = {
  item: 'Restart into the BIOS and look for an item such as “Un-Configure ME” or “Intel Manageability Reset” (often Advanced → AMT Configuration). Enable it.',
  confirmed: [
    'Not every maker has this item, and whether it also resets the MEBx password is not confirmed for this model.',
  ],
};

const BIOS_ITEM: Readonly<Record<string, BiosItem>> = {
  hp: {
    item: 'Restart, press F10, open Advanced → Remote Management Options (older: AMT Options) and set “Unconfigure AMT on next boot” to Apply.',
    confirmed: [
      'That this also resets the MEBx password was reported for the EliteDesk 800 G4 Mini and similar; other models are not confirmed.',
    ],
  },
  lenovo: {
    item: 'Restart, press F1, open Advanced → Intel(R) Manageability and set “Intel(R) Manageability Reset” to Enabled.',
    confirmed: ['Lenovo states this for ThinkCentre and ThinkStation; current ThinkPads are not confirmed.'],
  },
};

/** A header or jumper on the board (5.6), for the makers whose manual describes one. */
export function serviceJumper({ maker, generation }: PathContext): PathRef | undefined {
  const how = jumperOf(maker, generation);
  if (!how) return undefined;
  return {
    id: 'service-jumper',
    title: how.title,
    reason: 'The maker’s own way; opens the case, but leaves the battery in.',
    needs: [
      'Tools to open the case',
      'Permission to open it (warranty, lease)',
      'The BitLocker key, if the disk is encrypted',
    ],
    erases: ERASES,
    sideEffects: ['BIOS settings and clock may be lost.'],
    steps: [
      BITLOCKER,
      { text: 'Shut down and pull the mains plug. Never move this jumper with mains connected.' },
      ...how.steps.map((text) => ({ text })),
      { text: 'Set the clock in the BIOS, then check disk mode, Secure Boot and TPM before Windows starts.' },
      THEN_MEBX,
      BITLOCKER_BACK,
    ],
    proof:
      'After network access is activated in MEBx, the presence pong says “set up” and the new password logs in.',
    minutes: { from: 15, to: 20 },
    opensCase: true,
    touchesBios: true,
    notConfirmed: [CANNOT_SEE],
  };
}

function jumperOf(
  maker: PathContext['maker'],
  generation: number | undefined,
): { title: string; steps: string[] } | undefined {
  if (maker === 'dell' && generation === 11) {
    return {
      title: 'RTC reset jumper (Dell desktops of the Skylake time)',
      steps: [
        'Take the plug off the PSWD pins and put it on the RTCRST pins.',
        'Connect mains and press the power button; the machine does not start. Pull the mains plug again.',
        'Wait half a minute and put the plug back on PSWD.',
      ],
    };
  }
  if (maker === 'intel') {
    return {
      title: 'MEBX_RESET header (Intel boards and NUC)',
      steps: [
        'Bridge pins 1 and 2 of the header MEBX_RESET for five seconds, then take the bridge off.',
        'Connect mains, start, and let the self test finish. A warning about the CMOS battery is expected.',
      ],
    };
  }
  return undefined;
}

/** Battery out for five minutes (5.7). Whether it helps is a rule of the firmware, not physics. */
export function rtcClear({ maker, generation }: PathContext): PathRef {
  const { reason, doubts } = rtcExpectation(generation);
  const laptopHint =
    'In a laptop also unplug the main battery from the board first; some models have no coin cell at all.';
  return {
    id: 'rtc-clear',
    title: 'Take out the CMOS battery for five minutes',
    reason,
    needs: [
      'Tools to open the case',
      'Permission to open it (warranty, lease)',
      'The BitLocker key, if the disk is encrypted',
    ],
    erases: ERASES,
    sideEffects: [
      'The clock is lost: logins to the domain and encrypted connections fail until it is set.',
      'BIOS settings go back to default; a BIOS password usually stays.',
      'Windows may ask for the BitLocker key once. Never confirm “clear TPM”.',
    ],
    steps: [
      BITLOCKER,
      { text: 'Photograph the BIOS pages: disk mode (RAID/AHCI), Secure Boot, boot order, TPM.' },
      {
        text: 'Shut down, pull the mains plug and every powered cable, hold the power button for 30 seconds.',
      },
      { text: `Take out the coin cell and wait at least five minutes. ${laptopHint}` },
      { text: 'Put it back, connect mains, start. Several restarts and a checksum warning are normal.' },
      { text: 'Set the clock, then disk mode, Secure Boot and TPM as photographed, before Windows starts.' },
      ...(maker === 'hp'
        ? [{ text: 'If MEBx is not offered at power-on, enable it again in the BIOS (F10).' }]
        : []),
      THEN_MEBX,
      BITLOCKER_BACK,
    ],
    proof:
      'After network access is activated in MEBx, the presence pong says “set up” and the new password logs in.',
    minutes: { from: 15, to: 60 },
    opensCase: true,
    touchesBios: true,
    notConfirmed: [...doubts, CANNOT_SEE],
  };
}

function rtcExpectation(generation: number | undefined): { reason: string; doubts: string[] } {
  if (generation !== undefined && generation <= 9) {
    return {
      reason: `On AMT ${String(generation)} this brings AMT back to the factory, MEBx password included.`,
      doubts: ['Reported by users and older maker guides for AMT 2 to 9; not confirmed for every model.'],
    };
  }
  if (generation === 10) {
    return {
      reason: 'On AMT 10 the maker may have switched this off; a BIOS item must exist then.',
      doubts: ['Whether it works on this model is not confirmed.'],
    };
  }
  return {
    reason:
      'On AMT 11 and later the ME does not reset by itself; most BIOSes do it when they see the lost battery, some do not.',
    doubts: [
      'Whether it works on this model is not confirmed. Some makers need ME switched off and on in the BIOS afterwards.',
    ],
  };
}
