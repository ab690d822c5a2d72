package hub.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hashes, fingerprints, files, registry keys and what the hub only carries. */
class FileTypesTest {

    private static final String MD5 = "d41d8cd98f00b204e9800998ecf8427e";

    private static Outcome outcome(String type, String raw) {
        return IndicatorTypes.find(type).orElseThrow().normalize(raw);
    }

    private static Canonical read(String type, String raw) {
        assertThat(outcome(type, raw)).isInstanceOf(Outcome.Accepted.class);
        return outcome(type, raw).values().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"32, md5", "40, sha1", "56, sha224", "64, sha256", "96, sha384", "128, sha512"})
    void algorithmFollowsTheLength(int digits, String type) {
        assertThat(read("hash", "A".repeat(digits)).type()).isEqualTo(type);
        assertThat(read(type, "A".repeat(digits)).value()).isEqualTo("a".repeat(digits));
        assertThat(outcome(type, "a".repeat(digits + 1))).isInstanceOf(Outcome.Rejected.class);
        assertThat(outcome("hash", "a".repeat(digits - 1))).isInstanceOf(Outcome.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5:" + MD5, "md5: " + MD5, MD5})
    void algorithmMayBeWrittenBefore(String raw) {
        assertThat(read("hash", raw).type()).isEqualTo("md5");
        assertThat(read("md5", raw).value()).isEqualTo(MD5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha1:" + MD5, "crc32:" + MD5, ":" + MD5, MD5 + ":"})
    void anotherAlgorithmIsRefused(String raw) {
        assertThat(outcome("md5", raw)).isInstanceOf(Outcome.Rejected.class);
        assertThat(outcome("hash", raw)).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void hashOfNothingIsFlagged() {
        assertThat(read("md5", MD5).flags()).containsExactly(Flag.EMPTY_INPUT_HASH);
        assertThat(read("md5", "0".repeat(32)).flags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ssdeep, 5:abc:def",
        "ssdeep, 3:abc",
        "tlsh, T2" + "A1B2C3D4E5A1B2C3D4E5A1B2C3D4E5A1B2C3D4E5A1B2C3D4E5A1B2C3D4E5A1B2C3D4E5",
        "tlsh, A1",
        "ja4, x13d1516h2_8daaf6152771_b186095e22b6",
        "ja4, t13d1516h2_8daaf615277_b186095e22b6",
        "ja3, '769,47-53,0-10'",
        "ja3, 769",
        "cve, CVE-2021",
        "cve, 2021-44228",
        "file-name, a/b",
        "file-name, ..",
        "file-path, C:",
        "file-path, C:\\",
        "file-path, /a/../b",
        "file-path, evil.exe",
        "registry-key, HKEY_NONE\\a",
        "registry-key, HKLM",
        "registry-key, HKLM\\"
    })
    void whatIsNotOfTheTypeIsRejected(String type, String raw) {
        assertThat(outcome(type, raw)).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void stringOfJa3IsHashedAndKept() {
        Canonical value = read("ja3", "769,47-53-5-10-49161,0-10-11,23-24-25,0");
        assertThat(value.value()).matches("[0-9a-f]{32}");
        assertThat(value.parts()).containsEntry("string", "769,47-53-5-10-49161,0-10-11,23-24-25,0");
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Windows\\System32\\Evil.exe, Evil.exe, C:\\Windows\\System32, c:\\windows\\system32\\evil.exe",
        "C:/Temp/A.dll, A.dll, C:/Temp, c:\\temp\\a.dll",
        "%TEMP%\\a.exe, a.exe, %TEMP%, %temp%\\a.exe",
        "\\\\Server\\Share\\a.exe, a.exe, \\\\Server\\Share, \\\\server\\share\\a.exe",
        "/usr/bin/Evil, Evil, /usr/bin, /usr/bin/Evil",
        "/x, x, /, /x",
        "a/B.sh, B.sh, a, a/B.sh"
    })
    void pathsAreSplit(String raw, String name, String dir, String key) {
        Canonical path = read("file", raw);
        assertThat(path.type()).isEqualTo("file-path");
        assertThat(path.value()).isEqualTo(raw);
        assertThat(path.parts()).containsEntry("name", name).containsEntry("dir", dir);
        assertThat(path.matchKey()).isEqualTo(key);
        assertThat(path.derived()).extracting(Canonical::value).containsExactly(name);
    }

    @Test
    void nameOfAPathMatchesTheNameAlone() {
        assertThat(read("file-path", "C:\\Temp\\Evil.EXE").derived().getFirst().matchKey())
                .isEqualTo(read("file-name", "evil.exe").matchKey());
    }

    @ParameterizedTest
    @ValueSource(strings = {"invoice\u202efdp.exe", "a\u2066b.exe", "/tmp/a\u202eb"})
    void charactersThatTurnTextAreFlagged(String raw) {
        assertThat(read("file", raw).flags()).containsExactly(Flag.BIDI_OVERRIDE);
    }

    @ParameterizedTest
    @CsvSource({
        "HKLM\\Software\\X, HKEY_LOCAL_MACHINE\\Software\\X",
        "hkcu:\\Software\\X, HKEY_CURRENT_USER\\Software\\X",
        "HKU\\S-1-5, HKEY_USERS\\S-1-5",
        "HKCR\\.exe, HKEY_CLASSES_ROOT\\.exe",
        "hkey_current_config\\a, HKEY_CURRENT_CONFIG\\a"
    })
    void rootsOfTheRegistryAreWrittenInFull(String raw, String value) {
        assertThat(read("registry-key", raw).value()).isEqualTo(value);
    }

    @Test
    void rulesKeepTheirLines() {
        assertThat(read("yara", "rule a {\r\n\tcondition: true\r}\n").value())
                .isEqualTo("rule a {\n\tcondition: true\n}");
        assertThat(outcome("mutex", "a\nb")).isInstanceOf(Outcome.Rejected.class);
        assertThat(outcome("text", "x".repeat(65_536))).isInstanceOf(Outcome.Accepted.class);
        assertThat(outcome("text", "x".repeat(65_537))).isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void namesOfStixAreKnown() {
        assertThat(HexHash.FILES.stream()
                        .flatMap(hash -> hash.stixName().stream())
                        .toList())
                .isEqualTo(List.of("MD5", "SHA-1", "SHA-256", "SHA-512", "SHA-224", "SHA-384"));
    }
}
