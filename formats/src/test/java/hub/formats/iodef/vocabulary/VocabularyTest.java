package hub.formats.iodef.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import hub.formats.Golden;
import hub.model.indicator.IndicatorTypes;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the words to the schema, and the types to the hub's. */
class VocabularyTest {
    private static final String EXTENDED = "ext-value";

    /** The words of a list of the schema. */
    private static Set<String> words(String type) {
        String text = new String(Golden.bytes("facts/iodef-2.0.xsd"), StandardCharsets.UTF_8);
        int start = text.indexOf("<xs:simpleType name=\"" + type + "\">");
        Matcher word = Pattern.compile("value=\"([^\"]+)\"")
                .matcher(text.substring(start, text.indexOf("</xs:simpleType>", start)));
        Set<String> words = new TreeSet<>();
        while (word.find()) {
            words.add(word.group(1));
        }
        return words;
    }

    @Test
    void rolesAreThoseOfTheSchema() {
        Set<String> systems = words("category-type");
        systems.remove(EXTENDED);
        assertThat(Roles.SYSTEMS).isEqualTo(systems);
        Set<String> nodes = words("noderole-type");
        assertThat(nodes).hasSizeGreaterThan(50).allMatch(word -> word.equals(EXTENDED) || Roles.isNode(word));
        assertThat(Roles.isNode(EXTENDED)).isFalse();
        assertThat(Roles.ofNode(Roles.node("c2"))).isEqualTo("c2");
    }

    @Test
    void everyKindOfAddressIsReadOrKnownToBeNone() {
        Set<String> unread = new TreeSet<>(words("address-type"));
        unread.removeIf(word -> Kinds.ofAddress(word) != null);
        assertThat(unread).containsExactly("atm", EXTENDED, "ipv4-net-masked", "ipv6-net-masked");
    }

    @Test
    void everyKindOfListIsReadOrKnownToBeNone() {
        Set<String> unread = new TreeSet<>(words("bulk-type"));
        unread.removeIf(word -> Kinds.ofBulk(word) != null);
        assertThat(unread)
                .containsExactly(
                        "atm",
                        "domain-to-ipv4",
                        "domain-to-ipv4-timestamp",
                        "domain-to-ipv6",
                        "domain-to-ipv6-timestamp",
                        "email-subject",
                        "email-x-mailer",
                        EXTENDED,
                        "http-request-uri",
                        "user-name");
    }

    @Test
    void theTypesAreTheHubs() {
        for (String list : Set.of("address-type", "bulk-type")) {
            for (String word : words(list)) {
                String type = Kinds.ofBulk(word);
                assertThat(type == null || IndicatorTypes.find(type).isPresent())
                        .as(word)
                        .isTrue();
            }
        }
    }

    @Test
    void everyTypeOfTheHubIsWrittenAsAWordOfTheSchema() {
        IndicatorTypes.all().forEach(type -> {
            String address = Kinds.address(type.id(), "");
            String bulk = Kinds.bulk(type.id());
            assertThat(address == null || words("address-type").contains(address))
                    .isTrue();
            assertThat(bulk == null || words("bulk-type").contains(bulk)).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "md5, d41d8cd98f00b204e9800998ecf8427e, 1B2M2Y8AsgTpgAmY7PhCfg==",
        "sha1, da39a3ee5e6b4b0d3255bfef95601890afd80709, 2jmj7l5rSw0yVb/vlWAYkK/YBwk="
    })
    void digestsAreHexHereAndBase64There(String algorithm, String hex, String base64) {
        assertThat(Digests.base64(algorithm, hex)).contains(base64);
        assertThat(Digests.hex(algorithm, base64)).isEqualTo(hex);
        assertThat(Digests.hex(algorithm, hex)).isEqualTo(hex);
        assertThat(Digests.algorithm(Objects.requireNonNull(Digests.URIS.get(algorithm))))
                .contains(algorithm);
    }

    @Test
    void whatIsNoDigestStaysAsItIs() {
        assertThat(Digests.base64("md5", "zz")).isEmpty();
        assertThat(Digests.base64("md5", "z".repeat(32))).isEmpty();
        assertThat(Digests.base64("whirlpool", "00")).isEmpty();
        assertThat(Digests.hex("md5", "%%")).isEqualTo("%%");
        assertThat(Digests.algorithm("urn:unheard")).isEmpty();
    }
}
