package hub.formats.bundle;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import com.google.common.io.ByteSource;
import hub.formats.json.Fill;
import hub.formats.json.Json;
import hub.model.audit.Chain;
import hub.model.audit.Seal;
import hub.model.audit.SigningKey;
import hub.model.id.AgencyId;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.Evidence;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one reader was shown of an investigation at one moment. Everything in it is counted by what is in it: what was not shown leaves no gap.
 *
 * @param investigation which one
 * @param reader whose agency it was written for
 * @param made when, UTC
 * @param report Markdown
 * @param stix a bundle of STIX 2.1
 * @param items JSON on a line each: every revision that the reader was shown, item by item, the oldest first
 * @param evidence what the items say of files, by the id of the item
 */
public record Bundle(
        InvestigationId investigation,
        AgencyId reader,
        Instant made,
        byte[] report,
        byte[] stix,
        List<String> items,
        Map<String, Evidence> evidence) {
    static final String FORM = "hub-bundle-1";
    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "signature.json";
    static final String ITEMS = "items.jsonl";
    static final String CHAIN = "chain.txt";
    static final String FILES = "evidence/";

    public Bundle {
        items = List.copyOf(items);
        evidence = new LinkedHashMap<>(evidence);
    }

    /** A file that goes into the archive under its hash; bytes that are others by then end the writing. */
    public record Attached(String sha256, long size, ByteSource bytes) {
        static Attached of(byte[] bytes) {
            return new Attached(Hashing.sha256().hashBytes(bytes).toString(), bytes.length, ByteSource.wrap(bytes));
        }
    }

    /**
     * Writes the archive. It names the open half of the key, for whoever trusts the archive alone.
     *
     * @param files of the evidence, those that go with it
     */
    public void write(SigningKey key, List<Attached> files, OutputStream out) throws IOException {
        List<String> chain = chain(items);
        Map<String, Attached> members = new LinkedHashMap<>();
        members.put("report.md", Attached.of(report));
        members.put("bundle.stix.json", Attached.of(stix));
        members.put(ITEMS, Attached.of(lines(items)));
        members.put(CHAIN, Attached.of(lines(chain)));
        files.forEach(file -> members.put(FILES + file.sha256(), file));
        byte[] manifest = Json.write(manifest(members, chain));
        members.put(MANIFEST, Attached.of(manifest));
        members.put(SIGNATURE, Attached.of(signature(key.open(), Seal.of(manifest, key))));
        zip(members, made, out);
    }

    static byte[] signature(String open, String seal) {
        return Json.write(new Fill()
                .text("algorithm", "Ed25519")
                .text("key", open)
                .text("signature", seal)
                .done());
    }

    /** The hash of each line behind those before it. */
    static List<String> chain(List<String> lines) {
        List<String> chain = new ArrayList<>();
        String previous = Chain.ORIGIN;
        for (String line : lines) {
            previous = Seal.chained(previous, line);
            chain.add(previous);
        }
        return chain;
    }

    private ObjectNode manifest(Map<String, Attached> members, List<String> chain) {
        Fill all = new Fill()
                .text("form", FORM)
                .text("investigation", investigation)
                .text("reader", reader)
                .time("made", made);
        all.list(
                "members",
                List.copyOf(members.entrySet()),
                member -> new Fill()
                        .text("name", member.getKey())
                        .number("size", member.getValue().size())
                        .text("sha256", member.getValue().sha256())
                        .done());
        all.list(
                "evidence",
                List.copyOf(evidence.entrySet()),
                file -> new Fill()
                        .text("item", file.getKey())
                        .text("name", file.getValue().name())
                        .number("size", file.getValue().size())
                        .text("sha256", file.getValue().sha256())
                        .done());
        return all.number("items", (long) items.size())
                .text("head", chain.isEmpty() ? Chain.ORIGIN : chain.getLast())
                .done();
    }

    private static byte[] lines(List<String> lines) {
        StringBuilder all = new StringBuilder();
        lines.forEach(line -> all.append(line).append('\n'));
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Not compressed: the same members are the same bytes wherever they are written, so that a reader can tell of each byte whether it is the hub's. */
    static void zip(Map<String, Attached> members, Instant made, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, Attached> member : members.entrySet()) {
            Attached content = member.getValue();
            ZipEntry entry = new ZipEntry(member.getKey());
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.size());
            entry.setCrc(
                    Integer.toUnsignedLong(content.bytes().hash(Hashing.crc32()).asInt()));
            entry.setTimeLocal(LocalDateTime.ofInstant(made, ZoneOffset.UTC));
            zip.putNextEntry(entry);
            HashingOutputStream hashed = new HashingOutputStream(Hashing.sha256(), zip);
            content.bytes().copyTo(hashed);
            String hash = hashed.hash().toString();
            if (!hash.equals(content.sha256())) {
                throw new IOException(member.getKey() + " is " + hash + " (expected " + content.sha256() + ")");
            }
            zip.closeEntry();
        }
        zip.finish();
    }
}
