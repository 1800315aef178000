import { message } from '#shared/texts/message';
import type { Meaning } from './meaning';

/*
 * Every digest login begins with an answer 401: it carries the challenge that the login has to answer (RFC 7616). AMT
 * sends the same page for no password, a wrong one and a pause. So a 401 is a refusal only where credentials had been
 * sent; what follows it decides.
 */

/** How tools write the status of an answer; `401` stands for the status. */
const STATUS_FORMS = [
  String.raw`\bHTTP\/\d(?:\.\d)?"?\s{1,4}401\b`,
  String.raw`\b(?:HTTP|status|code|response|reply|answer|answered|got|received|returned)(?:[ _-]?code|[ _-]?status|[ _-]?error){0,2}["']?\s{0,4}[:=]?\s{0,4}["']?401\b`,
  String.raw`\(401\)`,
];

function answerWith(status: string, ...words: readonly string[]): RegExp {
  const forms = STATUS_FORMS.map((form) => form.replaceAll('401', status));
  return new RegExp([...forms, ...words].join('|'), 'i');
}

const NAMED = String.raw`\bstatus ?code["']?\s{0,4}[:=]\s{0,4}["']?`;
const ANSWER = answerWith(
  '401',
  String.raw`\b401 (?:unauthori[sz]ed|client error)\b`,
  String.raw`${NAMED}unauthori[sz]ed\b`,
);
/** The page that comes with it. */
const PAGE = /incorrect user name or password|user account temporarily locked/i;
const SUCCESS = answerWith(
  String.raw`20\d`,
  String.raw`\b20\d OK\b`,
  String.raw`${NAMED}OK\b`,
  String.raw`\bactivated in (?:admin|client)\b`,
  String.raw`\bstatus: (?:admin|client) control mode\b`,
);
/** Credentials in a request; the challenge itself is “WWW-Authenticate”. Logs may write line ends as \r\n. */
const CREDENTIALS = /(?:^|\\[nr]|[^-\w])authorization: {0,4}digest\b/i;
/** A challenge for another kind of login than AMT’s: the server or a proxy asks, not the machine. */
const FOREIGN = /(?:\\[nr]|\b)www-authenticate["']?:? {0,4}["']?(?:basic|bearer|ntlm)\b/i;
/** The tool itself calls it an error, after it has tried to log in. */
const ERROR = /^\s{0,8}error\b|\bcurl: \(\d{1,3}\)|\bremote server returned an error\b|\b401 client error\b/i;

/** Reads the answers 401 of a log one after the other. @template Place where a line stands */
export class Http401<Place> {
  #first: Place | undefined;
  #asked = 0;
  #sent = false;
  #refused: Place | undefined;
  #page: Place | undefined;
  #handshake: Place | undefined;
  #error: Place | undefined;

  /**
   * @param isError the program that wrote it calls it an error
   * @param placeOf called for a line that a conclusion may rest on
   * @returns true when the line is about such an answer, so that nothing else should be read into it
   */
  readLine(line: string, isError: boolean, placeOf: () => Place): boolean {
    if (FOREIGN.test(line)) return ANSWER.test(line);
    const asked = ANSWER.test(line);
    const page = PAGE.test(line);
    if (asked) this.#challenge(isError || ERROR.test(line), placeOf());
    if (page && !asked && this.#first === undefined) this.#page ??= placeOf();
    if (CREDENTIALS.test(line)) this.#sent = true;
    if (SUCCESS.test(line)) this.#succeeded();
    return asked || page;
  }

  /** The conclusion at the end of the log, with the line that it rests on. */
  *found(): Generator<readonly [Meaning, Place]> {
    if (this.#error !== undefined) yield [REFUSED, this.#error];
    else if (this.#refused !== undefined) yield [REFUSED, this.#refused];
    else if (this.#asked > 1 && this.#first !== undefined) yield [NEVER_LET_IN, this.#first];
    else if (this.#first !== undefined) yield [ALONE, this.#first];
    else if (this.#page !== undefined) yield [PAGE_ALONE, this.#page];
    else if (this.#handshake !== undefined) yield [HANDSHAKE, this.#handshake];
  }

  #challenge(isError: boolean, place: Place): void {
    if (isError) this.#error ??= place;
    // Credentials had been sent, and it asks again: it has not let them in.
    if (this.#first !== undefined && this.#sent) this.#refused ??= place;
    this.#first ??= place;
    this.#asked += 1;
    this.#sent = false;
  }

  #succeeded(): void {
    this.#handshake ??= this.#first;
    this.#first = undefined;
    this.#refused = undefined;
    this.#page = undefined;
    this.#asked = 0;
    this.#sent = false;
  }
}

const REFUSED: Meaning = {
  id: 'login-refused',
  title: message('explain.http401.refused.title'),
  explanation: message('explain.http401.refused.explanation'),
  next: message('explain.http401.logInOnce'),
  verdict: 'password-refused',
};

const NEVER_LET_IN: Meaning = {
  ...REFUSED,
  id: 'login-not-accepted',
  title: message('explain.http401.neverLetIn.title'),
  explanation: message('explain.http401.neverLetIn.explanation'),
};

const ALONE: Meaning = {
  id: 'http-401',
  title: message('explain.http401.alone.title'),
  explanation: message('explain.http401.alone.explanation'),
  next: message('explain.http401.alone.next'),
};

const PAGE_ALONE: Meaning = {
  id: 'web-page-401',
  title: message('explain.http401.page.title'),
  explanation: message('explain.http401.page.explanation'),
  next: message('explain.http401.logInOnce'),
  verdict: 'password-refused',
};

const HANDSHAKE: Meaning = {
  id: 'digest-handshake',
  title: message('explain.http401.handshake.title'),
  explanation: message('explain.http401.handshake.explanation'),
  next: message('explain.http401.handshake.next'),
};
