/**
 * What other rooms may use of the simulator, which is Intel AMT firmware as a state machine on real loopback sockets
 * (docs/reference/decisions.md, D19 and D20).
 */
export { startBench, type BenchOptions, type SimulatedBench } from './bench';
export { readBenchText } from './demo/bench-file';
export { DEMO_BENCH_PASSWORD, demoBench } from './demo/demo-bench';
export type { DropRule, Faults } from './controls/faults';
export type { Gate, GateRule } from './controls/gates';
export type { AuditRecord, Initiator } from './firmware/audit-log';
export type { BootOptions } from './firmware/boot-options';
export type { Consequence, Started, StartRecord } from './firmware/pc-start';
export type { OpenSession, SessionKind } from './firmware/redirection-sessions';
export type {
  CiraSpec,
  DashSpec,
  Habits,
  Hardware,
  IntelSpec,
  MachineSpec,
  UserSpec,
} from './firmware/machine-spec';
export type { MachineState, SimulatedMachine } from './machine/simulated-machine';
export type { MachineStats, UserAttempts } from './controls/stats';
