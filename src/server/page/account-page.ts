import {
  type Account,
  type ApiKey,
  isAtLeast,
  ROLES,
  type Role,
  type Session,
  THINGS,
} from '../../model/account.ts';
import { shortTime } from '../../output/time-words.ts';
import { html, type SafeHtml } from './html.ts';
import { plural } from './incident-card.ts';

/** A secret just made: shown in this one answer. */
export interface SecretShown {
  /** Whose or what for. */
  readonly name: string;
  readonly text: string;
}

/** What the page is made of. */
export interface AccountView {
  readonly account: Account;
  /** The one this page is read in. */
  readonly session: Session;
  readonly keys: readonly ApiKey[];
  readonly sessions: readonly Session[];
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly token: string;
  readonly secret?: SecretShown;
  readonly fault?: string;
  readonly done?: string;
}

/** What each role may do, in words. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  public: 'reads what is public',
  analyst: 'reads, judges and grades',
  editor: 'judges, grades, takes reports back, drafts warnings, manages webhooks',
  admin: 'all that an editor does, and accounts and keys',
};

/** A person's own account: who they are here, their keys, browsers and password. */
export function accountPage(view: AccountView): SafeHtml {
  const { account, token } = view;
  return html`<article class="review"><h1>${account.name}</h1>
<p class="lead">You are signed in as <strong>${account.role}</strong>: ${ROLE_WORDS[account.role]}. What you do is signed with your name.</p>
${view.fault && html`<p class="note fault" role="alert">${view.fault}</p>`}
${view.done && html`<p class="note" role="status">${view.done}</p>`}
${view.secret && secretNote(`The key “${view.secret.name}”`, view.secret.text, 'Programs send it as Authorization: Bearer …')}
<div class="row"><form method="post" action="/sign-out">${tokenField(token)}<button>Sign out</button></form>
${account.role === 'admin' && html`<a class="button" href="/admin">Accounts</a>`}${isAtLeast(account.role, 'editor') && html`<a class="button" href="/drafts">Drafts of warnings</a>`}</div>
${keysPart(view)}
${sessionsPart(view)}
${passwordPart(token, account.name)}
</article>`;
}

/** A secret shown once, with what to do with it. */
export function secretNote(what: string, secret: string, how: string): SafeHtml {
  return html`<div class="note secret" role="status"><p><strong>${what}, shown this once:</strong></p><p><code>${secret}</code></p><p class="soft">${how} It is kept only as a hash and cannot be shown again.</p></div>`;
}

/** The hidden field every form carries. */
export function tokenField(token: string): SafeHtml {
  return html`<input type="hidden" name="token" value="${token}">`;
}

/** What became of a key, in words. */
export function keyState(key: ApiKey, now: string): string {
  if (key.revokedAt !== null) return `revoked ${shortTime(key.revokedAt)}`;
  if (key.expiresAt !== null && key.expiresAt <= now) return `expired ${shortTime(key.expiresAt)}`;
  return key.expiresAt === null ? 'until revoked' : `until ${shortTime(key.expiresAt)}`;
}

/** Whether a key still opens something. */
export function holds(key: ApiKey, now: string): boolean {
  return key.revokedAt === null && (key.expiresAt === null || key.expiresAt > now);
}

function keysPart({ keys, now, token, account }: AccountView): SafeHtml {
  return html`<section aria-labelledby="keys"><h2 id="keys">Keys for programs</h2>
${
  keys.length === 0
    ? html`<p class="soft">You have none.</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="Your keys"><table class="wide"><thead><tr><th scope="col">Key</th><th scope="col">For</th><th scope="col">May</th><th scope="col">Holds</th><th scope="col">Last used</th><th scope="col"><span class="vh">Revoke</span></th></tr></thead><tbody>${keys.map(
        (
          k,
        ) => html`<tr><th scope="row"><code>${k.id}</code></th><td>${k.name}</td><td>${k.role}${k.scopes && html`, only ${k.scopes.join(', ')}`}</td><td>${keyState(k, now)}</td><td>${k.lastUsedAt ? shortTime(k.lastUsedAt) : 'never'}</td>
<td>${holds(k, now) && html`<form method="post" action="/account/keys/revoke">${tokenField(token)}<input type="hidden" name="id" value="${k.id}"><button class="quiet">Revoke<span class="vh"> ${k.id}</span></button></form>`}</td></tr>`,
      )}</tbody></table></div>`
}
<details><summary>Make a key</summary>
<form method="post" action="/account/keys">${tokenField(token)}
<div class="fields"><label>What it is for<input name="name" maxlength="80" required autocomplete="off"></label>
<label>It may do what a role may<select name="role">${ROLES.filter((r) => isAtLeast(account.role, r)).map((r) => html`<option${r === 'public' && html` selected`}>${r}</option>`)}</select></label>
<label>Until (empty: until revoked)<input name="expires" type="date"></label></div>
<fieldset><legend>Narrowed to (none ticked: all its role may)</legend>${THINGS.map((t) => html`<p class="ticks"><span>${t}</span>${(['read', 'write'] as const).map((verb) => html`<label><input type="checkbox" name="scope" value="${verb}:${t}"> ${verb}<span class="vh"> ${t}</span></label>`)}</p>`)}</fieldset>
<p class="choices"><button class="solid">Make the key</button></p></form></details></section>`;
}

function sessionsPart({ sessions, session, token }: AccountView): SafeHtml {
  return html`<section aria-labelledby="sessions"><h2 id="sessions">Signed in</h2>
<p class="soft">${plural(sessions.length, 'browser')}. Each is signed out by itself 12 hours after it signed in.</p>
<ul class="words">${sessions.map(
    (
      s,
    ) => html`<li><p>Since ${shortTime(s.createdAt)}, until ${shortTime(s.expiresAt)}${s.id === session.id && html` <span class="tag">this browser</span>`}</p><p class="soft">${s.agent || 'a browser that gave no name'}</p>
${s.id !== session.id && html`<form class="undo" method="post" action="/account/sessions/end">${tokenField(token)}<input type="hidden" name="id" value="${s.id}"><button class="quiet">Sign it out<span class="vh">: since ${shortTime(s.createdAt)}</span></button></form>`}</li>`,
  )}</ul></section>`;
}

function passwordPart(token: string, name: string): SafeHtml {
  return html`<section aria-labelledby="password"><h2 id="password">Password</h2>
<details><summary>Change it</summary><form method="post" action="/account/password">${tokenField(token)}
<input type="text" name="" value="${name}" autocomplete="username" hidden>
<div class="fields"><label>The one you have now<input name="current" type="password" maxlength="1024" required autocomplete="current-password"></label>
<label>The new one, 12 characters or more<input name="password" type="password" minlength="12" maxlength="256" required autocomplete="new-password"></label>
<label>The new one again<input name="again" type="password" minlength="12" maxlength="256" required autocomplete="new-password"></label></div>
<p class="choices"><button class="solid">Change the password</button></p></form></details></section>`;
}
