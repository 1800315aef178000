import type { MessageCatalogue } from '../../catalogue';

/** Failures of the network, of TLS, of HTTP and of WS-Management. */
export const connection = {
  tooLarge: '{{host}} envió una respuesta mucho más grande que cualquiera de AMT.',
  clientCertificate: '{{host}} exige un certificado de cliente que solo tiene su servidor de gestión.',
  timeout: '{{host}} no respondió a tiempo.',
  unreachable: 'No se puede acceder a {{host}}.',
  exhausted:
    'No se pudo contactar con {{host}}: a este ordenador se le agotaron los sockets, los puertos locales o la memoria de red.',
  keyUsage:
    '{{host}} presenta un certificado que no está hecho para conexiones cifradas (el uso de su clave no es adecuado).',
  tls: '{{host}} y este ordenador no pudieron acordar una conexión cifrada.',
  notHttp: '{{host}} envió una respuesta que infringe las reglas de HTTP.',
  cutShort: '{{host}} interrumpió su respuesta, o envió una que no tiene la longitud indicada.',
  lost: '{{host}} cerró la conexión.',
  certificateChanged: '{{host}} presenta un certificado distinto del que era de confianza.',
  slowHandshake: 'La negociación TLS con {{host}} tardó demasiado.',
  refusedLogin:
    '{{host}} rechazó el inicio de sesión como “{{user}}”. AMT da la misma respuesta a una contraseña incorrecta y cuando los inicios de sesión están en pausa.',
  realmChanged: '{{host}} indica un realm distinto al de antes. No se envió ninguna contraseña.',
  unusableLogin: '{{host}} pide un tipo de inicio de sesión que AMT no usa. No se envió ninguna contraseña.',
  notWsman: '{{host}} respondió con algo que no es WS-Management.',
  endless: '{{host}} envía una lista sin fin, o una mucho más larga que cualquiera de AMT.',
  unreadable: '{{host}} envió una respuesta que no se puede leer.',
  empty: '{{host}} envió una respuesta vacía.',
  restarting: 'El motor de gestión (Management Engine) de {{host}} está ocupado o se está reiniciando.',
  refusedQuestion:
    'El firmware de {{host}} rechazó esta consulta sin dar un motivo. Lo más probable es que no tenga esta función.',
  refusedChange: 'El firmware de {{host}} rechazó el cambio sin dar un motivo.',
  accessDenied: 'Esta cuenta no tiene permiso para hacerlo en {{host}}.',
  featureAbsent: 'El firmware de {{host}} no tiene esta función.',
  refusedRequest: 'El firmware de {{host}} rechazó la solicitud.',
  next: {
    checkAddress: 'Compruebe que la dirección corresponde a un equipo con AMT.',
    checkServer: 'Compruebe que la dirección corresponde a un equipo con AMT y no a un servidor web.',
    checkOtherServer: 'Compruebe que la dirección corresponde a un equipo con AMT y no a otro servidor web.',
    checkService:
      'Compruebe que la dirección corresponde a un equipo con AMT y no a otro servicio o a un proxy.',
    managed:
      'Su activación está sin terminar, o pertenece a un servidor de gestión. Consulte las opciones de recuperación.',
    checkCable: 'Compruebe el cable y la alimentación, espere un minuto e inténtelo de nuevo.',
    checkSubnet: 'Compruebe el cable, la alimentación y la subred, y explore de nuevo.',
    closePrograms: 'Espere un minuto, cierre otros programas que usen la red e inténtelo de nuevo.',
    otherProgram:
      'Use la línea de comandos o el navegador (--web), que lo aceptan, y dé al equipo un certificado nuevo.',
    oldTls:
      'Puede que el firmware sea muy antiguo o que su certificado esté dañado. Consulte el detalle técnico.',
    waitMoment: 'Espere un momento e inténtelo de nuevo.',
    waitMinute: 'Espere un minuto e inténtelo de nuevo.',
    waitTwoMinutes:
      'Espere dos minutos e inténtelo de nuevo. Más negociaciones ahora podrían dejar su red fuera de servicio.',
    compareCertificate:
      'Asegúrese de que este es el equipo que tiene delante; después, examine el certificado nuevo y decida.',
    readDiagnosis: 'No pruebe ahora otras contraseñas. Lea primero el diagnóstico.',
    identify: 'Otro equipo tiene esta dirección, o su AMT se restableció. Identifíquelo antes de continuar.',
    suspicious:
      'Desconfíe de este dispositivo. Si es el correcto, desconéctelo brevemente de la corriente e inténtelo una vez más.',
    unreadable:
      'Inténtelo una vez más. Si vuelve a ocurrir, actualice el firmware o desconecte brevemente el equipo de la corriente.',
    tryOnce: 'Inténtelo una vez más.',
    leaveOut: 'Omita esta función en este equipo.',
    leaveSetting:
      'Espere un minuto e inténtelo de nuevo. Si vuelve a ocurrir, omita este ajuste en este equipo.',
    realAdmin:
      'Inicie sesión con la cuenta de administrador real, o haga que se conceda el permiso a esta cuenta.',
    readDetail: 'Lea el detalle técnico. Esta solicitud no modificó el equipo.',
  },
} satisfies MessageCatalogue['connection'];
