package hub.api.request;

import hub.api.problem.ApiProblem;
import hub.formats.value.Times;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads single parameters of an address; one that is there has to have a value. */
public final class Parameters {
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

    private Parameters() {}

    /** @throws ApiProblem INVALID_VALUE if it is no whole number of the range */
    public static int number(String name, @Nullable String text, int least, int most, int otherwise) {
        return (int) number(name, text, (long) least, most, otherwise);
    }

    /** @throws ApiProblem INVALID_VALUE if it is no whole number of the range */
    public static long number(String name, @Nullable String text, long least, long most, long otherwise) {
        return number(name, text, least, most, otherwise, "");
    }

    /**
     * The same where something else may stand too.
     *
     * @param orElse what, as the message says it
     */
    public static long number(
            String name, @Nullable String text, long least, long most, long otherwise, String orElse) {
        if (text == null) {
            return otherwise;
        }
        long value = NUMBER.matcher(text).matches() ? Long.parseLong(text) : Long.MIN_VALUE;
        if (value < least || value > most) {
            throw invalid(name, text, least + ".." + most + orElse);
        }
        return value;
    }

    /** @throws ApiProblem INVALID_VALUE unless it is {@code true} or {@code false} */
    public static boolean flag(String name, @Nullable String text) {
        return Boolean.TRUE.equals(word(
                name,
                text,
                given -> given.equals("true") || given.equals("false")
                        ? Optional.of(given.equals("true"))
                        : Optional.empty(),
                "true or false"));
    }

    /** @throws ApiProblem INVALID_VALUE unless it is a time of RFC 3339 */
    public static @Nullable Instant moment(String name, @Nullable String text) {
        return word(name, text, given -> Optional.ofNullable(Times.parse(given)), Times.EXPECTED);
    }

    /** @throws ApiProblem INVALID_VALUE if it is none of the words */
    public static <T> @Nullable T word(
            String name, @Nullable String text, Function<String, Optional<T>> parse, String expected) {
        return text == null ? null : parse.apply(text).orElseThrow(() -> invalid(name, text, expected));
    }

    public static ApiProblem invalid(String name, String text, String expected) {
        String message = name + ": " + Printable.quote(text) + " (expected " + expected + ")";
        return ApiProblem.of(ProblemCode.INVALID_VALUE, name, message);
    }
}
