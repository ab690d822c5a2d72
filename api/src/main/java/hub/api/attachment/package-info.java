/**
 * The resource /api/v1/incidents/{id}/attachments: the files of an incident. Takes a viewer and what her agency says of a file, keeps the file, writes to
 * hub.responses, and gives it to whoever sees the incident once the log says that she got it.
 */
@NullMarked
package hub.api.attachment;

import org.jspecify.annotations.NullMarked;
