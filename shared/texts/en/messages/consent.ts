/** The consent of the person at the machine. */
export const consent = {
  blocked: {
    text: 'The machine accepts no request for consent now, because wrong codes were sent.',
    next: 'Wait a few minutes, then ask again. The firmware does not report how long.',
  },
  ask: 'Ask the person at the machine for consent: with “Ask for consent” in the window, or with --consent-code in a terminal.',
  atMachine:
    'Press the BIOS key at the machine itself. In admin control mode, user consent can be set to “Not required” in a profile first.',
  ended: {
    text: 'The machine does not show a code any more. Nothing was sent.',
    next: 'Run it again to ask for another code.',
  },
  withdrawn: 'No consent was given, and the request was withdrawn. The order was not sent.',
  wrong: 'This is not the code on the screen. After several wrong codes, the machine ends the request.',
  sixDigits: 'Type the six digits.',
} as const;
