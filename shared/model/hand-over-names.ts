/** Servers that machines can be handed over to. */
export const FLEET_SERVERS = ['meshcentral', 'console'] as const;
export type FleetServerKind = (typeof FLEET_SERVERS)[number];

/** What they are called; the same in every language. */
export const SERVER_NAMES: Readonly<Record<FleetServerKind, string>> = {
  meshcentral: 'MeshCentral',
  console: 'Console',
};

/** Who has connected: the machine has called the server (CIRA), the server has reached the machine, or neither. */
export const SERVER_CONNECTIONS = ['by-machine', 'by-server', 'none'] as const;
export type ServerConnection = (typeof SERVER_CONNECTIONS)[number];
