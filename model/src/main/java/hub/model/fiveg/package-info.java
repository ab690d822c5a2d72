/**
 * The vocabularies of 5G security, read from the tables in the resources of this package: network functions, reference points,
 * techniques (FiGHT, MoTIF, ATT&amp;CK), the incident taxonomy RSIT, and the small values PLMN and S-NSSAI.
 *
 * <p>What may come in: a vocabulary that is keyed by id, its table and the typed records over it. It touches nothing of the hub; an
 * unknown value is an empty answer, never a fault: the caller keeps what was sent and warns.
 */
@NullMarked
package hub.model.fiveg;

import org.jspecify.annotations.NullMarked;
