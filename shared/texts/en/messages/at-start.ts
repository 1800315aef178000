import { amt } from './amt';
import { app } from './app';
import { configMgr } from './configmgr';
import { configure } from './configure';
import { connection } from './connection';
import { diagnosis } from './diagnosis';
import { discovery } from './discovery';
import { evidence } from './evidence';
import { general } from './general';
import { journal } from './journal';
import { login } from './login';
import { ownPlaybooks } from './own-playbooks';
import { provisioning } from './provisioning/index';
import { scan } from './scan';
import { secrets } from './secrets';
import { simulator } from './simulator';
import { state } from './state';
import { statements } from './statements';
import { vault } from './vault';

/**
 * The messages that the window may show before any page is opened. The others (index.ts) are loaded with the pages of
 * machines, profiles, journal and help, or are never shown in it.
 */
export const messagesAtStart = {
  amt,
  app,
  configure,
  connection,
  diagnosis,
  discovery,
  evidence,
  exports: { configMgr },
  general,
  journal,
  login,
  ownPlaybooks,
  provisioning,
  scan,
  secrets,
  simulator,
  state,
  statements,
  vault,
} as const;
