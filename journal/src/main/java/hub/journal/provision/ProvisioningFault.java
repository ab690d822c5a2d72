package hub.journal.provision;

import java.io.Serial;

/** Kafka refused or did not answer while the hub was being provisioned. */
public final class ProvisioningFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    ProvisioningFault(String message) {
        super(message);
    }

    ProvisioningFault(String message, Throwable cause) {
        super(message + ": " + cause.getMessage(), cause);
    }
}
