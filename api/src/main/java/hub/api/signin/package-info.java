/**
 * The resource /api/v1/session: people sign in with a browser, by a token or on the pages of the identity provider, and out. Puts sessions and logins together with
 * the audit; keeps nothing.
 */
@NullMarked
package hub.api.signin;

import org.jspecify.annotations.NullMarked;
