package hub.model.indicator;

import java.util.Locale;
import java.util.Map;

/** A key of the Windows registry with its root in full, as STIX 2.1 asks; matched without its case. */
record RegistryKey() implements IndicatorType {

    private static final Map<String, String> ROOTS = Map.of(
            "hklm", "HKEY_LOCAL_MACHINE",
            "hkcu", "HKEY_CURRENT_USER",
            "hkcr", "HKEY_CLASSES_ROOT",
            "hku", "HKEY_USERS",
            "hkcc", "HKEY_CURRENT_CONFIG");

    @Override
    public String id() {
        return "registry-key";
    }

    @Override
    public String expected() {
        return "a root and a path: HKEY_LOCAL_MACHINE\\Software\\x";
    }

    @Override
    public Outcome parse(String text) {
        int split = text.indexOf('\\');
        if (split < 1 || split == text.length() - 1) {
            return new Outcome.Rejected(expected());
        }
        String written = text.substring(0, split).replace(":", "");
        String root = ROOTS.getOrDefault(Ascii.lower(written), written.toUpperCase(Locale.ROOT));
        if (!ROOTS.containsValue(root)) {
            return new Outcome.Rejected(expected());
        }
        String value = root + text.substring(split);
        return Outcome.accepted(Canonical.of(id(), value).matching(Ascii.lower(value)));
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.NONE;
    }

    @Override
    public boolean resembles(String text) {
        return text.regionMatches(true, 0, "HK", 0, 2) && text.indexOf('\\') > 0;
    }

    @Override
    public int maxLength() {
        return 4096;
    }
}
