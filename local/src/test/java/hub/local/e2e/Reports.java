package hub.local.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reports for tests. */
final class Reports {
    private Reports() {}

    /** A short report with one indicator. */
    static String small(String externalId, String title, String marking, String address) {
        return """
                {"externalId": "%s", "title": "%s", "marking": %s, "severity": "high",
                 "indicators": [{"type": "ipv4", "value": "%s"}]}"""
                .formatted(externalId, title, marking, address);
    }

    /** The sample of the contract with another external id. */
    static String sample(String externalId) {
        return text("sample.json").replace("NORTH-2026-0041", externalId);
    }

    static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Reports.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
