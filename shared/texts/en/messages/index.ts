import { actions } from './actions';
import { messagesAtStart } from './at-start';
import { certificate } from './certificate';
import { consent } from './consent';
import { electron } from './electron';
import { events } from './events/index';
import { exports } from './exports';
import { forms } from './forms';
import { handOver } from './hand-over';
import { hardware } from './hardware';
import { imports } from './imports';
import { playbooks } from './playbooks/index';
import { power } from './power';
import { questions } from './questions';
import { recovery } from './recovery';
import { redirection } from './redirection';
import { report } from './report';
import { screen } from './screen';
import { support } from './support';
import { usbKey } from './usb-key';

/** Every message that main makes, in English. */
export const messages = {
  ...messagesAtStart,
  consent,
  electron,
  certificate,
  events,
  exports,
  playbooks,
  questions,
  redirection,
  report,
  power,
  actions,
  screen,
  support,
  usbKey,
  recovery,
  forms,
  handOver,
  hardware,
  imports,
} as const;
