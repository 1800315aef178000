import type { ExplainCatalogue } from '../../catalogue';

/** What sentences of Intel SCS, Configuration Manager, rpc-go and its servers, and AMT itself mean. */
export const sentences = {
  noDnsSuffix: {
    title: 'Falta el sufijo DNS',
    explanation:
      'La activación con certificado en modo de control de administrador exige un sufijo DNS que corresponda al certificado. El equipo no ha recibido ninguno, ni por DHCP (opción 15) ni en MEBx. La causa es la red, no una contraseña.',
    next: 'Defina la opción 15 de DHCP, o el sufijo en MEBx. O active AMT en modo de control de cliente, que no exige ninguno.',
  },
  noAccess: {
    title: 'rpc no puede acceder al motor de gestión',
    explanation:
      'Falta una de estas tres cosas: el propio motor de gestión (desactivado en el BIOS), su controlador (MEI) o los derechos de administrador.',
    next: 'Inícielo primero como administrador. Busque después el controlador MEI, y luego AMT o “manageability” en el BIOS.',
  },
  noMicroLms: {
    title: 'No se pudo iniciar la conexión con el motor de gestión',
    next: 'Inícielo primero como administrador. Busque después el controlador MEI, y luego AMT o “manageability” en el BIOS. También puede que otro programa esté usando el puerto 16992.',
  },
  activationFailed: {
    title: 'La activación falló',
    explanation:
      'El firmware no aceptó la activación. El mensaje no dice por qué: el certificado, el sufijo DNS, o una activación anterior que se quedó a medias.',
    next: 'Lea las líneas anteriores, también en el registro del servidor. Después explore el equipo para ver hasta dónde llegó la activación.',
  },
  noValidPassword: {
    title: 'La herramienta de activación no tiene ninguna contraseña válida',
    explanation:
      'La herramienta de activación probó todas sus contraseñas, y el equipo no aceptó ninguna. Si AMT no está activado en el equipo, alguien ha abierto MEBx y ha elegido una contraseña. Si está activado, su contraseña de administrador es otra.',
    next: 'Explore el equipo aquí. Según esté activado o no AMT, se sabe cuál de los dos casos es, y de ello se deducen las opciones de recuperación.',
  },
  rcsRights: {
    title: 'El acceso lo rechazó el servidor de activación, no el equipo',
    explanation:
      'La cuenta que ejecuta la tarea no tiene permisos en el espacio de nombres WMI del servicio de configuración remota. Esto no dice nada de ninguna contraseña de AMT.',
    next: 'Dé a esa cuenta permisos en el espacio de nombres root\\Intel_RCS (DCOM y WMI) del servidor.',
  },
  callerUnauthorised: {
    title: 'El equipo rechazó el inicio de sesión',
    explanation:
      'Se envió un inicio de sesión, y AMT no lo aceptó: la contraseña es otra, o la cuenta no tiene ese permiso. Una activación con la contraseña de fábrica falla así en cuanto alguien ha abierto MEBx.',
    next: 'Explore el equipo aquí. Si AMT no está activado, indique que se rechazó una activación. Si está activado, inicie sesión una vez con la contraseña correcta.',
  },
  lmsCertificate: {
    title: 'rpc no aceptó el certificado del propio AMT',
    explanation:
      'A partir de AMT 19, la conexión dentro del equipo también está cifrada, con un certificado que no nombra ningún host. rpc lo rechaza, salvo que se le indique otra cosa. No se probó ninguna contraseña.',
    next: 'Ejecute rpc con --skip-amt-cert-check (2.x: -skipamtcertcheck).',
  },
  dnsSuffixUnknown: {
    title: 'El servidor no tiene ningún certificado para este sufijo DNS',
    explanation:
      'El equipo indicó un sufijo DNS para el que no hay ningún dominio configurado en el servidor. El propio equipo no ha rechazado nada.',
    next: 'Añada el dominio en el servidor, o corrija la opción 15 de DHCP de esta red.',
  },
  storedPassword: {
    title: 'El servidor tiene guardada otra contraseña de AMT',
    explanation:
      'La contraseña que recibió rpc no es la que el servidor tiene guardada para este equipo. Al propio equipo no se le preguntó.',
    next: 'Tome la contraseña del almacén del servidor, o inicie sesión aquí una vez para ver cuál de las dos es la correcta.',
  },
  halfActivated: {
    title: 'La activación se quedó a medias',
    explanation: 'El firmware comenzó la activación, y no se pudo definir su contraseña.',
    next: 'Detenga la activación incompleta (rpc activate --stopConfig) y active de nuevo.',
  },
  alreadyActivated: {
    title: 'AMT ya está activado',
    explanation: 'Se rechazó una activación porque AMT ya se había activado antes en este equipo.',
    next: 'Explore el equipo e inicie sesión con su contraseña, o desconfigure antes AMT.',
  },
  noServer: {
    title: 'rpc no pudo contactar con su servidor',
    explanation: 'El servidor de gestión no respondió en la dirección que recibió rpc. No se preguntó a AMT.',
    next: 'Compruebe la dirección del servidor, su certificado y el cortafuegos.',
  },
  withWarnings: {
    title: 'Completado en parte',
    explanation:
      'La configuración terminó con advertencias. Lo que se omitió figura encima de esta línea en el registro.',
    next: 'Explore el equipo e inicie sesión: el plan muestra lo que falta.',
  },
  partly: {
    title: 'Activado, pero una parte de la configuración ha fallado',
    explanation: 'AMT se ha activado y uno de los ajustes siguientes no se ha aplicado: red, CIRA o TLS.',
    next: 'Explore el equipo e inicie sesión: el plan muestra lo que falta.',
  },
  noHostBased: {
    title: 'La activación desde Windows no es posible en este equipo',
    explanation:
      'Su AMT es anterior a 6.2, o la activación desde el host (host-based setup) se desactivó en el BIOS.',
    next: 'Active AMT a mano en MEBx, o desde un servidor con un certificado.',
  },
  serverCertificate: {
    title: 'No se aceptó el certificado de un servidor',
    explanation:
      'Es el certificado de un servidor de administración o de otro servidor web. No se preguntó a AMT y no se probó ninguna contraseña.',
    next: 'Compruebe el nombre, el emisor y la validez de ese certificado.',
  },
  certificate: {
    title: 'Falta un requisito del modo de control de administrador',
    explanation:
      'La activación con certificado exige tres cosas que concuerden: un certificado de aprovisionamiento, su hash raíz en el equipo y el sufijo DNS (opción 15 de DHCP, o definido en MEBx).',
    next: 'Compruebe primero el sufijo DNS de esta red. O active AMT en modo de control de cliente, que no exige nada de esto.',
  },
  noConnection: {
    title: 'Sin conexión con AMT',
    explanation:
      'Nada respondió en esa dirección y ese puerto: el nombre lleva a otra dirección, el puerto está cerrado porque AMT no está activado, el plazo de activación ha terminado, o hay un cortafuegos de por medio.',
    next: 'Compruebe a qué dirección se resuelve el nombre y explore aquí esa dirección.',
  },
  usb2209: {
    title: 'La memoria USB tiene una contraseña de MEBx incorrecta',
    explanation:
      'La activación por USB presenta primero la contraseña de MEBx actual, y se rechazó: alguien la ha cambiado.',
    next: 'Indíquelo en el equipo. Una memoria USB nunca permite eludir una contraseña de MEBx desconocida.',
    doubt: 'Descrito para placas base de Intel.',
  },
  underAttack: {
    title: 'Algo inicia sesión continuamente con una contraseña incorrecta',
    explanation:
      'Una consola o un controlador LMS que no corresponde falla una y otra vez. Estos fallos consumen el mismo contador que los suyos, por lo que AMT pone en pausa los inicios de sesión para todos.',
    next: 'Detenga la otra consola o actualice el controlador LMS, espere 90 segundos e inicie sesión aquí una vez.',
  },
  unauthorised: {
    title: 'Se rechazó un inicio de sesión, y la línea no dice quién lo hizo',
    explanation:
      'Puede ser el equipo, pero también un servidor, un proxy o Windows. Por sí sola, la línea no dice nada de la contraseña de AMT.',
    next: 'Pegue las líneas de alrededor, o inicie sesión aquí una vez.',
  },
} satisfies ExplainCatalogue['sentences'];
