import type { Failure } from '#shared/result';

/** PT_STATUS of what the account, the control mode or a policy forbids. */
export const NOT_PERMITTED = 16;

/** The PT_STATUS that a refusal amounts to; undefined where the firmware gave none. */
export function statusOf({ code, amtStatus }: Failure): number | undefined {
  return code === 'limited-rights' ? NOT_PERMITTED : amtStatus;
}

/**
 * PT_STATUS values that a technician can meet here, in words (docs/reference/protocol.md, P22). The number is always
 * shown beside the words, so the table need not be complete to be useful.
 */
const WORDS: Readonly<Record<number, readonly [what: string, next: string]>> = {
  1: [
    'the firmware had an internal error',
    'Wait a minute and try again; if it stays, power-cycle the machine.',
  ],
  2: ['the firmware is not ready', 'Wait a minute and try again.'],
  3: ["the machine's control mode forbids this", 'Check whether it is in client or admin control mode.'],
  11: ['its storage is full', 'Remove what is no longer needed (certificates, profiles) and try again.'],
  12: ['a name is not allowed', 'Check the name for length and characters.'],
  16: [
    "the machine's mode forbids this (client control mode, or encryption is enforced)",
    'Check the control mode.',
  ],
  23: ['the maximum number of entries is reached', 'Remove one and try again.'],
  32: ['the provisioning state does not allow it', 'Finish or reset the setup first.'],
  34: ['the time is not valid', "Check this laptop's clock."],
  36: ['a value is malformed', 'Check the values in the profile.'],
  38: [
    'too many changes in a short time',
    'Wait some minutes, or power-cycle the machine; do not repeat in a loop.',
  ],
  2054: [
    'the password breaks the strength rule',
    'Use 8-32 characters with upper, lower, digit and special.',
  ],
  2057: [
    'a prerequisite setting is missing',
    'Give AMT a host name if it has none, which DHCP needs; then try again.',
  ],
  2058: ['such an entry exists already', 'Use the existing entry.'],
  2076: ['an audit policy blocks it', 'Involve the security owner.'],
  2081: ['a user consent code is needed', 'Ask the person at the machine for the code.'],
  2082: ['a key is being generated', 'Try again in ten seconds.'],
};

export interface StatusWords {
  what: string;
  next: string;
}

/** Words for a PT_STATUS value; CIM classes may return 32768 + value. */
export function statusWords(status: number): StatusWords {
  const value = status >= 32768 ? status - 32768 : status;
  const [what, next] = WORDS[value] ?? [
    'it gave a reason that AMT Bench has no words for',
    'Note the number and report it, with what was being done.',
  ];
  return { what: `${what} (status ${String(status)})`, next };
}
