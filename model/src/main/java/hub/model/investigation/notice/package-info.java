/**
 * What is told to whom of joint investigations, decided from one record of their log.
 * Comes in: agreements and items as they stand after a change. Pure; may use nothing but the model.
 */
@NullMarked
package hub.model.investigation.notice;

import org.jspecify.annotations.NullMarked;
