package hub.search.match;

import com.google.common.primitives.ImmutableIntArray;
import java.util.List;

/**
 * Words to be found next to each other, in time that grows with the text alone (Knuth, Morris, Pratt): a text may have a hundred thousand words, and a phrase
 * two thousand that are all the same.
 *
 * @param words at least one, if it is to be found
 * @param borders for each beginning of the phrase, how long a beginning it ends with
 */
record Phrase(List<String> words, ImmutableIntArray borders) {
    Phrase {
        words = List.copyOf(words);
    }

    static Phrase of(String text) {
        List<String> words = Text.words(text);
        int[] borders = new int[words.size()];
        int length = 0;
        for (int i = 1; i < borders.length; i++) {
            while (length > 0 && !words.get(i).equals(words.get(length))) {
                length = borders[length - 1];
            }
            length += words.get(i).equals(words.get(length)) ? 1 : 0;
            borders[i] = length;
        }
        return new Phrase(words, ImmutableIntArray.copyOf(borders));
    }

    boolean isIn(List<String> text) {
        int found = 0;
        for (String word : text) {
            while (found > 0 && !word.equals(words.get(found))) {
                found = borders.get(found - 1);
            }
            found += word.equals(words.get(found)) ? 1 : 0;
            if (found == words.size()) {
                return true;
            }
        }
        return false;
    }
}
