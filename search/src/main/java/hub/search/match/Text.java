package hub.search.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of a field, in their order: by Lucene's own tokenizer, so that a word is what it is in Elasticsearch. */
final class Text {
    /** Stands between the values of a field, so that no phrase goes from one into the next. */
    private static final String GAP = "";

    private static final Analyzer ANALYZER = new StandardAnalyzer();

    private final List<String> words = new ArrayList<>();
    private final Map<String, String> distinct = new HashMap<>();

    Text(Collection<String> values) {
        for (String value : values) {
            for (String word : words(value)) {
                String known = distinct.putIfAbsent(word, word);
                words.add(known == null ? word : known);
            }
            words.add(GAP);
        }
    }

    /** The words of one text. The tokenizer leaves no place empty, so that their order is all there is to know. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
            var word = tokens.getAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // text in memory has no such faults
        }
        return words;
    }

    /** Each word once. */
    Set<String> distinct() {
        return distinct.keySet();
    }

    /** True if the words of the phrase stand in it next to each other; no words stand nowhere. */
    boolean has(Phrase phrase) {
        return !phrase.words().isEmpty() && distinct.keySet().containsAll(phrase.words()) && phrase.isIn(words);
    }

    /** True if a word begins so. */
    boolean hasStart(String start) {
        return distinct.keySet().stream().anyMatch(word -> word.startsWith(start));
    }
}
