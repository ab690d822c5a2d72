package hub.formats.stix.rule;

import hub.formats.stix.object.StixIds;
import hub.formats.stix.object.StixObject;
import hub.model.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Properties that hang on one another, STIX 2.1 sections 4 to 6. */
final class ConditionsRule implements Rule {
    /** @param holds true if the object keeps it */
    private record Condition(String type, String expected, Predicate<StixObject> holds) {}

    private static final List<Condition> CONDITIONS = List.of(
            new Condition("file", "hashes or name", any("hashes", "name")),
            new Condition(
                    "location", "region, country, or latitude and longitude", any("region", "country", "latitude")),
            new Condition("location", "latitude and longitude together", same("latitude", "longitude")),
            new Condition(
                    "location",
                    "precision with latitude",
                    object -> !has(object, "precision") || has(object, "latitude")),
            new Condition("malware", "a name of a family", object -> !object.flag("is_family") || has(object, "name")),
            new Condition(
                    "observed-data",
                    "either object_refs or objects",
                    object -> has(object, "object_refs") != has(object, "objects")),
            new Condition(
                    "artifact",
                    "either payload_bin or url",
                    object -> has(object, "payload_bin") != has(object, "url")),
            new Condition("artifact", "hashes with url", object -> !has(object, "url") || has(object, "hashes")),
            new Condition("network-traffic", "src_ref or dst_ref", any("src_ref", "dst_ref")),
            new Condition(
                    "network-traffic",
                    "no end while is_active",
                    object -> !object.flag("is_active") || !has(object, "end")),
            new Condition("network-traffic", "protocols in lower case", ConditionsRule::lowerCase),
            new Condition(
                    "artifact",
                    "decryption_key with encryption_algorithm",
                    object -> !has(object, "decryption_key") || has(object, "encryption_algorithm")),
            new Condition(
                    "email-message",
                    "body without body_multipart",
                    object -> !has(object, "body") || !object.flag("is_multipart")),
            new Condition(
                    "email-message",
                    "body_multipart with is_multipart",
                    object -> !has(object, "body_multipart") || object.flag("is_multipart")),
            new Condition("email-message", "is_multipart", any("is_multipart")),
            new Condition(
                    "impact",
                    "end_time with superseded_by_ref",
                    object -> !has(object, "superseded_by_ref") || has(object, "end_time")),
            new Condition("relationship", "duplicate-of between objects of one type", ConditionsRule::sameType),
            new Condition("malware-analysis", "result or analysis_sco_refs", any("result", "analysis_sco_refs")),
            new Condition("process", "at least one property", Minimum::holds),
            new Condition("user-account", "at least one property", Minimum::holds),
            new Condition("windows-registry-key", "at least one property", Minimum::holds),
            new Condition("x509-certificate", "at least one property", Minimum::holds));

    @Override
    public void check(Check check) {
        for (Condition condition : CONDITIONS) {
            if (check.object().is(condition.type()) && !condition.holds().test(check.object())) {
                check.should(
                        ProblemCode.INVALID_VALUE,
                        check.object().pointer(),
                        check.object().type() + " (expected " + condition.expected() + ")");
            }
        }
    }

    private static boolean lowerCase(StixObject traffic) {
        return traffic.texts("protocols").stream()
                .allMatch(protocol -> protocol.equals(protocol.toLowerCase(Locale.ROOT)));
    }

    private static boolean sameType(StixObject relationship) {
        String source = relationship.text("source_ref");
        String target = relationship.text("target_ref");
        return !"duplicate-of".equals(relationship.text("relationship_type"))
                || source == null
                || target == null
                || StixIds.typeOf(source).equals(StixIds.typeOf(target));
    }

    private static Predicate<StixObject> any(String... names) {
        return object -> Stream.of(names).anyMatch(name -> has(object, name));
    }

    private static Predicate<StixObject> same(String one, String other) {
        return object -> has(object, one) == has(object, other);
    }

    private static boolean has(StixObject object, String name) {
        return object.node().has(name);
    }

    /** Observables that need some property of their own, whichever. */
    private static final class Minimum {
        private static final List<String> COMMON =
                List.of("type", "id", "spec_version", "object_marking_refs", "granular_markings", "defanged");

        static boolean holds(StixObject object) {
            return object.node().propertyNames().stream().anyMatch(name -> !COMMON.contains(name));
        }
    }
}
