package hub.search.match;

import com.google.common.net.InetAddresses;
import hub.search.query.Field;
import hub.search.query.Fields;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an incident has, as texts that are equal to those that queries need. */
final class Terms {
    /** Networks that are wider than one byte are asked of every incident. */
    private static final int STEP = 8;

    private static final int LONGEST = 48;

    private Terms() {}

    static String value(String field, String value) {
        return "=" + field + "\n" + value;
    }

    static String word(String field, String word) {
        return "~" + field + "\n" + word;
    }

    /** The bytes that all addresses of a network begin with, so far as they are counted; empty if there are none. */
    static Optional<String> network(Network network) {
        int bits = Math.min(LONGEST, network.bits()) / STEP * STEP;
        return bits == 0
                ? Optional.empty()
                : Optional.of(start(network.address().getAddress(), bits));
    }

    private static String start(byte[] address, int bits) {
        return "/" + address.length + "\n" + HexFormat.of().formatHex(address, 0, bits / STEP);
    }

    /** All of an incident. */
    static Set<String> of(Searchable incident) {
        Set<String> all = new HashSet<>();
        for (Field field : Fields.all()) {
            String target = field.target();
            switch (field.kind()) {
                case TEXT, NAME -> incident.text(target).distinct().forEach(word -> all.add(word(target, word)));
                case WORD -> incident.values(target).forEach(value -> all.add(value(target, folded(value))));
                case EXACT, FLAG, INDICATOR -> incident.values(target).forEach(value -> all.add(value(target, value)));
                case NUMBER, DATE, PERIOD -> {
                    // a range needs no certain value
                }
            }
        }
        incident.values("address")
                .filter(InetAddresses::isInetAddress)
                .forEach(address -> networks(address).forEach(all::add));
        return all;
    }

    private static Stream<String> networks(String text) {
        byte[] address = InetAddresses.forString(text).getAddress();
        return Stream.iterate(STEP, bits -> bits <= Math.min(LONGEST, STEP * address.length), bits -> bits + STEP)
                .map(bits -> start(address, bits));
    }

    /** Character by character, as the index does: text as a whole has more rules. */
    static String folded(String text) {
        return text.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
