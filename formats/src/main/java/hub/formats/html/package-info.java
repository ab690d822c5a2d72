/**
 * HTML, {@code text/html}: an investigation as one page that people keep and print, written only. What comes in is what its reader sees; nothing in what
 * goes out runs, loads or can be clicked. May use the texts of items.
 */
@NullMarked
package hub.formats.html;

import org.jspecify.annotations.NullMarked;
