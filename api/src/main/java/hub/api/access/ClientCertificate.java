package hub.api.access;

import hub.model.id.AgencyId;
import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.security.auth.x500.X500Principal;

/**
 * Ties a token to the certificate that its bearer shows, where the listener asks for one: a stolen token is worth nothing from elsewhere. The
 * certificate is named as for Kafka, {@code CN=cert-north}.
 */
final class ClientCertificate {
    /** Jakarta Servlet 6.1, section 3.10. */
    private static final String SHOWN = "jakarta.servlet.request.X509Certificate";

    private ClientCertificate() {}

    /** True if none is shown: whether one must be is the listener's to say. */
    static boolean fits(HttpServletRequest request, AgencyId agency) {
        return !(request.getAttribute(SHOWN) instanceof X509Certificate[] chain)
                || chain.length == 0
                || names(chain[0].getSubjectX500Principal(), agency.value());
    }

    private static boolean names(X500Principal subject, String agency) {
        try {
            return new LdapName(subject.getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString())
                            .toList()
                            .equals(List.of(agency));
        } catch (InvalidNameException e) {
            return false;
        }
    }
}
