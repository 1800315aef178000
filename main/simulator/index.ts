/** Public face of the simulator: Intel AMT firmware as a state machine on real loopback sockets (design.md 8, 9). */
export { startBench, type BenchOptions, type SimulatedBench } from './bench';
export { readBenchFile } from './bench-file';
export { DEMO_BENCH_PASSWORD, demoBench } from './demo-bench';
export type { DropRule, Faults } from './faults';
export type { Gate, GateRule } from './gates';
export type { BootOptions } from './boot-options';
export type { Consequence, StartRecord } from './pc-start';
export type { OpenSession, SessionKind } from './redirection-sessions';
export type { CiraSpec, DashSpec, Habits, Hardware, IntelSpec, MachineSpec, UserSpec } from './machine-spec';
export type { MachineState, SimulatedMachine } from './simulated-machine';
export type { MachineStats, UserAttempts } from './stats';
