/** What the answers 401 in a log mean. */
export const http401 = {
  refused: {
    title: 'The machine refused a login',
    explanation:
      'A login was sent, and the answer was 401 again: the password is a different one, or logins are paused after too many failures. AMT gives the same answer for both.',
  },
  neverLetIn: {
    title: 'Logins were requested, and none is seen to succeed',
    explanation:
      'The machine answered 401 several times, and no success follows: probably the password is a different one, or logins are paused. The log does not show whether a password was sent.',
  },
  alone: {
    title: 'A single 401 proves nothing',
    explanation:
      'Every login to AMT begins with an answer 401, which only asks for the password. What came after it is not in this text.',
    next: 'Paste the lines after this one, too, or log in here once.',
  },
  page: {
    title: 'Wrong password, or logins are paused',
    explanation:
      'AMT’s web page says the same for no password, a wrong one, and a pause after too many failures. It proves nothing by itself.',
  },
  handshake: {
    title: 'The 401 in it is not a refusal: a login succeeded after it',
    explanation:
      'Every login to AMT begins with an answer 401, which only asks for the password. After that, the answers are good.',
    next: 'Look elsewhere for the cause.',
  },
  logInOnce:
    'Log in here once: AMT Bench keeps count, and says when a pause is likelier than a wrong password.',
} as const;
