import type { MessageCatalogue } from '../../../catalogue';

/** The admin password and that of MEBx. */
export const passwords = {
  random: 'una contraseña nueva aleatoria, guardada',
  named: 'el secreto “{{name}}”',
  admin: {
    title: 'Cambiar la contraseña de administrador',
    ownRandom: 'una contraseña aleatoria propia',
    typed: 'la contraseña con la que inició sesión',
    noKeychain: {
      text: 'El perfil define una contraseña nueva. Sin un llavero, se perdería al cerrarse AMT Bench.',
      next: 'Inicie un llavero o ponga admin.password en “keep” en el perfil.',
    },
    otherAccount: {
      text: 'El perfil cambia la contraseña de la cuenta de administrador “{{admin}}”, pero usted ha iniciado sesión como “{{user}}”.',
      next: 'Inicie sesión como “{{admin}}”.',
    },
    notTaken: {
      text: 'El firmware indicó que la contraseña nueva estaba definida, pero después no la aceptó. La anterior sigue funcionando.',
      next: 'Desconecte el equipo de la corriente, vuelva a conectarlo e inténtelo de nuevo.',
    },
    unsettled: {
      text: 'El cambio de contraseña se interrumpió y no se pudo comprobar qué contraseña es válida. {{why}}',
      next: 'Se conservan ambas contraseñas. El próximo inicio de sesión en este equipo muestra cuál es válida; no se pierde nada.',
    },
  },
  mebx: {
    title: 'Cambiar la contraseña de MEBx',
    notKnown: 'desconocida',
    fromHere: 'una contraseña definida desde aquí',
    unknownMode:
      'El perfil define la contraseña de MEBx. Por la red solo es posible en modo de control de administrador, y no se pudo leer si este equipo está en él.',
    otherMode:
      'El perfil define la contraseña de MEBx. Por la red solo es posible en modo de control de administrador.',
    modeNext:
      'Quite mebx del perfil y cambie la contraseña en el teclado, o pase el equipo al modo de control de administrador.',
    noKeychain: {
      text: 'El perfil define una contraseña de MEBx nueva. Sin un llavero, se perdería al cerrarse AMT Bench.',
      next: 'Inicie un llavero o quite mebx del perfil.',
    },
    stopped:
      'Lo detuvo mientras estaba en curso: MEBx tiene la contraseña anterior o la nueva. La nueva está guardada además de la anterior. Pruébela primero o defínala de nuevo.',
    noAnswer:
      'No llegó ninguna respuesta utilizable: MEBx tiene la contraseña anterior o la nueva. La nueva está guardada además de la anterior. Pruébela primero o defínala de nuevo.',
    unsettledNext: 'No se pierde nada. Defínala de nuevo cuando el equipo responda.',
    notPermitted: {
      text: 'La contraseña de MEBx no se cambió: este equipo no lo permite por la red (estado 16).',
      next: 'Su directiva de contraseñas de MEBx lo permite solo mientras la contraseña es “admin”, o solo durante la activación. Cámbiela en el teclado, en MEBx.',
    },
    tooWeak: {
      text: 'La contraseña de MEBx no se cambió: el firmware la considera demasiado débil (estado 2054).',
      next: "Algunos fabricantes rechazan más caracteres que Intel, como ' < > & y el espacio. Elija una sin ellos.",
    },
  },
} satisfies MessageCatalogue['provisioning']['passwords'];
