package hub.formats.stix.rule;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Golden;
import hub.formats.json.Findings;
import hub.formats.stix.object.StixObject;
import hub.formats.stix.pattern.Patterns;
import hub.model.problem.Violation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.node.ObjectNode;

class RulesTest {
    private static final String COMMON =
            "{\"type\":\"%1$s\",\"id\":\"%1$s--00000000-0000-4000-8000-000000000001\",\"spec_version\":\"2.1\",%2$s}";
    private static final String VERSION =
            "\"created\":\"2026-05-02T08:10:00.000Z\",\"modified\":\"2026-05-02T08:10:00.000Z\",";

    private static Findings check(String object) {
        Findings findings = new Findings("");
        Rules.check(
                new StixObject(3, (ObjectNode) Golden.parse(object.getBytes(StandardCharsets.UTF_8))),
                new Patterns(),
                findings);
        return findings;
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "/hub/formats/stix-rules.tsv",
            delimiter = '\t',
            quoteCharacter = '\0',
            numLinesToSkip = 1)
    void says(String type, String members, String verdict, String code, String pointer) {
        Findings findings = check(COMMON.formatted(type, members.replace("$V,", VERSION)));
        List<Violation> said = findings.refused() ? findings.problem().violations() : findings.warnings();
        assertThat(findings.refused()).as("%s", said).isEqualTo(verdict.equals("refused"));
        if (verdict.equals("good")) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said)
                    .extracting(each -> each.code() + " " + each.pointer())
                    .contains(code + " /objects/3" + (pointer.equals("-") ? "" : pointer));
        }
    }

    @Test
    void anObjectWithoutIdOrTypeIsNone() {
        assertThat(check("{}").problem().pointer()).isEqualTo("/objects/3/type");
        assertThat(check("{\"type\":\"tool\"}").problem().pointer()).isEqualTo("/objects/3/id");
        assertThat(check("{\"type\":7}").problem().pointer()).isEqualTo("/objects/3/type");
        assertThat(check("{\"type\":\"tool\",\"id\":\"tool--1\"}").problem().pointer())
                .isEqualTo("/objects/3/id");
        assertThat(check("{\"type\":\"TOOL\",\"id\":\"x\"}").problem().pointer())
                .isEqualTo("/objects/3/type");
    }

    @Test
    void everyRuleIsListed() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("src/main/java/hub/formats/stix/rule"))) {
            List<String> rules = files.map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> name.endsWith("Rule") && !name.equals("Rule") && !name.equals("IdRule"))
                    .toList();
            assertThat(Rules.ALL)
                    .extracting(rule -> rule.getClass().getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(rules);
        }
    }
}
