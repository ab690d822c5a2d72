package hub.model.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefangTest {

    @ParameterizedTest
    @CsvSource({
        "evil[.]com, evil.com", "evil(.)com, evil.com", "evil{.}com, evil.com", "evil<.>com, evil.com",
                "evil[dot]com, evil.com",
        "evil(DOT)com, evil.com", "evil [.] com, evil.com", "evil\\.com, evil.com", "evil[.com, evil.com",
                "evil.]com, evil.com",
        "1[.]2[.]3[.]4, 1.2.3.4", "2001[:]db8[:][:]1, 2001:db8::1", "a[at]b[.]com, a@b.com", "a(@)b.com, a@b.com",
                "a.com[/]x, a.com/x",
        "plain.com, plain.com"
    })
    void hosts(String raw, String live) {
        assertThat(Refang.host(raw)).isEqualTo(live);
    }

    @ParameterizedTest
    @CsvSource({
        "hxxp://a.com/x, http://a.com/x",
        "hXXps[:]//a[.]com, https://a.com",
        "hxxps[://]a[dot]com/x, https://a.com/x",
        "h**p://a.com, http://a.com",
        "hxtp://a.com, http://a.com",
        "meow://a.com, http://a.com",
        "fxp://a.com, ftp://a.com",
        "http[:]//a.com, http://a.com",
        "http:[/][/]a.com, http://a.com",
        "HTTP://A.com/x, http://A.com/x",
        "a[.]com[/]x[.]php, a.com/x.php",
        "a[.]com/x[.]php, a.com/x.php",
        "http://a.com/x[.]php, http://a.com/x[.]php",
        "http://a[.]com/x[.]php, http://a.com/x.php",
        "hxxp://[2001:db8::1]/a, http://[2001:db8::1]/a",
        "http:\\\\a.com\\b, http://a.com\\b",
        "sftp://a[.]com, sftp://a.com"
    })
    void urls(String raw, String live) {
        assertThat(Refang.url(raw)).isEqualTo(live);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.com/b.c?d=e.f",
                "https://a.com:8443/",
                "ftp://a.com/x",
                "ftps://a.com/",
                "http://[2001:db8::1]/a",
                "sip:a.b@c.com",
                "ldap://a.com/o=x.y"
            })
    void urlsComeBack(String url) {
        String defanged = Defang.url(url);
        assertThat(defanged.replace("[.]", "")).doesNotContain("c.com", "a.com", "http:", "https:", "ftp:");
        assertThat(Refang.url(defanged)).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "2001:db8::1", "2001:db8::/32", "192.0.2.1|80"})
    void addressesComeBack(String address) {
        assertThat(Defang.address(address)).contains("[");
        assertThat(Refang.host(Defang.address(address))).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource({"a.b@c.d.com, a.b[@]c[.]d[.]com"})
    void addressesOfPeople(String email, String defanged) {
        assertThat(Defang.email(email)).isEqualTo(defanged);
        assertThat(Refang.host(defanged)).isEqualTo(email);
    }
}
