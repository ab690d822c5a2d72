package hub.api.admin;

import hub.model.id.AgencyId;
import hub.model.partner.Agency;
import hub.model.partner.Directory;
import hub.model.partner.Group;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partner as operators see it.
 *
 * @param id also its Kafka principal
 * @param name for people
 * @param kind national-cert, operator, supplier or other
 * @param standing active, suspended or removed
 * @param country ISO 3166-1 alpha-2
 * @param contacts who answers round the clock
 * @param clientOf whose client organisation it is
 * @param groups of which it is a member
 * @param defaultTlp what holds for a report that states none
 */
record AgencyBody(
        String id,
        String name,
        String kind,
        String standing,
        @Nullable String country,
        List<String> contacts,
        List<String> clientOf,
        List<String> groups,
        String defaultTlp) {
    static AgencyBody of(Directory directory, Agency agency) {
        return new AgencyBody(
                agency.id().value(),
                agency.name(),
                agency.kind().label(),
                agency.standing().label(),
                agency.profile().country(),
                agency.profile().contacts(),
                agency.clientOf().stream().map(AgencyId::value).toList(),
                directory.groups().values().stream()
                        .filter(group -> group.members().contains(agency.id()))
                        .map(Group::id)
                        .toList(),
                agency.defaultMarking().tlp().label());
    }
}
