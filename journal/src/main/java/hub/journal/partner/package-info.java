/**
 * Changes of partners: what Kafka has to know (topics, rights) and what the directory says, in this order. The api and the operator's command
 * come here; nobody else changes a partner.
 */
@NullMarked
package hub.journal.partner;

import org.jspecify.annotations.NullMarked;
