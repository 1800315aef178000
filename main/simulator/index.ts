/** Public face of the simulator: Intel AMT firmware as a state machine on real loopback sockets (design.md 8, 9). */
export { startBench, type BenchOptions, type SimulatedBench } from './bench';
export { readBenchText } from './bench-file';
export { DEMO_BENCH_PASSWORD, demoBench } from './demo-bench';
export type { DropRule, Faults } from './faults';
export type { CiraSpec, DashSpec, Habits, Hardware, IntelSpec, MachineSpec, UserSpec } from './machine-spec';
export type { MachineState, SimulatedMachine } from './simulated-machine';
export type { MachineStats, UserAttempts } from './stats';
