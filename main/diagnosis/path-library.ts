import type { PathId } from '#shared/model/verdict';
import { biosUnconfigure, rtcClear, serviceJumper } from './hardware-paths';
import type { PathText } from './path-context';

const NOTHING = 'Nothing.';
const ALL_OF_AMT =
  'All AMT settings: users, certificates, Wi-Fi and 802.1X profiles, remote access, own root hashes. Windows, disks and files stay.';

/** Activation from the running system (mebx-recovery.md 5.0). */
const hostCcm: PathText = ({ generation, code }) => ({
  id: 'host-ccm',
  title: 'Activate from Windows, without the MEBx password',
  reason: 'Destroys nothing, opens nothing, and the MEBx password is never asked for.',
  needs: [
    'A Windows or Linux that runs on the machine',
    'Administrator rights there',
    'The Intel MEI driver',
  ],
  erases: NOTHING,
  sideEffects: [
    'AMT comes up in client control mode: remote control asks the person at the machine for a code.',
    ...(code === 'setup-refused'
      ? ['The unknown MEBx password stays: whoever knows it can still open MEBx.']
      : []),
  ],
  steps: [
    { text: 'Start the operating system and log in as administrator.' },
    {
      text: 'Run the activation; it asks for the new admin password.',
      command: 'rpc activate --local --ccm',
    },
    { text: 'Wait half a minute, then press “Check again” here.' },
  ],
  proof: 'The presence pong says “set up” and the new admin password logs in.',
  minutes: { from: 5, to: 10 },
  opensCase: false,
  touchesBios: false,
  notConfirmed: [
    'That every AMT generation accepts this with a changed MEBx password follows from the code of the tools; it is not confirmed on hardware.',
    ...(generation !== undefined && generation < 7
      ? ['AMT older than 6.2 cannot be activated this way.']
      : []),
  ],
});

/** Somebody has it (mebx-recovery.md 5.1). */
const knownPassword: PathText = ({ code, activating }) => ({
  id: 'known-password',
  title:
    code === 'limited-rights'
      ? 'Log in with the real admin account'
      : activating
        ? 'Find the MEBx password'
        : 'Find the password in the console that set it',
  reason: 'Destroys nothing and is the fastest way when somebody remembers.',
  needs: ['A person or a console that managed this machine before'],
  erases: NOTHING,
  sideEffects: [],
  steps: [
    {
      text: 'Ask which console managed it: Intel EMA, SCCM or Intel SCS, MeshCentral, Open AMT Console, an outside firm.',
    },
    { text: 'Look there for this machine; consoles often give each machine a password of its own.' },
    { text: 'Look at the label on the case and in the asset list, and ask the previous owner.' },
    activating
      ? {
          text: 'Open MEBx with it (Ctrl+P at power-on), set the house password and activate network access.',
        }
      : { text: 'Enter it here. It is tried once, within the attempt budget.' },
  ],
  proof: activating ? 'The presence pong says “set up”.' : 'One login with it succeeds.',
  minutes: { from: 2, to: 15 },
  opensCase: false,
  touchesBios: false,
  notConfirmed: [],
});

/** The lock passes by itself (mebx-recovery.md section 4), or a setup window closes (row 5). */
const waitAndRetry: PathText = ({ code }) =>
  code === 'setup-interrupted'
    ? {
        id: 'wait-and-retry',
        title: 'Wait until the setup window closes',
        reason: 'Costs nothing, if you have the time.',
        needs: [],
        erases: NOTHING,
        sideEffects: [],
        steps: [
          {
            text: 'Leave the machine plugged in. The window that a started setup opens closes by itself after some hours.',
          },
          { text: 'Scan again; the machine then shows as “not set up”.' },
        ],
        proof: 'The presence pong says “not set up”.',
        minutes: { from: 1, to: 1 },
        opensCase: false,
        touchesBios: false,
        notConfirmed: ['How long the window stays open differs by generation and setting.'],
      }
    : {
        id: 'wait-and-retry',
        title: 'Wait 90 seconds, then try the same password once',
        reason: 'Costs nothing, and settles whether the password is wrong or logins were paused.',
        needs: ['The password that is known to be right'],
        erases: NOTHING,
        sideEffects: [],
        steps: [
          {
            text: 'Close other consoles that may log in to this machine: browser, MeshCommander, management server.',
          },
          { text: 'Wait. AMT Bench sends nothing to the machine meanwhile and shows when the time is over.' },
          { text: 'Try the same password once.' },
        ],
        proof: 'The same password logs in.',
        minutes: { from: 2, to: 2 },
        opensCase: false,
        touchesBios: false,
        notConfirmed: ['Length of the pause (5 to 80 seconds) comes from an older Intel document.'],
      };

