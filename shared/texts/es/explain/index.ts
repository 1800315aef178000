import type { ExplainCatalogue } from '../../catalogue';
import { amtStatus } from './amt-status';
import { configMgr } from './configmgr-status';
import { http401 } from './http-401';
import { methods } from './method-status';
import { msi } from './msi-codes';
import { rpc } from './rpc-codes';
import { sentences } from './sentences';
import { tools } from './tool-exit-codes';
import { windows } from './windows-codes';

/** What messages and logs of other tools mean (`main/interop`). Loaded when the first of them is explained. */
export const explain = {
  amtStatus,
  configMgr,
  http401,
  methods,
  msi,
  rpc,
  sentences,
  tools,
  windows,
} satisfies ExplainCatalogue;
