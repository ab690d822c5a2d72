/** The test of {@code docs/formats.md}: a page that is checked does not grow old. */
@NullMarked
package hub.formats.table;

import org.jspecify.annotations.NullMarked;
