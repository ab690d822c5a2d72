package hub.formats.mail;

import hub.formats.Decoded;
import hub.formats.Format;
import hub.formats.Head;
import hub.formats.Head.Syntax;
import hub.formats.ReadContext;
import hub.formats.json.Json;
import hub.formats.text.Prose;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** One e-mail, as a file. */
public final class MailFormat implements Format {
    public static final String MEDIA_TYPE = "message/rfc822";

    private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]{1,60}):.*");
    private static final Set<String> SIGNS = Set.of(
            "from",
            "to",
            "subject",
            "date",
            "message-id",
            "received",
            "mime-version",
            "return-path",
            "content-type",
            "delivered-to");
    private static final String MBOX = "From ";

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public Set<String> versions() {
        return Set.of("1");
    }

    @Override
    public Syntax syntax() {
        return Syntax.TEXT;
    }

    /** A header of which three fields are those of mails, and every line is a field or goes on with one. */
    @Override
    public boolean looksLike(Head head) {
        if (head.syntax() != Syntax.TEXT) {
            return false;
        }
        List<String> header =
                head.start().lines().takeWhile(line -> !line.isEmpty()).toList();
        long signs = header.stream()
                .map(FIELD::matcher)
                .filter(field ->
                        field.matches() && SIGNS.contains(field.group(1).toLowerCase(Locale.ROOT)))
                .count();
        return signs >= 3 && header.stream().skip(1).limit(5).allMatch(MailFormat::isHeaderLine);
    }

    private static boolean isHeaderLine(String line) {
        return line.startsWith(" ")
                || line.startsWith("\t")
                || FIELD.matcher(line).matches();
    }

    @Override
    public Decoded read(byte[] report, ReadContext context) {
        if (report.length > Json.MAX_BYTES) {
            return refused(ProblemCode.TOO_LARGE, report.length + " bytes (expected at most " + Json.MAX_BYTES + ")");
        }
        if (Head.of(report).syntax() == Syntax.EMPTY) {
            return refused(ProblemCode.EMPTY, "nothing but space");
        }
        return switch (MailParser.parse(withoutMbox(report))) {
            case MailParser.Parsed.Refused(Problem problem) -> new Decoded.Refused(problem);
            case MailParser.Parsed.Mail(MailMessage mail)
            when Prose.tooLong(mail.text()).isPresent() ->
                new Decoded.Refused(Prose.tooLong(mail.text()).get());
            case MailParser.Parsed.Mail(MailMessage mail) -> new Decoded.Parts(List.of(MailReader.read(mail, context)));
        };
    }

    /** Programs that save mails put a line before the header that is none. */
    private static byte[] withoutMbox(byte[] report) {
        String start = new String(
                report, 0, Math.min(report.length, MBOX.length()), java.nio.charset.StandardCharsets.US_ASCII);
        int end = 0;
        while (start.equals(MBOX) && end < report.length && report[end] != '\n') {
            end++;
        }
        return end == 0 || end == report.length ? report : java.util.Arrays.copyOfRange(report, end + 1, report.length);
    }

    private static Decoded refused(ProblemCode code, String message) {
        return new Decoded.Refused(Problem.of(code, "", message));
    }
}
