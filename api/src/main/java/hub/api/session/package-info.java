/**
 * Sessions of people: in comes a browser's cookie, out goes by what its owner is known and who that is now. Touches the directory and the log of ended sessions;
 * knows no endpoint and no role.
 */
@NullMarked
package hub.api.session;

import org.jspecify.annotations.NullMarked;
