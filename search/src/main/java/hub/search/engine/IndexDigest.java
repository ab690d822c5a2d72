package hub.search.engine;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One number for everything in the indices, the same in whatever order it was written: the sum of the SHA-256 of each document's index,
 * id, version and canonical source, modulo 2^256.
 */
public final class IndexDigest {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
    private static final Duration KEEP = Duration.ofMinutes(5);
    private static final int FIRST_PAGE = 50;
    private static final int LARGEST_PAGE = 1_000;

    private final Elastic elastic;
    private final Set<String> folded;

    /** @param folded the names of indices of which only what viewers find counts, without its version */
    public IndexDigest(Elastic elastic, Set<String> folded) {
        this.elastic = elastic;
        this.folded = Set.copyOf(folded);
    }

    /**
     * A digest.
     *
     * @param value 64 hex digits
     * @param documents how many were read, tombstones included
     */
    public record Digest(String value, long documents) {}

    /**
     * The digest over everything that was refreshed when it started.
     *
     * @param indices aliases to read, each by the name that goes into the digest: the two differ while a rebuild is compared
     */
    public Digest over(Map<String, String> indices) {
        BigInteger sum = BigInteger.ZERO;
        long documents = 0;
        for (Map.Entry<String, String> index : new TreeMap<>(indices).entrySet()) {
            Sum part = new Sum(index.getKey(), folded.contains(index.getKey()));
            read(index.getValue(), part);
            sum = sum.add(part.value).mod(MODULUS);
            documents += part.documents;
        }
        return new Digest(String.format("%064x", sum), documents);
    }

    private void read(String alias, Sum sum) {
        String point = elastic.openPointInTime(alias, KEEP);
        try {
            long after = -1;
            int size = FIRST_PAGE;
            while (true) {
                JsonNode hits = page(point, after, size);
                hits.forEach(sum::add);
                if (hits.size() < size) {
                    return;
                }
                after = hits.path(hits.size() - 1).path("sort").path(0).asLong();
                size = sum.nextPage(size);
            }
        } finally {
            elastic.closePointInTime(point);
        }
    }

    private JsonNode page(String point, long after, int size) {
        ObjectNode body = Json.object().put("size", size).put("version", true).put("track_total_hits", false);
        body.putObject("pit").put("id", point).put("keep_alive", KEEP.toSeconds() + "s");
        body.putArray("sort").add(Json.object().put("_shard_doc", "asc"));
        if (after >= 0) {
            body.putArray("search_after").add(after);
        }
        return elastic.search("", body).path("hits").path("hits");
    }

    private static final class Sum {
        private static final long PAGE_BYTES = 4L << 20;

        private final String index;
        private final boolean folded;
        private final MessageDigest sha256;
        private BigInteger value = BigInteger.ZERO;
        private long documents;
        private long characters;

        private Sum(String index, boolean folded) {
            this.index = index;
            this.folded = folded;
            try {
                this.sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        private void add(JsonNode hit) {
            if (folded && !hit.path("_source").has(ViewerSearch.TOKENS)) {
                return;
            }
            StringBuilder text = new StringBuilder(index)
                    .append('\n')
                    .append(hit.path("_id").asString())
                    .append('\n')
                    .append(folded ? 0 : hit.path("_version").asLong())
                    .append('\n');
            canonical(hit.path("_source"), text);
            byte[] hash = sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8));
            value = value.add(new BigInteger(1, hash));
            documents++;
            characters += text.length();
        }

        /** Pages of a bounded size in bytes, as far as the documents so far tell; growing slowly, since one may be large. */
        private int nextPage(int size) {
            long average = Math.max(1, characters / Math.max(1, documents));
            long fitting = Math.clamp(PAGE_BYTES / average, 10, LARGEST_PAGE);
            return (int) Math.min(fitting, 2L * size);
        }
    }

    private static void canonical(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            Map<String, JsonNode> members = new TreeMap<>();
            node.propertyStream().forEach(member -> members.put(member.getKey(), member.getValue()));
            out.append('{');
            members.forEach((name, value) -> {
                out.append(name.length()).append(':').append(name).append('=');
                canonical(value, out);
                out.append(',');
            });
            out.append('}');
        } else if (node.isArray()) {
            out.append('[');
            for (JsonNode value : node) {
                canonical(value, out);
                out.append(',');
            }
            out.append(']');
        } else {
            out.append(node);
        }
    }
}
