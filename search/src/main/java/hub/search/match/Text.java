package hub.search.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of a field, with their places: by Lucene's own tokenizer, so that a word is what it is in Elasticsearch. */
final class Text {
    /** Between the values of a field, so that no phrase goes from one into the next; Elasticsearch's default. */
    private static final int GAP = 100;

    private static final Analyzer ANALYZER = new StandardAnalyzer();

    private final Map<String, List<Integer>> places = new HashMap<>();

    /** A word and its place. */
    record Word(String word, int place) {}

    Text(Collection<String> values) {
        int next = 0;
        for (String value : values) {
            int last = -1;
            for (Word word : words(value)) {
                last = word.place();
                places.computeIfAbsent(word.word(), unused -> new ArrayList<>()).add(next + last);
            }
            next += last + 1 + GAP;
        }
    }

    /** The words of one text; places from 0 on. */
    static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
            var word = tokens.getAttribute(CharTermAttribute.class);
            var step = tokens.getAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            int place = -1;
            while (tokens.incrementToken()) {
                place += step.getPositionIncrement();
                words.add(new Word(word.toString(), place));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // text in memory has no such faults
        }
        return words;
    }

    /** True if these words stand in it next to each other; no words stand nowhere. */
    boolean has(List<Word> phrase) {
        return !phrase.isEmpty()
                && places(phrase.getFirst()).stream()
                        .anyMatch(begin -> phrase.stream().allMatch(word -> isAt(word, begin + word.place())));
    }

    /** Places are in order. */
    private boolean isAt(Word word, int place) {
        return Collections.binarySearch(places(word), place) >= 0;
    }

    private List<Integer> places(Word word) {
        return places.getOrDefault(word.word(), List.of());
    }

    /** True if a word begins so. */
    boolean hasStart(String start) {
        return places.keySet().stream().anyMatch(word -> word.startsWith(start));
    }
}
