import type { ExplainCatalogue } from '../../catalogue';

/** What the AMT status of Configuration Manager means. */
export const configMgr = {
  unknown: {
    title: 'Configuration Manager no conoce su estado de AMT',
    explanation:
      '“Unknown”, o ningún valor, significa que Configuration Manager nunca ha consultado este equipo. No dice si tiene AMT.',
    next: 'Explore el equipo aquí, o haga que Configuration Manager detecte su estado de AMT.',
  },
  notSupported: {
    title: 'Configuration Manager no recibió respuesta de AMT',
    explanation:
      '“Not Supported” (0) significa que Configuration Manager no encontró ninguna interfaz de AMT. Así ocurre sin AMT, y también cuando AMT no está activado o su plazo de activación ha terminado.',
    next: 'Explore el equipo aquí: la exploración distingue estos casos.',
  },
  detected: {
    title: 'Configuration Manager no tiene ninguna contraseña válida',
    explanation:
      '“Detected” (1) significa que Configuration Manager ve el AMT del equipo y no puede iniciar sesión en él.',
    next: 'Busque aquí la contraseña o una opción de recuperación, y haga después que Configuration Manager detecte de nuevo el estado de AMT.',
  },
  notProvisioned: {
    title: 'Configuration Manager podría activar AMT',
    explanation: '“Not Provisioned” (2) significa que hay AMT y que no está activado.',
    next: 'Explore el equipo aquí para ver cómo se puede activar AMT.',
  },
  provisioned: {
    title: 'Configuration Manager ha activado AMT',
    explanation:
      '“Provisioned” (3) significa que Configuration Manager gestiona AMT en este equipo. Su sitio tiene la contraseña.',
    next: 'Inicie sesión aquí con la contraseña de ese sitio.',
  },
  externallyProvisioned: {
    title: 'AMT lo activó una herramienta distinta de Configuration Manager',
    explanation:
      '“Externally Provisioned” (4) significa que AMT se activó desde el sistema en marcha, por ejemplo con Intel SCS.',
    next: 'Inicie sesión aquí con la contraseña de la herramienta que activó AMT.',
  },
  unlisted: {
    title: 'Configuration Manager muestra un estado de AMT que no figura en ninguna lista: {{number}}',
    explanation: 'Microsoft solo describe de 0 a 4.',
    next: 'Explore el propio equipo.',
  },
  either: {
    title: '“AMT status {{number}}” tiene dos significados',
    explanation:
      'En Configuration Manager significa: {{configMgr}}. Como respuesta del firmware significa: {{firmware}}. La línea no dice cuál de los dos es.',
    success: 'éxito',
    next: 'Averigüe qué programa lo escribió, o explore el equipo aquí.',
  },
} satisfies ExplainCatalogue['configMgr'];
