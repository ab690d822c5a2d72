package hub.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What each agency sees of an investigation after each step, without what is another in each run, and the files with what it should be. */
final class CaseViews {
    private static final Path EXPECTED = Path.of("src/test/resources/hub/local/e2e/script");
    private static final Path SEEN = Path.of("target/script");
    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TIMES = Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT[\\d:.]+Z");

    private final List<CaseMember> eyes;
    private final Map<String, String> ids = new HashMap<>();
    private final Map<String, String> steps = new LinkedHashMap<>();

    CaseViews(List<CaseMember> eyes) {
        this.eyes = eyes;
    }

    /** Everybody looks. */
    void after(String step, String path) {
        StringBuilder all = new StringBuilder();
        for (CaseMember each : eyes) {
            all.append("== ").append(each.agency()).append('\n').append(view(each, path));
        }
        steps.put("%02d-%s.txt".formatted(steps.size(), step), timeless(all.toString()));
    }

    /** The same looks the same. */
    void stillAs(String step, String path) {
        after("again", path);
        String again = steps.remove("%02d-again.txt".formatted(steps.size() - 1));
        String before = steps.entrySet().stream()
                .filter(each -> each.getKey().endsWith("-" + step + ".txt"))
                .findFirst()
                .orElseThrow()
                .getValue();
        assertThat(again).isEqualTo(before);
    }

    private static String view(CaseMember who, String path) {
        StringBuilder view = new StringBuilder();
        CaseMember.Said agreement = who.get(path);
        view.append(agreement.status()).append(' ').append(agreement.text()).append('\n');
        JsonNode items = who.get(path + "/items?limit=100").json().path("items");
        for (JsonNode item : items) {
            view.append(item).append('\n');
            who.get(path + "/items/" + item.path("id").asString() + "/revisions")
                    .json()
                    .path("revisions")
                    .forEach(revision -> view.append("    ")
                            .append(revision.path("revision"))
                            .append(' ')
                            .append(revision.path("change").asString())
                            .append(" by ")
                            .append(revision.path("by").asString())
                            .append('\n'));
        }
        for (String form : List.of("text/markdown", "application/stix+json")) {
            CaseMember.Said export = who.get(path + "/export", form);
            view.append(export.status()).append(' ').append(export.text()).append('\n');
        }
        return view.toString();
    }

    private String timeless(String text) {
        String named =
                UUIDS.matcher(text).replaceAll(id -> ids.computeIfAbsent(id.group(), unseen -> "id" + ids.size()));
        return TIMES.matcher(named).replaceAll("time");
    }

    /** All steps at once, so that whoever changes what is shown sees all of it under {@code target/script}. */
    void compare() {
        try {
            Files.createDirectories(SEEN);
            for (Map.Entry<String, String> step : steps.entrySet()) {
                Files.writeString(SEEN.resolve(step.getKey()), step.getValue());
            }
            for (Map.Entry<String, String> step : steps.entrySet()) {
                assertThat(EXPECTED.resolve(step.getKey())).content().isEqualTo(step.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
