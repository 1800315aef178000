/** Plans and their carrying out on one machine or several, and the profiles behind them. */
export { configure, type ConfigureHooks, type ConfigureRequest } from './configure';
export { configureFleet, type FleetHooks, fleetProblem, type FleetRequest } from './fleet';
export { OpenRuns } from './open-runs';
export { checkSettings, planConfiguration } from './plan';
export { readProfile } from './profile-file';
export { ProfileStore } from './profile-store';
