import { html, type SafeHtml } from './html.ts';

/** What the page is made of. */
export interface SignInView {
  readonly token: string;
  /** Where it goes on to, an address of this server. */
  readonly next: string;
  readonly hasAccounts: boolean;
  /** Whether the password would go over the network readable for anybody on the way. */
  readonly isPlain: boolean;
  readonly name?: string;
  readonly fault?: string;
}

/** The page to sign in; without accounts it says how the first is made. */
export function signInPage(view: SignInView): SafeHtml {
  if (!view.hasAccounts)
    return html`<article class="prose"><h1>Sign in</h1>
<p>This server has no accounts, so nobody signs in; what is public can be read by everybody it answers. The first account is made on the machine it runs on:</p>
<pre><code>sitrep account add NAME --role admin</code></pre></article>`;
  return html`<article class="prose"><h1>Sign in</h1>
<p class="soft">For those who judge, grade, warn or manage accounts. Reading needs no account, and no account is shown more than the public is.</p>
${view.isPlain && html`<p class="note" role="note">You are not on a secure connection: what you type can be read on the way. Ask for an address that begins with https.</p>`}
${view.fault && html`<p class="note fault" role="alert">${view.fault}</p>`}
<form class="sign-in" method="post" action="/sign-in">
<input type="hidden" name="token" value="${view.token}"><input type="hidden" name="next" value="${view.next}">
<label>Name<input name="name" value="${view.name}" maxlength="200" required autocomplete="username" autocapitalize="none" spellcheck="false"></label>
<label>Password<input name="password" type="password" maxlength="1024" required autocomplete="current-password"></label>
<button class="solid">Sign in</button>
</form></article>`;
}
