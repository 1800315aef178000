/**
 * Where the driver service of this computer (LMS) answers for the AMT in it. The firmware does not answer at its own
 * network address to the computer that it is in (docs/reference/protocol.md, P4), so this is the only way to it from here.
 */
export const OWN_COMPUTER = '127.0.0.1';
