import { actions } from './actions';
import { amt } from './amt';
import { app } from './app';
import { certificate } from './certificate';
import { configure } from './configure';
import { connection } from './connection';
import { consent } from './consent';
import { diagnosis } from './diagnosis';
import { discovery } from './discovery';
import { electron } from './electron';
import { events } from './events/index';
import { evidence } from './evidence';
import { exports } from './exports';
import { forms } from './forms';
import { general } from './general';
import { handOver } from './hand-over';
import { hardware } from './hardware';
import { imports } from './imports';
import { journal } from './journal';
import { login } from './login';
import { ownPlaybooks } from './own-playbooks';
import { playbooks } from './playbooks/index';
import { power } from './power';
import { provisioning } from './provisioning/index';
import { questions } from './questions';
import { recovery } from './recovery';
import { redirection } from './redirection';
import { report } from './report';
import { scan } from './scan';
import { screen } from './screen';
import { secrets } from './secrets';
import { simulator } from './simulator';
import { state } from './state';
import { statements } from './statements';
import { support } from './support';
import { usbKey } from './usb-key';
import { vault } from './vault';

export const messages = {
  actions,
  amt,
  app,
  configure,
  connection,
  diagnosis,
  discovery,
  consent,
  electron,
  evidence,
  exports,
  certificate,
  events,
  forms,
  general,
  handOver,
  hardware,
  imports,
  journal,
  login,
  playbooks,
  power,
  ownPlaybooks,
  provisioning,
  questions,
  recovery,
  redirection,
  report,
  scan,
  secrets,
  simulator,
  state,
  statements,
  screen,
  support,
  usbKey,
  vault,
};
