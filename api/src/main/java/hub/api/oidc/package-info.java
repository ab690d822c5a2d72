/**
 * The identity provider: what its tokens are worth, and how people come back from its pages. In come tokens and answers, out goes whom they are about; nothing here
 * knows the directory or an endpoint.
 */
@NullMarked
package hub.api.oidc;

import org.jspecify.annotations.NullMarked;
