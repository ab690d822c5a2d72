/**
 * E-mail, {@code message/rfc822}, read: the text of the body and of forwarded mails as one observation. What comes in is a message of RFC 5322 with
 * MIME. May use mime4j's token stream and the reader of free text; nothing else in the hub knows mime4j.
 */
@NullMarked
package hub.formats.mail;

import org.jspecify.annotations.NullMarked;
