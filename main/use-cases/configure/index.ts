/** Plans and their carrying out on one machine or several, and the profiles behind them. */
export { configure, type ConfigureHooks, type ConfigureRequest } from './configure';
export { configureFleet, type FleetHooks, fleetProblem, type FleetRequest } from './fleet';
export { NamedSecrets } from './named-secrets';
export { OpenRuns } from './open-runs';
export { checkSettings, planConfiguration } from './plan';
export { planFleet, type PlanFleetHooks, type PlanFleetRequest } from './plan-fleet';
export { readProfile } from './profile-file';
export { ProfileStore } from './profile-store';
export { ReviewedPlans } from './reviewed-plans';