/** From the running system (mebx-recovery.md 5.3). */
const localUnconfigure: PathText = ({ code }) => {
  const stuck = code === 'setup-interrupted' || code === 'client-certificate-required';
  return {
    id: 'local-unconfigure',
    title: stuck
      ? 'Stop the unfinished setup from Windows'
      : 'Reset AMT from Windows, without the AMT password',
    reason: stuck
      ? 'The firmware lets a local administrator end a setup that hangs.'
      : code === 'password-refused-client-mode'
        ? 'In client control mode this is what the firmware offers for a lost password.'
        : 'Works only in client control mode; Windows tells you which mode it is, so ask first.',
    needs: [
      'A Windows or Linux that runs on the machine',
      'Administrator rights there',
      'The Intel MEI driver',
    ],
    erases: stuck ? 'The unfinished setup.' : ALL_OF_AMT,
    sideEffects: ['The MEBx password stays what it is.', 'For 60 to 90 seconds the machine does not answer.'],
    steps: [
      ...(stuck ? [] : [{ text: 'Look at the control mode first.', command: 'rpc amtinfo --mode' }]),
      { text: 'Run the reset as administrator.', command: 'rpc deactivate --local' },
      { text: 'Wait 90 seconds, then press “Check again” here.' },
    ],
    proof: 'The presence pong says “not set up” and the AMT ports are closed.',
    minutes: { from: 3, to: 5 },
    opensCase: false,
    touchesBios: false,
    notConfirmed: [],
  };
};

/** At the keyboard (mebx-recovery.md 5.4). */
const mebxMenu: PathText = ({ activating, code }) => ({
  id: 'mebx-menu',
  title:
    activating && code !== 'setup-interrupted' ? 'Activate by hand in MEBx' : 'Unconfigure in the MEBx menu',
  reason: activating
    ? 'Ends in admin control mode without any certificate, if you are at the keyboard.'
    : 'Needs the MEBx password, which may be another one than the network password.',
  needs: ['The MEBx password (from the factory it is “admin”)', 'Keyboard and screen at the machine'],
  erases: activating && code !== 'setup-interrupted' ? NOTHING : ALL_OF_AMT,
  sideEffects: activating
    ? ['MEBx makes you choose a new password at first.']
    : ['The MEBx password stays what it is.'],
  steps:
    activating && code !== 'setup-interrupted'
      ? [
          {
            text: 'Restart and press Ctrl+P at power-on (on many machines F12 and “Intel MEBx”, or a page in the BIOS).',
          },
          { text: 'Log in with “admin”. MEBx reads an American keyboard: on AZERTY type q d , i n.' },
          { text: 'Set the house password, then choose Intel AMT Configuration → Activate Network Access.' },
          { text: 'Let the machine start, then press “Check again” here.' },
        ]
      : [
          {
            text: 'Restart and press Ctrl+P at power-on (on many machines F12 and “Intel MEBx”, or a page in the BIOS).',
          },
          { text: 'Log in with the MEBx password; MEBx reads an American keyboard.' },
          {
            text: 'Choose Intel AMT Configuration → Unconfigure Network Access → Full. The keyboard is dead for up to a minute.',
          },
          { text: 'Leave MEBx, let the machine start, wait 90 seconds, then press “Check again” here.' },
        ],
  proof: activating ? 'The presence pong says “set up”.' : 'The presence pong says “not set up”.',
  minutes: { from: 5, to: 10 },
  opensCase: false,
  touchesBios: false,
  notConfirmed: [],
});

/** The maker (mebx-recovery.md 5.9). */
const oemService: PathText = ({ maker }) => ({
  id: 'oem-service',
  title: 'Ask the maker’s service',
  reason: 'When nothing else is left. It costs money or a new board.',
  needs: ['Proof of ownership', 'Serial number'],
  erases: ALL_OF_AMT,
  sideEffects: maker === 'fujitsu' || maker === 'panasonic' ? ['This maker charges for it.'] : [],
  steps: [
    {
      text: 'Ask for the “RTC reset” or “ME unconfigure” procedure of this model. Asking for “the AMT password” leads to a board replacement.',
    },
  ],
  proof: 'The presence pong says “not set up”, and MEBx takes “admin”.',
  minutes: { from: 30, to: 60 },
  opensCase: false,
  touchesBios: false,
  notConfirmed: [],
});

/**
 * Text of every path for a given machine. `set-mebx-remotely`, `remote-unprovision` and `usb-key` are ways to change
 * a machine that is open already; no verdict of this version leads there.
 */
export const PATH_LIBRARY: Readonly<Record<PathId, PathText>> = {
  'host-ccm': hostCcm,
  'known-password': knownPassword,
  'wait-and-retry': waitAndRetry,
  'local-unconfigure': localUnconfigure,
  'mebx-menu': mebxMenu,
  'bios-unconfigure': biosUnconfigure,
  'service-jumper': serviceJumper,
  'rtc-clear': rtcClear,
  'oem-service': oemService,
  'set-mebx-remotely': () => undefined,
  'remote-unprovision': () => undefined,
  'usb-key': () => undefined,
};
