import { type Account, type ApiKey, type Deed, ROLES } from '../../model/account.ts';
import { shortTime } from '../../output/time-words.ts';
import { holds, keyState, ROLE_WORDS, type SecretShown, secretNote, tokenField } from './account-page.ts';
import { html, type SafeHtml } from './html.ts';
import { plural } from './incident-card.ts';

/** What the page is made of. */
export interface AdminView {
  readonly own: Account;
  readonly accounts: readonly Account[];
  readonly keys: readonly ApiKey[];
  /** Latest first. */
  readonly deeds: readonly Deed[];
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly token: string;
  readonly secret?: SecretShown;
}

/** Who has an account and may do what, all keys, and what was done. */
export function adminPage(view: AdminView): SafeHtml {
  const { accounts, token, secret } = view;
  return html`<article class="review"><h1>Accounts</h1>
<p class="lead">Who may sign in, and what they may do. Nobody is shown more than the public is, whatever the role.</p>
${secret && secretNote(`A password for ${secret.name} to begin with`, secret.text, 'Hand it over by a safe way and have it changed at “Your account”.')}
<section aria-labelledby="who"><h2 id="who">${plural(accounts.length, 'account')}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Table of accounts"><table class="wide"><thead><tr><th scope="col">Name</th><th scope="col">Since</th><th scope="col">Role</th><th scope="col"><span class="vh">Actions</span></th></tr></thead>
<tbody>${accounts.map((a) => accountRow(a, view))}</tbody></table></div>
<details${accounts.length < 2 && html` open`}><summary>Add an account</summary><form method="post" action="/admin/accounts">${tokenField(token)}
<div class="fields"><label>Name, as it will sign<input name="name" maxlength="60" required autocomplete="off"></label>
<label>Role<select name="role">${ROLES.map((r) => html`<option value="${r}"${r === 'analyst' && html` selected`}>${r}: ${ROLE_WORDS[r]}</option>`)}</select></label></div>
<p class="choices"><button class="solid">Add it</button></p></form></details></section>
${keysPart(view)}
${deedsPart(view.deeds)}
</article>`;
}

function accountRow(a: Account, { own, token }: AdminView): SafeHtml {
  const isOwn = a.id === own.id;
  const id = html`${tokenField(token)}<input type="hidden" name="id" value="${a.id}">`;
  return html`<tr><th scope="row">${a.name}${isOwn && html` <span class="tag">you</span>`}</th><td>${shortTime(a.createdAt)}</td>
<td><form class="row" method="post" action="/admin/role">${id}<select name="role" aria-label="Role of ${a.name}">${ROLES.map((r) => html`<option${r === a.role && html` selected`}>${r}</option>`)}</select><button>Set<span class="vh"> role of ${a.name}</span></button></form></td>
<td><div class="row"><form method="post" action="/admin/password">${id}<button class="quiet">New password<span class="vh"> for ${a.name}</span></button></form>
${!isOwn && html`<details class="sure"><summary>Remove<span class="vh"> ${a.name}</span></summary><form method="post" action="/admin/remove">${id}<button>Remove ${a.name} for good</button></form></details>`}</div></td></tr>`;
}

function keysPart({ keys, accounts, now, token }: AdminView): SafeHtml {
  const names = new Map(accounts.map((a) => [a.id, a.name]));
  const held = keys.filter((k) => holds(k, now));
  return html`<section aria-labelledby="keys"><h2 id="keys">${plural(held.length, 'key')} in use</h2>
${
  held.length === 0
    ? html`<p class="soft">No program holds a key. People make their own at “Your account”; on the machine, <code>sitrep key add</code>.</p>`
    : html`<div class="scroll" tabindex="0" role="region" aria-label="Table of keys"><table class="wide"><thead><tr><th scope="col">Key</th><th scope="col">Of</th><th scope="col">For</th><th scope="col">May</th><th scope="col">Holds</th><th scope="col">Last used</th><th scope="col"><span class="vh">Revoke</span></th></tr></thead>
<tbody>${held.map((k) => html`<tr><th scope="row"><code>${k.id}</code></th><td>${names.get(k.account) ?? 'an account removed'}</td><td>${k.name}</td><td>${k.role}${k.scopes && html`, only ${k.scopes.join(', ')}`}</td><td>${keyState(k, now)}</td><td>${k.lastUsedAt ? shortTime(k.lastUsedAt) : 'never'}</td><td><form method="post" action="/admin/keys/revoke">${tokenField(token)}<input type="hidden" name="id" value="${k.id}"><button class="quiet">Revoke<span class="vh"> ${k.id}</span></button></form></td></tr>`)}</tbody></table></div>`
}</section>`;
}

function deedsPart(deeds: readonly Deed[]): SafeHtml {
  return html`<section aria-labelledby="deeds"><h2 id="deeds">What was done last</h2>
<p class="soft">Kept in the store’s chain: <code>sitrep verify</code> names a row that was changed or taken away.</p>
<div class="scroll" tabindex="0" role="region" aria-label="Table of deeds"><table class="wide"><thead><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Through</th></tr></thead>
<tbody>${deeds.map((d) => html`<tr><td>${shortTime(d.at)}</td><td>${d.by}</td><td>${d.what.replaceAll('-', ' ')}${d.about !== null && html`: ${d.about}`}</td><td>${d.through}</td></tr>`)}</tbody></table></div></section>`;
}
