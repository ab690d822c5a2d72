package hub.api.taxii;

import hub.api.report.OutcomeBody;
import hub.api.report.RawReports;
import hub.api.report.RawReports.Raw;
import hub.api.report.ReportBody;
import hub.api.report.ReportStatus;
import hub.api.taxii.Status.One;
import hub.formats.json.Json;
import hub.formats.stix.Shares;
import hub.formats.value.Times;
import hub.model.partner.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tells of objects what became of the report that they came in; which they are stands in the report alone. */
@Component
class Statuses {
    private final ReportStatus reports;
    private final RawReports raws;
    private final Clock clock;

    Statuses(ReportStatus reports, RawReports raws, Clock clock) {
        this.reports = reports;
        this.raws = raws;
        this.clock = clock;
    }

    /** Of an envelope that was just handed in. */
    Status of(StatusId id, ReportBody report, JsonNode bundle) {
        return of(id, report, bundle, clock.instant());
    }

    /** Nothing for a report that never came; without objects if they may not be read any more. */
    Optional<Status> of(Viewer viewer, StatusId id) throws InterruptedException {
        Optional<ReportBody> found = reports.indexed(viewer, id.report());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        ReportBody report = found.get();
        Optional<Raw> raw = raws.of(viewer, id.report());
        if (raw.isPresent()
                && Json.parse(raw.get().bytes()) instanceof Json.Parsed.Tree(JsonNode bundle)
                && bundle.path("objects").isArray()) {
            return Optional.of(of(id, report, bundle, raw.get().received()));
        }
        return Optional.of(Status.of(id, report));
    }

    private static Status of(StatusId id, ReportBody report, JsonNode bundle, Instant received) {
        List<One> succeeded = new ArrayList<>();
        List<One> failed = new ArrayList<>();
        List<One> pending = new ArrayList<>();
        Fates fates = Fates.of(report, bundle);
        Reasons whole = Reasons.of(report.problem());
        JsonNode objects = bundle.path("objects");
        for (int i = 0; i < objects.size(); i++) {
            if (report.status().equals("pending")) {
                pending.add(one(objects.get(i), received, null));
            } else if (fates.accepted().contains(i)) {
                succeeded.add(one(objects.get(i), received, null));
            } else {
                failed.add(one(objects.get(i), received, fates.refused().getOrDefault(i, whole.of(i))));
            }
        }
        return Status.of(id, report, succeeded, failed, pending);
    }

    /**
     * What became of objects, by their places.
     *
     * @param accepted those that stand in an accepted part
     * @param refused why the part was rejected in which they stand
     */
    private record Fates(Set<Integer> accepted, Map<Integer, String> refused) {
        static Fates of(ReportBody report, JsonNode bundle) {
            Fates fates = new Fates(new HashSet<>(), new HashMap<>());
            if (report.status().equals("accepted")) {
                IntStream.range(0, bundle.path("objects").size()).forEach(fates.accepted::add);
            } else if (report.status().equals("partial") && report.parts() != null) {
                List<Set<Integer>> shares = Shares.of(bundle);
                report.parts().stream()
                        .filter(part -> part.part() < shares.size())
                        .forEach(part -> fates.add(part, shares.get(part.part())));
            }
            return fates;
        }

        private void add(OutcomeBody part, Set<Integer> places) {
            if (part.status().equals("accepted")) {
                accepted.addAll(places);
            } else {
                Reasons reasons = Reasons.of(part.problem());
                places.forEach(place -> refused.putIfAbsent(place, reasons.of(place)));
            }
        }
    }

    /**
     * Why objects were rejected.
     *
     * @param own the faults of objects, by their places
     * @param others why an object was that has none of its own
     */
    private record Reasons(Map<Integer, String> own, String others) {
        private static final Pattern PLACE = Pattern.compile("/objects/(\\d{1,6})(?:/.*)?");

        static Reasons of(@Nullable Map<String, Object> problem) {
            if (problem == null) {
                return new Reasons(Map.of(), "what it belongs to was rejected");
            }
            Map<Integer, String> own = new HashMap<>();
            for (JsonNode violation : Json.tree(problem).path("violations")) {
                Matcher place = PLACE.matcher(violation.path("pointer").asString(""));
                if (place.matches()) {
                    own.putIfAbsent(
                            Integer.valueOf(place.group(1)),
                            violation.path("code").asString() + ": "
                                    + violation.path("message").asString());
                }
            }
            String others = "what it belongs to was rejected: " + problem.get("code") + " at " + problem.get("pointer")
                    + ": " + problem.get("message");
            return new Reasons(own, others);
        }

        String of(int place) {
            return own.getOrDefault(place, others);
        }
    }

    private static One one(JsonNode object, Instant received, @Nullable String message) {
        Instant version = Optional.ofNullable(
                        Times.parse(object.path("modified").asString("")))
                .or(() -> Optional.ofNullable(Times.parse(object.path("created").asString(""))))
                .orElse(received);
        return new One(object.path("id").asString(""), Taxii.timestamp(version), message);
    }
}
