package hub.formats.misp;

import hub.formats.ReadContext;
import hub.formats.value.ConfidenceScales;
import hub.formats.value.ConfidenceScales.Found;
import hub.model.incident.Actor;
import hub.model.incident.Confidence;
import hub.model.incident.FiveG;
import hub.model.incident.Impact;
import hub.model.incident.Incident;
import hub.model.incident.IncidentBuilder;
import hub.model.incident.Kind;
import hub.model.incident.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the incident of what an event said. What the hub's own object says comes first: it says it exactly. */
final class IncidentMaker {
    private static final int MAX_ID = 200;

    private final Fields in;
    private final Account account;
    private final @Nullable HubValues hub;

    IncidentMaker(Fields in, Account account, ReadContext context) {
        this.in = in;
        this.account = account;
        this.hub = account.hub;
        creator(context);
    }

    Incident make(String uuid, String title) {
        Meaning tags = account.meaning;
        IncidentBuilder incident = Incident.builder(externalId(uuid), title, account.whole())
                .kind(hub == null ? Kind.INCIDENT : hub.kind())
                .exercise(tags.exercise)
                .description(account.description())
                .status(status())
                .severity(severity())
                .confidence(confidence())
                .occurred(occurred())
                .detected(hub == null ? null : hub.time("detected"))
                .rsit(hub != null && hub.text("rsit") != null ? hub.text("rsit") : tags.rsit);
        return incident.fiveG(fiveG())
                .techniques(both("technique", tags.techniques))
                .vulnerabilities(List.copyOf(account.vulnerabilities))
                .actors(actors())
                .malware(both("malware", tags.malware))
                .tools(both("tool", tags.tools))
                .impact(impact())
                .indicators(account.indicators)
                .references(List.copyOf(account.references))
                .related(List.copyOf(account.related))
                .build();
    }

    /** Nobody states who owns what; another creator is kept, because it says whose account this was. */
    private void creator(ReadContext context) {
        for (Fields creator : in.objects("Orgc")) {
            String name = creator.node().path("name").asString("");
            if (!name.isEmpty() && !name.equals(context.sender().value())) {
                in.findings().keep(creator.pointer(), creator.node());
            }
        }
    }

    private String externalId(String uuid) {
        String stated = hub == null ? null : hub.text("external-id");
        return stated == null || stated.isBlank() || stated.length() > MAX_ID ? uuid : stated;
    }

    /** MISP's analysis: 0 initial, 1 ongoing, 2 complete. The hub writes 0 for a status that is not stated. */
    private @Nullable String status() {
        String analysis = in.read("analysis", text -> text.matches("[0-2]") ? text : null, "0, 1 or 2");
        if (hub != null && hub.text("status") != null && "1".equals(analysis)) {
            return hub.text("status");
        }
        if (analysis == null || (hub != null && analysis.equals("0"))) {
            return null;
        }
        return analysis.equals("2") ? "closed" : "open";
    }

    /** MISP's threat level: 1 high, 2 medium, 3 low, 4 undefined. */
    private @Nullable String severity() {
        String level = in.read("threat_level_id", text -> text.matches("[1-4]") ? text : null, "1 to 4");
        String stated = hub == null ? null : hub.text("severity");
        if (stated != null && EventWriter.threatLevel(stated).equals(level)) {
            return stated;
        }
        return switch (level == null ? "" : level) {
            case "1" -> "high";
            case "2" -> "medium";
            case "3" -> "low";
            default -> null;
        };
    }

    private @Nullable Confidence confidence() {
        String scale = hub == null ? null : hub.text("confidence-scale");
        String stated = hub == null ? null : hub.text("confidence");
        return scale != null
                        && stated != null
                        && ConfidenceScales.find(scale, stated) instanceof Found.Known(Confidence found)
                ? found
                : account.meaning.confidence();
    }

    private @Nullable TimeRange occurred() {
        Instant first = in.time("first_seen");
        Instant last = in.time("last_seen");
        Instant date = in.read("date", IncidentMaker::day, "a date such as 2026-05-02");
        if (hub != null) {
            return range(hub.time("occurred-start"), hub.time("occurred-end"));
        }
        Instant start = Stream.of(first, account.attack(), date)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return range(start, last != null && start != null && last.isBefore(start) ? null : last);
    }

    private static @Nullable TimeRange range(@Nullable Instant start, @Nullable Instant end) {
        return start == null && end == null ? null : new TimeRange(start, end);
    }

    private static @Nullable Instant day(String text) {
        try {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private FiveG fiveG() {
        return new FiveG(
                hub == null ? null : hub.text("generation"),
                both("function", account.functions),
                both("interface", account.interfaces),
                both("plmn", account.plmns),
                both("slice", Set.of()),
                List.copyOf(account.products));
    }

    private Impact impact() {
        List<String> countries = both("country", account.meaning.countries);
        return hub == null
                ? new Impact(null, null, List.of(), countries)
                : new Impact(hub.number("users"), hub.number("duration-minutes"), hub.list("service"), countries);
    }

    private List<String> both(String relation, Collection<String> found) {
        Set<String> all = new LinkedHashSet<>(hub == null ? List.of() : hub.list(relation));
        all.addAll(found);
        return List.copyOf(all);
    }

    /** An actor of whom more is known than the name is not named twice. */
    private List<Actor> actors() {
        Set<String> names = account.actors.stream().map(Actor::name).collect(Collectors.toSet());
        List<Actor> actors = new ArrayList<>(account.actors);
        for (String name : account.meaning.actors) {
            if (!names.contains(name)) {
                actors.add(new Actor(name, null, null));
            }
        }
        return actors;
    }
}
