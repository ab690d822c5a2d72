package hub.api.trail;

import hub.model.id.AgencyId;
import hub.model.indicator.Canonical;
import hub.model.indicator.Recognizer;
import hub.model.indicator.Span;
import hub.model.indicator.TextExtractor;
import hub.model.pseudonym.Pseudonyms;
import hub.model.pseudonym.Subscriber;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Texts of requests without the subscribers whom they name: a keyed hash stands in the place of each, the same for the same subscriber in the same
 * agency's audit. What only may be one is treated as one; the audit is kept for ever.
 */
final class Nameless {
    /** Of one text; a longer one is cut. */
    static final int MAX_LENGTH = 4_000;

    private static final Pattern WORD = Pattern.compile("[^\\s\"]+");
    private static final Pattern PIECE = Pattern.compile("[^\\s\"():\\[\\]{},;|=]+");
    /** Too long for a year, a port or a count. */
    private static final Pattern DIGITS = Pattern.compile("\\+?\\p{Nd}{9,}");

    private final Pseudonyms pseudonyms;
    private final AgencyId agency;

    Nameless(Pseudonyms pseudonyms, AgencyId agency) {
        this.pseudonyms = pseudonyms;
        this.agency = agency;
    }

    private record Place(int start, int end, String identity) {}

    /** The values; from where they are longer than an entry may be, none. */
    List<String> of(List<String> values) {
        List<String> out = new ArrayList<>();
        int room = MAX_LENGTH * 10;
        for (String value : values) {
            room -= value.length();
            if (room < 0 && !out.isEmpty()) {
                return out;
            }
            out.add(of(value));
        }
        return out;
    }

    String of(String text) {
        String whole = text.length() <= MAX_LENGTH ? text : text.substring(0, whole(text, MAX_LENGTH));
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Place place : places(whole)) {
            out.append(whole, at, place.start()).append(hash(place.identity()));
            at = place.end();
        }
        out.append(whole, at, whole.length());
        return text.length() <= MAX_LENGTH ? out.toString() : out.append('…').toString();
    }

    /** Half a character cannot be written. */
    private static int whole(String text, int length) {
        return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    }

    private String hash(String identity) {
        return "[subscriber " + pseudonyms.seal("audit", agency + "\n" + identity) + "]";
    }

    /** What is read first takes its place; they do not overlap. */
    private static List<Place> places(String text) {
        List<Place> places = new ArrayList<>();
        BitSet taken = new BitSet();
        for (Span span : TextExtractor.subscribers(text)) {
            add(
                    places,
                    taken,
                    new Place(span.start(), span.end(), identity(span.value()).orElse(span.raw())));
        }
        for (Pattern pattern : List.of(WORD, PIECE)) {
            pattern.matcher(text)
                    .results()
                    .forEach(word -> named(word)
                            .ifPresent(identity -> add(places, taken, new Place(word.start(), word.end(), identity))));
        }
        DIGITS.matcher(text)
                .results()
                .forEach(run -> add(places, taken, new Place(run.start(), run.end(), run.group())));
        places.sort(Comparator.comparingInt(Place::start));
        return places;
    }

    private static void add(List<Place> places, BitSet taken, Place place) {
        int clash = taken.nextSetBit(place.start());
        if (clash < 0 || clash >= place.end()) {
            taken.set(place.start(), place.end());
            places.add(place);
        }
    }

    private static Optional<String> named(MatchResult word) {
        return Recognizer.recognize(word.group()).stream()
                .flatMap(reading -> identity(reading).stream())
                .findFirst();
    }

    /** An e-mail address may be a victim's. */
    private static Optional<String> identity(Canonical reading) {
        return reading.type().equals("email")
                ? Optional.of(Subscriber.ofAddress(reading).identity())
                : Subscriber.of(reading).map(Subscriber::identity);
    }
}
