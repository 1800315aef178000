import { amtStatus } from './amt-status';
import { amtInfo } from './amtinfo';
import { causes } from './causes';
import { configMgr } from './configmgr-status';
import { file } from './file';
import { http401 } from './http-401';
import { methods } from './method-status';
import { msi } from './msi-codes';
import { report } from './report';
import { rpc } from './rpc-codes';
import { sentences } from './sentences';
import { tools } from './tool-exit-codes';
import { windows } from './windows-codes';

/** What messages and logs of other tools mean (`main/interop`). Loaded when the first of them is explained. */
export const explain = {
  amtInfo,
  amtStatus,
  causes,
  configMgr,
  file,
  http401,
  methods,
  msi,
  report,
  rpc,
  sentences,
  tools,
  windows,
} as const;
