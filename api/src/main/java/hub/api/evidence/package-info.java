/**
 * Files that come with a request and are kept by the hash of their bytes: taken in bit by bit, kept for good or not at all, found again unchanged. May use
 * a request and a folder; knows nothing of what a file is evidence of, and who may see it.
 */
@NullMarked
package hub.api.evidence;

import org.jspecify.annotations.NullMarked;
