/** How the hub answers in JSON: outcomes of reports, problems, warnings. The same form in HTTP answers and on {@code out.<agency>}. */
@NullMarked
package hub.formats.outcome;

import org.jspecify.annotations.NullMarked;
