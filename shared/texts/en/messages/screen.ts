/** The remote screen (KVM). */
export const screen = {
  absent: {
    text: 'This machine has no remote screen (KVM).',
    next: 'Its firmware offers none: it is not a vPro Enterprise model, or too old. Use the serial console.',
  },
  off: {
    text: 'The remote screen (KVM) is switched off on this machine.',
    next: 'Apply a profile that switches on the remote screen and the redirection listener, then try again.',
  },
  consent: 'The remote screen needs the consent of the person at this machine, and it has not been given.',
  noPicture: 'The machine has sent no picture in time.',
  noPictureNext:
    'Try again. If it stays so, a graphics card may be in use, which AMT cannot show, or the firmware cannot show so large a screen.',
  ended: 'The machine has ended the session before it sent a picture.',
} as const;
