package hub.formats.mail;

import hub.model.problem.Printable;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/** Drives mime4j over the bytes of a mail, within limits of our own where it has none. */
final class MailParser {
    /** The deepest nesting of multiparts and forwarded mails. */
    static final int MAX_DEPTH = 20;
    /** The most parts of a mail. */
    static final int MAX_PARTS = 1000;

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxLineLen(100_000)
            .setMaxHeaderCount(2_000)
            .setMaxHeaderLen(100_000)
            .setMaxContentLen(-1)
            .setMalformedHeaderStartsBody(true)
            .build();

    private final MimeTokenStream in = new MimeTokenStream(CONFIG);
    private final MailCollector collector = new MailCollector();
    private int depth;
    private int parts;

    private MailParser() {}

    /** What came of parsing. */
    sealed interface Parsed {
        record Mail(MailMessage mail) implements Parsed {}

        record Refused(Problem problem) implements Parsed {}
    }

    static Parsed parse(byte[] bytes) {
        MailParser parser = new MailParser();
        try {
            Problem problem = parser.run(bytes);
            return problem == null ? new Parsed.Mail(parser.collector.mail()) : new Parsed.Refused(problem);
        } catch (MimeException | IOException | IllegalStateException | IllegalArgumentException e) {
            // mime4j throws the last two on some broken multiparts
            String said = Printable.of(String.valueOf(e.getMessage()), 200);
            return new Parsed.Refused(Problem.of(ProblemCode.MALFORMED, "", "no readable mail: " + said));
        }
    }

    private @Nullable Problem run(byte[] bytes) throws MimeException, IOException {
        in.parse(new ByteArrayInputStream(bytes));
        for (EntityState state = in.getState(); state != EntityState.T_END_OF_STREAM; state = in.next()) {
            Problem problem = count(state);
            if (problem != null) {
                return problem;
            }
            switch (state) {
                case T_START_MESSAGE -> collector.startMessage();
                case T_END_MESSAGE -> collector.endMessage();
                case T_START_HEADER -> collector.startHeader();
                case T_FIELD -> collector.field(MailField.of(in.getField()));
                case T_END_HEADER -> collector.endHeader();
                case T_START_MULTIPART ->
                    collector.startMultipart(in.getBodyDescriptor().getSubType());
                case T_END_MULTIPART -> collector.endMultipart();
                case T_BODY ->
                    collector.body(
                            in.getBodyDescriptor(), in.getDecodedInputStream().readAllBytes());
                default -> {}
            }
        }
        return null;
    }

    private @Nullable Problem count(EntityState state) {
        switch (state) {
            case T_START_MESSAGE, T_START_MULTIPART -> depth++;
            case T_END_MESSAGE, T_END_MULTIPART -> depth--;
            case T_START_BODYPART -> parts++;
            default -> {}
        }
        if (depth > MAX_DEPTH) {
            return Problem.of(ProblemCode.TOO_DEEP, "", "parts nest deeper than " + MAX_DEPTH);
        }
        return parts > MAX_PARTS ? Problem.of(ProblemCode.TOO_LARGE, "", "more than " + MAX_PARTS + " parts") : null;
    }
}
