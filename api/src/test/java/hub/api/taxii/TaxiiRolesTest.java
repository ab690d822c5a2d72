package hub.api.taxii;

import static org.assertj.core.api.Assertions.assertThat;

import hub.api.testing.ApiServer;
import hub.model.partner.Role;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each route of TAXII with each role alone: the description of the API leaves them to the standard. */
class TaxiiRolesTest {
    private static final Set<Role> PARTNERS =
            Set.of(Role.SUBSCRIBER, Role.INVESTIGATOR, Role.PUBLISHER, Role.COORDINATOR);
    private static final Set<Role> READERS = Set.of(Role.SUBSCRIBER, Role.INVESTIGATOR);
    private static final Set<Role> WRITERS = Set.of(Role.PUBLISHER);

    private static HttpResponse<byte[]> call(HttpRequest.Builder request, String method) {
        return ApiServer.send(request.header("Accept", Taxii.MEDIA_TYPE)
                .header("Content-Type", Taxii.MEDIA_TYPE)
                .method(method, method.equals("POST") ? BodyPublishers.ofString("{}") : BodyPublishers.noBody()));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /taxii2/, PARTNERS",
        "GET, /taxii2/hub/, PARTNERS",
        "GET, /taxii2/hub/collections/, PARTNERS",
        "GET, /taxii2/hub/collections/community/, PARTNERS",
        "GET, /taxii2/hub/collections/community/objects/, READERS",
        "GET, /taxii2/hub/collections/community/manifest/, READERS",
        "GET, /taxii2/hub/collections/community/objects/indicator--00000000-0000-4000-8000-000000000000/, READERS",
        "GET, /taxii2/hub/collections/community/objects/indicator--00000000-0000-4000-8000-000000000000/versions/, READERS",
        "GET, /taxii2/hub/status/00000000-0000-4000-8000-000000000000/, PARTNERS",
        "POST, /taxii2/hub/collections/community/objects/, WRITERS",
        "DELETE, /taxii2/hub/collections/community/objects/indicator--00000000-0000-4000-8000-000000000000/, BOTH"
    })
    void eachRoleAloneMayOrMayNot(String method, String path, String who) {
        Set<Role> may = new TreeSet<>();
        for (Role role : Role.values()) {
            int status =
                    call(ApiServer.as("only-" + role.label(), path), method).statusCode();
            assertThat(status).isNotEqualTo(401).isLessThan(500);
            if (status != 403) {
                may.add(role);
            }
        }

        assertThat(may).containsExactlyInAnyOrderElementsOf(expected(who));
        assertThat(call(HttpRequest.newBuilder(ApiServer.address(path)), method).statusCode())
                .isEqualTo(401);
    }

    /** What needs two roles is nobody's who has one. */
    private static Set<Role> expected(String who) {
        return switch (who) {
            case "PARTNERS" -> PARTNERS;
            case "READERS" -> READERS;
            case "WRITERS" -> WRITERS;
            default -> Set.of();
        };
    }
}
