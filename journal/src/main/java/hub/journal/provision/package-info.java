/**
 * Makes a Kafka cluster ready for the hub and its partners: topics, users, ACLs, quotas, credential files. Works with
 * the operator's rights; every call may be repeated.
 */
@NullMarked
package hub.journal.provision;

import org.jspecify.annotations.NullMarked;
