package hub.formats.stix.object;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The extensions that the hub knows. */
public final class StixExtensions {
    /** Incident Core: an extension of {@code incident}. */
    public static final String INCIDENT_CORE = "extension-definition--ef765651-680c-498d-9894-99799f2fa126";
    /** The object {@code event} of the Incident Core suite. */
    public static final String EVENT = "extension-definition--4ca6de00-5b0d-45ef-a1dc-ea7279ea910e";
    /** The hub's own: what of a 5G network was touched. */
    public static final String FIVE_G = "extension-definition--9d3f7a52-6c1e-4d0b-8f6a-52c9a7e4b1d3";

    private static final Set<String> KNOWN = Set.of(
            INCIDENT_CORE,
            EVENT,
            FIVE_G,
            TlpMarkings.EXTENSION,
            "extension-definition--7cc33dd6-f6a1-489b-98ea-522d351d71b9",
            "extension-definition--2074a052-8be4-4932-849e-f5e7798e0030");
    /** Of observables, STIX 2.1 section 6. */
    private static final Set<String> PREDEFINED = Set.of(
            "archive-ext",
            "ntfs-ext",
            "pdf-ext",
            "raster-image-ext",
            "windows-pebinary-ext",
            "http-request-ext",
            "icmp-ext",
            "socket-ext",
            "tcp-ext",
            "windows-process-ext",
            "windows-service-ext",
            "unix-account-ext");
    /** Of the suite's {@code impact}, by its category. */
    private static final Set<String> IMPACTS =
            Set.of("availability", "confidentiality", "external", "integrity", "monetary", "physical", "traceability");

    private StixExtensions() {}

    public static boolean isKnown(String key) {
        return KNOWN.contains(key) || PREDEFINED.contains(key) || IMPACTS.contains(key);
    }

    /** True if one of the extensions adds properties to the object itself, STIX 2.1 section 7.3. */
    public static boolean addToTopLevel(JsonNode extensions) {
        return extensions
                .valueStream()
                .anyMatch(extension ->
                        extension.path("extension_type").asString("").equals("toplevel-property-extension"));
    }
}
