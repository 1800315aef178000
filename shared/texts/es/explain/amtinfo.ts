import type { ExplainCatalogue } from '../../catalogue';

/** What `rpc amtinfo` and `meshcmd amtinfo` say of a machine. */
export const amtInfo = {
  notSetUp: {
    title: 'AMT está presente y no está activado',
    explanation: 'La herramienta del equipo lo ha leído en el firmware: pre-provisioning state.',
    next: 'Active AMT desde el sistema en marcha o en MEBx.',
  },
  half: {
    title: 'La activación de AMT se ha empezado y no se ha terminado',
    explanation: 'La herramienta del equipo lo ha leído en el firmware: in-provisioning state.',
    next: 'Detenga la activación incompleta (rpc activate --stopConfig) y active de nuevo.',
  },
  client: {
    title: 'AMT está activado en modo de control de cliente',
    explanation:
      'La herramienta del equipo lo ha leído en el firmware. En este modo, AMT pide el consentimiento del usuario.',
    next: 'Inicie sesión aquí con la contraseña de la herramienta que lo activó. Desde Windows o Linux se puede desactivar sin contraseña.',
  },
  admin: {
    title: 'AMT está activado en modo de control de administrador',
    explanation: 'La herramienta del equipo lo ha leído en el firmware.',
    next: 'Inicie sesión aquí con la contraseña de administrador.',
  },
  disabled: {
    title: 'AMT está desactivado en la BIOS',
    explanation: 'El firmware del equipo tiene AMT y su estado operativo es «disabled».',
    next: 'Active AMT en la BIOS o con rpc configure enableamt y reinicie el equipo.',
  },
} satisfies ExplainCatalogue['amtInfo'];
