package hub.api.feed;

import hub.api.access.Needs;
import hub.api.budget.Costs;
import hub.api.problem.ApiProblem;
import hub.api.request.Parameters;
import hub.api.trail.Audited;
import hub.api.trail.Trail;
import hub.formats.csv.CsvWriter;
import hub.model.audit.Action;
import hub.model.id.AgencyId;
import hub.model.marking.Tlp;
import hub.model.partner.Directory;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.search.read.Sighting;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists for firewalls, resolvers and proxies: a value a line and nothing else, or a table. */
@RestController
class IndicatorsController {
    private static final List<String> COLUMNS = List.of("type", "value", "role", "validUntil", "owner", "incident");

    private final BlockingList list;
    private final Supplier<Directory> directory;

    IndicatorsController(BlockingList list, Supplier<Directory> directory) {
        this.list = list;
        this.directory = directory;
    }

    /** All values of a type by which machines may block, of all incidents that the caller may see. */
    @GetMapping("/api/v1/feed/indicators.txt")
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    @Costs(Costs.BULK)
    @ApiResponse(
            responseCode = "200",
            description = "a value a line, each once",
            content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE, schema = @Schema(type = "string")))
    @NotModified
    ResponseEntity<InputStreamResource> indicators(
            Viewer viewer,
            Trail trail,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String owners) {
        String wanted = type(type);
        asked(trail, wanted, owners);
        Set<AgencyId> trusted = owners(owners);
        Download file = Download.of(out -> list.read(viewer, wanted, trusted, new Lines(out, trail)));
        return file.answer(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8), new HttpHeaders(), request);
    }

    /** What to block as a table, with what a tool needs to know why and until when: a row for each report of a value that allows it, all types one after the other. */
    @GetMapping("/api/v1/feed/indicators.csv")
    @Needs({Role.INVESTIGATOR, Role.SUBSCRIBER})
    @Audited(Action.READ)
    @Costs(Costs.BULK)
    @ApiResponse(
            responseCode = "200",
            description = "type, value, role, validUntil, owner, incident",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    @NotModified
    ResponseEntity<InputStreamResource> table(
            Viewer viewer,
            Trail trail,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String owners) {
        List<String> wanted = type == null ? BlockingList.TYPES : List.of(type(type));
        asked(trail, type, owners);
        Set<AgencyId> trusted = owners(owners);
        Download file = Download.of(out -> {
            out.write(CsvWriter.line(COLUMNS));
            for (String each : wanted) {
                list.read(viewer, each, trusted, new Rows(out, trail));
            }
        });
        return file.answer(new MediaType("text", "csv", StandardCharsets.UTF_8), new HttpHeaders(), request);
    }

    private static void asked(Trail trail, @Nullable String type, @Nullable String owners) {
        trail.asks("type", type);
        trail.asks("owners", owners);
    }

    private static String type(@Nullable String type) {
        String expected = String.join(", ", BlockingList.TYPES);
        if (type == null) {
            throw ApiProblem.of(ProblemCode.MISSING_FIELD, "type", "type: absent (expected one of " + expected + ")");
        }
        return BlockingList.TYPES.stream()
                .filter(type::equals)
                .findFirst()
                .orElseThrow(() -> Parameters.invalid("type", type, "one of " + expected));
    }

    /** A name that is misspelt must not empty a list. */
    private Set<AgencyId> owners(@Nullable String owners) {
        Set<AgencyId> trusted = new TreeSet<>();
        if (owners != null) {
            for (String each : owners.split(",", -1)) {
                trusted.add(Optional.of(each.strip())
                        .filter(AgencyId::isValid)
                        .map(AgencyId::new)
                        .filter(id -> directory.get().agency(id).isPresent())
                        .orElseThrow(() -> Parameters.invalid(
                                "owners", owners, "ids of agencies of the hub, separated by commas")));
            }
        }
        return trusted;
    }

    /** Each sighting; the audit takes its incident for the strictest here too. */
    private record Rows(OutputStream out, Trail trail) implements BlockingList.Taker {
        @Override
        public void take(Sighting sighting) throws IOException {
            trail.shows(sighting.incident(), Tlp.RED);
            String until =
                    sighting.validUntil() == null ? "" : sighting.validUntil().toString();
            out.write(CsvWriter.line(List.of(
                    sighting.type(),
                    sighting.value(),
                    Objects.requireNonNullElse(sighting.role(), ""),
                    until,
                    sighting.owner().value(),
                    sighting.incident().value())));
        }
    }

    /** Each value once. How an incident is marked its sightings do not say: the audit takes it for the strictest. */
    private static final class Lines implements BlockingList.Taker {
        private final OutputStream out;
        private final Trail trail;
        private String last = "";

        Lines(OutputStream out, Trail trail) {
            this.out = out;
            this.trail = trail;
        }

        @Override
        public void take(Sighting sighting) throws IOException {
            trail.shows(sighting.incident(), Tlp.RED);
            if (!sighting.value().equals(last)) {
                last = sighting.value();
                out.write((last + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
