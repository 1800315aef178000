/** Servers that machines can be handed over to. */
export const FLEET_SERVERS = ['meshcentral', 'console'] as const;
export type FleetServerKind = (typeof FLEET_SERVERS)[number];

/** What they are called; the same in every language. */
export const SERVER_NAMES: Readonly<Record<FleetServerKind, string>> = {
  meshcentral: 'MeshCentral',
  console: 'Console',
};
