package hub.normalize.privacy;

import hub.formats.stix.object.Redacted;
import hub.model.admission.Candidate.Part;
import hub.model.id.AgencyId;
import hub.model.incident.Incident;
import hub.model.incident.Indicator;
import hub.model.marking.Audience;
import hub.model.problem.Problem;
import hub.model.problem.Violation;
import hub.model.pseudonym.Pseudonyms;
import hub.model.pseudonym.Subscriber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Replaces the subscribers of one incident: first its own id, then, once they are marked, its parts and what was noted of them. */
public final class Privacy {
    /** A message that was cut may end within an identifier. */
    private static final Pattern CUT_DIGITS = Pattern.compile("[0-9 .()/-]*\\d(?=…)");

    private final AgencyId owner;
    private final Pseudonyms pseudonyms;
    private final Labels labels = new Labels();
    private final Known known;
    private final Map<String, String> newIds;
    private @Nullable Redactor whole;

    private Privacy(AgencyId owner, List<Incident> account, Pseudonyms pseudonyms) {
        this.owner = owner;
        this.pseudonyms = pseudonyms;
        Gathering gathering = new Gathering(labels);
        account.forEach(part -> Texts.replace(part, gathering));
        this.known = gathering.known();
        this.newIds = known.isEmpty() ? Map.of() : newIds(account);
    }

    /** @param account after all steps: the incident itself first, then its parts with markings of their own */
    public static Privacy of(AgencyId owner, List<Incident> account, Pseudonyms pseudonyms) {
        return new Privacy(owner, account, pseudonyms);
    }

    private Map<String, String> newIds(List<Incident> account) {
        Redactor probe = new Redactor(known, labels, Map.of(), 0);
        return StixObjects.newIds(
                account.stream().flatMap(part -> part.stix().stream()).toList(),
                object -> !object.equals(Texts.replace(null, object, probe)),
                id -> pseudonyms.seal("stix", owner + "\n" + id));
    }

    /** True if the incident names nobody: then nothing changes. */
    public boolean isIdle() {
        return known.isEmpty();
    }

    /**
     * An id of the owner's that names a subscriber becomes one that names nobody, is the same in every revision, and meets no other. The
     * incident's identity follows from it.
     */
    public Incident identified(Incident incident) {
        if (isIdle()) {
            return incident;
        }
        return incident.toBuilder()
                .externalId(externalId(incident.externalId()))
                .related(incident.related().stream().map(this::externalId).toList())
                .build();
    }

    private String externalId(String id) {
        String redacted = Redactor.inText(known, id, Subscriber::standIn);
        return redacted.equals(id)
                ? id
                : redacted + "~" + pseudonyms.seal("id", owner + "\n" + id).substring(0, 12);
    }

    /** A hash of what was stated that confirms no guess at whom it names. */
    public String body(String hash) {
        return isIdle() ? hash : pseudonyms.seal("body", hash);
    }

    /** The part without subscribers, and with their pseudonyms for its audience. */
    public Part apply(Part part) {
        if (isIdle()) {
            return part;
        }
        Redactor redactor = new Redactor(known, labels, newIds, Taken.in(part.content()));
        whole = whole == null ? redactor : whole;
        List<Indicator> sent = part.content().indicators();
        Incident content = withRedactedStix(Texts.replace(part.content(), redactor), part.content());
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < sent.size(); i++) {
            indicators.add(content.indicators().get(i).withPseudonyms(pseudonyms(sent.get(i), part.audience())));
        }
        return new Part(
                part.id(),
                part.audience(),
                content.toBuilder().indicators(indicators).build());
    }

    private Map<String, String> pseudonyms(Indicator sent, Audience audience) {
        Optional<Subscriber> subscriber = Typed.in(sent, labels);
        Map<String, String> made = new TreeMap<>();
        subscriber.ifPresent(who -> audience.tokens()
                .forEach(token -> made.put(
                        token.value(), pseudonyms.of(token, who.identity()).toString())));
        return made;
    }

    /** Changed objects remember from what they derive. */
    private Incident withRedactedStix(Incident redacted, Incident sent) {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (int i = 0; i < sent.stix().size(); i++) {
            Map<String, Object> object = redacted.stix().get(i);
            boolean changed = sent.stix().get(i).get("id") instanceof String id && newIds.containsKey(id);
            objects.add(
                    changed
                            ? Redacted.mark(
                                    new LinkedHashMap<>(object), sent.stix().get(i))
                            : object);
        }
        return redacted.toBuilder().stix(objects).build();
    }

    /** What was noted, with the stand-ins of the incident itself. */
    public List<Violation> notes(List<Violation> notes) {
        Redactor redactor = whole == null ? new Redactor(known, labels, newIds, 0) : whole;
        return notes.stream().map(note -> note(note, known, redactor::standIn)).toList();
    }

    /** A reason or another text beside the incident. */
    public @Nullable String text(@Nullable String text) {
        Redactor redactor = whole == null ? new Redactor(known, labels, newIds, 0) : whole;
        return text == null ? null : redactor.text(null, text);
    }

    /**
     * A value of JSON that somebody adds to an incident, without subscribers.
     *
     * @param json maps, lists, text, numbers and booleans
     * @param beside the incident; its stand-ins keep their numbers, new ones get others
     */
    public static @Nullable Object beside(@Nullable Object json, @Nullable Incident beside) {
        Labels labels = new Labels();
        Gathering gathering = new Gathering(labels);
        Texts.replace(null, json, gathering);
        int taken = beside == null ? 0 : Taken.in(beside);
        return Texts.replace(null, json, new Redactor(gathering.known(), labels, Map.of(), taken));
    }

    /** What was said of a report that could not be read: nobody is known from it. */
    public static Problem problem(Problem problem) {
        return new Problem(problem.code(), unread(problem.violations()));
    }

    /** The same for notes. */
    public static List<Violation> unread(List<Violation> notes) {
        Map<String, Integer> numbers = new HashMap<>();
        return notes.stream()
                .map(note -> note(
                        note,
                        new Known(),
                        who -> who.standIn(numbers.computeIfAbsent(who.identity(), unused -> numbers.size() + 1))))
                .toList();
    }

    private static Violation note(
            Violation note, Known known, java.util.function.Function<Subscriber, String> standIn) {
        String pointer = Redactor.inText(known, note.pointer(), standIn);
        String message = CUT_DIGITS
                .matcher(Redactor.inText(known, note.message(), standIn))
                .replaceAll("");
        return new Violation(note.code(), pointer, message);
    }
}
