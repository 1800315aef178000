/** Failures of the network, of TLS, of HTTP and of WS-Management. */
export const connection = {
  tooLarge: '{{host}} sent an answer far larger than AMT ever sends.',
  clientCertificate: '{{host}} requires a client certificate that only its management server has.',
  timeout: '{{host}} did not answer in time.',
  unreachable: '{{host}} cannot be reached.',
  exhausted:
    '{{host}} could not be contacted: this computer ran out of sockets, local ports or network memory.',
  keyUsage:
    '{{host}} shows a certificate that is not made for encrypted connections (its key usage does not fit).',
  tls: '{{host}} and this computer could not agree on an encrypted connection.',
  notHttp: '{{host}} sent an answer that breaks the rules of HTTP.',
  cutShort: '{{host}} broke off its answer, or sent one that does not have the length it states.',
  lost: '{{host}} closed the connection.',
  certificateChanged: '{{host}} shows another certificate than the one that was trusted.',
  slowHandshake: 'The TLS handshake with {{host}} took too long.',
  refusedLogin:
    '{{host}} refused the login as “{{user}}”. AMT gives the same answer to a wrong password and while logins are paused.',
  realmChanged: '{{host}} reports another realm than before. No password was sent.',
  unusableLogin: '{{host}} asks for a kind of login that AMT does not use. No password was sent.',
  notWsman: '{{host}} answered with something that is not WS-Management.',
  endless: '{{host}} sends a list that has no end, or one that is far longer than AMT ever sends.',
  unreadable: '{{host}} sent an answer that cannot be read.',
  empty: '{{host}} sent an empty answer.',
  restarting: 'The management engine of {{host}} is busy or restarting.',
  refusedQuestion:
    'The firmware of {{host}} refused this query without giving a reason. Most likely it lacks this feature.',
  refusedChange: 'The firmware of {{host}} refused the change without giving a reason.',
  accessDenied: 'This account is not allowed to do that on {{host}}.',
  featureAbsent: 'The firmware of {{host}} does not have this feature.',
  refusedRequest: 'The firmware of {{host}} refused the request.',
  /** What to do about them. */
  next: {
    checkAddress: 'Check that the address belongs to an AMT machine.',
    checkServer: 'Check that the address belongs to an AMT machine and not to a web server.',
    checkOtherServer: 'Check that the address belongs to an AMT machine and not to another web server.',
    checkService: 'Check that the address belongs to an AMT machine and not to another service or a proxy.',
    managed: 'Its setup is unfinished, or it belongs to a management server. See the recovery options.',
    checkCable: 'Check cable and power, wait a minute, and try again.',
    checkSubnet: 'Check cable, power and subnet, then scan again.',
    closePrograms: 'Wait a minute, close other programs that use the network, then try again.',
    otherProgram:
      'Use the command line or the browser (--web), which accept it, and give the machine a new certificate.',
    oldTls: 'The firmware may be very old, or its certificate broken. Look at the technical detail.',
    waitMoment: 'Wait a moment and try again.',
    waitMinute: 'Wait a minute and try again.',
    waitTwoMinutes: 'Wait two minutes, then try again. More handshakes now could take its network down.',
    compareCertificate:
      'Make sure that this is the machine in front of you, then look at the new certificate and decide.',
    readDiagnosis: 'Do not try other passwords now. Read the diagnosis first.',
    identify: 'Another machine has this address, or its AMT was reset. Identify it before you go on.',
    suspicious: 'Treat this device with suspicion. If it is the right one, power-cycle it and try once more.',
    unreadable:
      'Try once more. If it happens again, the firmware needs an update or the machine a power cycle.',
    tryOnce: 'Try once more.',
    leaveOut: 'Leave it out for this machine.',
    leaveSetting:
      'Wait a minute and try again. If it happens again, leave this setting out for this machine.',
    realAdmin: 'Log in with the real admin account, or have this account given the right.',
    readDetail: 'Read the technical detail. This request did not change the machine.',
  },
} as const;
