import type { MessageCatalogue } from '../../catalogue';

/** Actions on a whole machine: unprovision, MEBx password, admin password. */
export const actions = {
  stopped: {
    nothingSent: 'Detenido a petición suya. No se ha enviado nada.',
    nothingChanged: 'Detenido a petición suya. No se ha cambiado nada.',
    next: 'Inícielo de nuevo.',
  },
  clearLog: {
    other: {
      text: 'El registro de eventos tiene otras entradas que las leídas. No se borró nada.',
      next: 'Lea el registro de nuevo y después vacíelo.',
    },
    done_one: 'El registro de eventos se vació: {{count}} entrada. Al leerlo de nuevo estaba vacío.',
    done_many: 'El registro de eventos se vació: {{count}} de entradas. Al leerlo de nuevo estaba vacío.',
    done_other: 'El registro de eventos se vació: {{count}} entradas. Al leerlo de nuevo estaba vacío.',
    unknown:
      'No es seguro que el registro de eventos se haya vaciado: no hubo respuesta, o aún tiene entradas. Léalo de nuevo.',
  },
  unprovision: {
    notConfirmed: {
      text: 'No se ha hecho nada: el nombre escrito no es el de este equipo.',
      next: 'Escriba “{{name}}” para confirmar que AMT se borra en él.',
    },
    noPartial: {
      text: 'En el modo de control de cliente no hay desconfiguración parcial. No se ha hecho nada.',
      next: 'Desconfigure AMT por completo, o deje el equipo como está.',
    },
    /** What the machine did, as evidence. */
    fact: {
      audit:
        'Ha rechazado la desconfiguración de AMT: una directiva de auditoría la prohíbe sin el auditor (estado {{status}})',
      notPermitted:
        'Ha rechazado la desconfiguración de AMT: no se permite a esta cuenta, en este modo, o mientras el equipo está en el BIOS o en MEBx (estado {{status}})',
      other: 'Ha rechazado la desconfiguración de AMT (estado {{status}})',
    },
    refused: {
      audit:
        'AMT no se ha desconfigurado: una directiva de auditoría lo prohíbe sin el auditor (estado {{status}}).',
      auditNext: 'Diríjase al responsable de seguridad: el auditor exporta el registro y levanta el bloqueo.',
      notPermitted:
        'AMT no se ha desconfigurado: no se permite a esta cuenta, en este modo, o mientras el equipo está en el BIOS o en MEBx (estado {{status}}).',
      notPermittedNext:
        'Inicie sesión con la verdadera cuenta de administrador y deje que arranque primero el sistema operativo del equipo.',
    },
    done: 'AMT ya no está activado: la respuesta de presencia lo indica y sus puertos están cerrados. La contraseña de MEBx no ha cambiado.',
    donePartly:
      'AMT está desconfigurado en parte: la respuesta de presencia indica “activado a medias” y sus puertos están cerrados. Su contraseña de administrador no ha cambiado.',
    stoppedEarly:
      'El equipo ha recibido la orden de desconfigurar AMT. Usted lo detuvo antes de que se viera el resultado. Compruebe de nuevo dentro de un minuto.',
    noSign:
      'El equipo ha recibido la orden de desconfigurar AMT y no ha mostrado ninguna reacción durante {{seconds}} segundos. Puede que su sistema operativo esté apagado: arránquelo y compruebe de nuevo.',
    notSeen: 'El equipo ha recibido la orden de desconfigurar AMT. No se ha podido ver el resultado. {{why}}',
  },
  setMebx: {
    done: 'El firmware ha aceptado la contraseña nueva de MEBx, y está guardada aquí. Solo ante el teclado se ve si MEBx la acepta. Escríbala como en un teclado de EE. UU.',
    notAdminMode: {
      text: 'La contraseña de MEBx solo se puede definir por la red en el modo de control de administrador. No se ha hecho nada.',
      next: 'Cámbiela ante el teclado, en MEBx.',
    },
    unencrypted: {
      text: 'La contraseña de MEBx viajaría sin cifrar por la red. No se ha enviado nada.',
      next: 'Active primero TLS en este equipo, o cambie la contraseña ante el teclado.',
    },
  },
  upgradeToAcm: {
    done: 'El equipo está ahora en modo de control de administrador: se ha vuelto a leer el modo. La orden no cambia ninguna contraseña.',
    unknown:
      'La orden se envió y desde entonces no se ha podido leer el modo de control. {{why}} No la envíe otra vez antes de haber visto el modo de control.',
    alreadyAdmin: {
      text: 'El equipo ya está en modo de control de administrador. No se envió nada.',
      next: 'Aquí no queda nada por hacer.',
    },
    notAllowed: {
      text: 'El firmware no ofrece el cambio del modo de control de cliente al de administrador. No se envió nada.',
      next: 'Desactive AMT en el equipo y actívelo en modo de control de administrador, o use MEBx.',
    },
    chainNotTaken: {
      text: 'El firmware aceptó cada certificado, pero dice que la cadena no está completa. El modo de control no ha cambiado.',
      next: 'Compruebe que el archivo tiene toda la cadena, hasta la raíz.',
    },
    unchanged: {
      text: 'El equipo sigue en modo de control de cliente.',
      next: 'Espere unos minutos, compruebe de nuevo el equipo y lea su registro de eventos antes de enviar la orden otra vez.',
    },
    otherMode: {
      text: 'El firmware indica un modo de control que no es ni el de cliente ni el de administrador.',
      next: 'Compruebe de nuevo el equipo y lea su registro de eventos.',
    },
    noKey: {
      text: 'El archivo no tiene una clave RSA de 1024 a 8192 bits que corresponda a su certificado. AMT solo acepta firmas con RSA. No se envió nada.',
      next: 'Exporte de nuevo el certificado, con su clave privada y todos los certificados de la cadena.',
    },
    refusedCertificate: {
      text: 'Este equipo rechazaría el certificado, por eso no se envió nada. {{why}}',
      next: 'Use un certificado adecuado para esta versión de AMT y su sufijo DNS.',
    },
    refused: '{{reason}} ({{method}} devolvió {{status}}). El equipo sigue en modo de control de cliente.',
    refusedNext:
      'Compruebe el certificado, su sufijo DNS y si el equipo conoce la raíz. Espere unos minutos antes de intentarlo otra vez.',
  },
  rotatePassword: {
    done: 'La contraseña de administrador se ha cambiado, y un inicio de sesión con la nueva ha funcionado. Está guardada.',
    otherUser: {
      text: 'La cuenta de administrador de este equipo es “{{admin}}”, pero la contraseña guardada es de “{{user}}”. No se ha cambiado nada.',
      next: 'Inicie sesión primero como “{{admin}}”.',
    },
    unencrypted: {
      text: 'Este equipo se vio antes con TLS, y la contraseña nueva se enviaría ahora sin él. No se ha cambiado nada.',
      next: 'Active primero TLS en este equipo.',
    },
  },
} satisfies MessageCatalogue['actions'];
