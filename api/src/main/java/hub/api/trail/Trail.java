package hub.api.trail;

import hub.model.audit.Entry;
import hub.model.incident.Incident;
import hub.model.incident.IncidentId;
import hub.model.incident.Revision;
import hub.model.marking.Tlp;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one call shows and asks for, noted by its endpoint while it makes the answer. */
public final class Trail {
    private static final String ATTRIBUTE = Trail.class.getName();
    private static final Set<Tlp> STRICT = Set.of(Tlp.RED, Tlp.AMBER_STRICT);

    private final Set<String> objects = new LinkedHashSet<>();
    private final Map<String, List<String>> details = new TreeMap<>();
    private final Set<String> removed = new LinkedHashSet<>();
    private boolean strict;
    private long more;

    /** Of something that is no call of its own: a part of a stream. */
    public Trail() {}

    /** The trail of this request. */
    public static Trail of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Trail known) {
            return known;
        }
        Trail made = new Trail();
        request.setAttribute(ATTRIBUTE, made);
        return made;
    }

    /** The answer names this object, or changes it. */
    public void names(String id) {
        if (objects.size() < Entry.MAX_OBJECTS || objects.contains(id)) {
            objects.add(id);
        } else {
            more++;
        }
    }

    /** The answer says of an incident that it is gone, and nothing else. */
    public void removes(IncidentId id) {
        names(id.value());
        if (removed.size() < Entry.MAX_OBJECTS) {
            removed.add(id.value());
        }
    }

    /** The answer shows some of an incident. */
    public void shows(IncidentId id, @Nullable Tlp tlp) {
        shows(id.value(), tlp);
    }

    /** The answer shows something that has a marking. */
    public void shows(String id, @Nullable Tlp tlp) {
        names(id);
        strict |= tlp != null && STRICT.contains(tlp);
    }

    /** The answer shows an incident in a list, which has its marking as a label. */
    public void lists(IncidentId id, String tlp) {
        shows(id, Tlp.parse(tlp).orElse(Tlp.RED));
    }

    /** The answer shows a revision; a narrower audience than its marking counts as well. */
    public void shows(Revision revision) {
        Incident content = revision.content();
        shows(revision.id(), content == null ? null : content.marking().tlp());
        strict |= content != null
                && revision.audience().tokens().stream().anyMatch(token -> token.isRed() || token.isUser());
    }

    /** More about the call: a text of the request, which may name subscribers; null says nothing. */
    public void asks(String name, @Nullable String value) {
        if (value != null) {
            asks(name, List.of(value));
        }
    }

    public void asks(String name, List<String> values) {
        details.put(name, List.copyOf(values));
    }

    /** True if the answer shows RED or AMBER+STRICT: then the entry comes first. */
    boolean isStrict() {
        return strict;
    }

    List<String> objects() {
        return List.copyOf(objects);
    }

    List<String> removed() {
        return List.copyOf(removed);
    }

    /** As they were noted. */
    Map<String, List<String>> details() {
        Map<String, List<String>> all = new TreeMap<>(details);
        if (more > 0) {
            all.put("objectsNotNamed", List.of(Long.toString(more)));
        }
        return all;
    }
}
