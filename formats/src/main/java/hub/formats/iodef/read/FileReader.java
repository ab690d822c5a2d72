package hub.formats.iodef.read;

import hub.formats.iodef.read.Sightings.Said;
import hub.formats.iodef.vocabulary.Digests;
import hub.model.incident.Reference;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files, their hashes, and mails: the classes FileData, HashData, EmailData; RFC 7970 sections 3.21, 3.25, 3.26. */
final class FileReader {
    private static final Set<String> WHOLE = Set.of("", "file-contents", "email-hash");
    private static final String IMPORTS = "file-pe-iat";
    private static final Set<String> FUZZY = Set.of("ssdeep", "tlsh");

    private final Account account;
    private final Sightings sightings;

    FileReader(Account account, Sightings sightings) {
        this.account = account;
        this.sightings = sightings;
    }

    void fileData(Place data, Said said) {
        data.all("File").forEach(file -> file(file, said));
        data.rest();
    }

    void file(Place file, Said said) {
        String name = file.text("FileName");
        if (name != null) {
            boolean path = name.indexOf('/') >= 0 || name.indexOf('\\') >= 0;
            sightings.add(file, path ? "file-path" : "file-name", name, said);
        }
        file.all("HashData").forEach(data -> hashes(data, said));
        if (!file.isNarrower()) {
            urls(file);
        }
        file.rest();
    }

    /** Where a file lies is where to read more: it may as well be a page about it. */
    void urls(Place place) {
        place.texts("URL").forEach(url -> account.references.add(new Reference(url, null, null)));
    }

    /** Hashes of parts of a file are kept, but do not stand for the file. */
    private void hashes(Place data, Said said) {
        String scope = data.peek("scope");
        if (!WHOLE.contains(scope) && !scope.equals(IMPORTS)) {
            data.keep();
            return;
        }
        data.passOver(Set.of("scope"));
        for (Place hash : data.all("Hash")) {
            hash(hash, scope.equals(IMPORTS), said);
        }
        for (Place fuzzy : data.all("FuzzyHash")) {
            fuzzy.all("FuzzyHashValue").forEach(value -> fuzzy(value, said));
            fuzzy.rest();
        }
        data.rest();
    }

    private void hash(Place hash, boolean imports, Said said) {
        String algorithm = Digests.algorithm(hash.peek("DigestMethod")).orElse(null);
        String value = hash.peek("DigestValue");
        if (algorithm == null || value.isEmpty() || (imports && !algorithm.equals("md5"))) {
            hash.keep();
            return;
        }
        hash.passOver(Set.of("DigestMethod", "DigestValue"));
        sightings.add(hash, imports ? "imphash" : algorithm, Digests.hex(algorithm, value), said);
        hash.rest();
    }

    private void fuzzy(Place value, Said said) {
        String type = value.peek("meaning");
        if (!FUZZY.contains(type)) {
            value.keep();
            return;
        }
        sightings.add(value, type, value.value(), said);
        value.passOver(Set.of("meaning", "dtype"));
        value.rest();
    }

    void email(Place email, Said said) {
        Said from = said.role() == null ? said.as("email-from") : said;
        Said to = said.role() == null ? said.as("email-to") : said;
        email.texts("EmailFrom").forEach(address -> sightings.add(email, "email", address, from));
        email.texts("EmailTo").forEach(address -> sightings.add(email, "email", address, to));
        email.all("HashData").forEach(data -> hashes(data, said));
        email.rest();
    }

    /** The algorithm of the hashes in a list; null if it is not said. */
    @Nullable
    String algorithm(@Nullable Place format) {
        if (format == null) {
            return null;
        }
        Place hash = format.first("Hash");
        String algorithm = hash == null
                ? null
                : Digests.algorithm(hash.peek("DigestMethod")).orElse(null);
        if (hash != null && algorithm != null) {
            hash.passOver(Set.of("DigestMethod"));
            hash.rest();
        } else if (hash != null) {
            hash.keep();
        }
        format.rest();
        return algorithm;
    }
}
