package hub.formats.mail;

import hub.formats.mail.MailMessage.Attachment;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.james.mime4j.stream.BodyDescriptor;

/**
 * Puts the text of a mail together as its parts come by. Of alternatives the plain text counts, else the HTML; all other texts follow each
 * other. The header of a forwarded mail is a part of the text, for there it is content.
 */
final class MailCollector {
    private static final String ALTERNATIVE = "alternative";
    /** The fields of a forwarded mail that are content. */
    private static final Set<String> SHOWN = Set.of(
            "from", "sender", "reply-to", "return-path", "to", "cc", "date", "subject", "received", "x-originating-ip");

    private final List<MailField> outermost = new ArrayList<>();
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<String> doubts = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private List<MailField> header = new ArrayList<>();
    private int messages;

    /** Texts of a message or a multipart, of which an alternative uses one. */
    private static final class Level {
        final boolean alternative;
        final List<String> plain = new ArrayList<>();
        final List<String> html = new ArrayList<>();

        Level(boolean alternative) {
            this.alternative = alternative;
        }

        String text() {
            List<String> all = new ArrayList<>(plain);
            if (!alternative || plain.stream().allMatch(String::isBlank)) {
                all.addAll(html);
            }
            return String.join(
                    "\n\n",
                    all.stream()
                            .map(String::strip)
                            .filter(text -> !text.isEmpty())
                            .toList());
        }
    }

    MailCollector() {
        levels.push(new Level(false));
    }

    void startMessage() {
        messages++;
        levels.push(new Level(false));
    }

    void endMessage() {
        close();
    }

    void startHeader() {
        header = new ArrayList<>();
    }

    void field(MailField field) {
        header.add(field);
    }

    void endHeader() {
        boolean ofMessage =
                header.stream().anyMatch(field -> field.is("From") || field.is("Subject") || field.is("Received"));
        if (messages == 1 && outermost.isEmpty()) {
            outermost.addAll(header);
        } else if (ofMessage) {
            forwarded();
        }
    }

    /** Ids of mails look like addresses, and signatures like hashes: they say nothing of what is reported. */
    private void forwarded() {
        StringBuilder text = new StringBuilder("--- forwarded mail ---\n");
        Set<String> left = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (MailField field : header) {
            if (SHOWN.contains(field.name().toLowerCase(Locale.ROOT))) {
                text.append(field.name()).append(": ").append(field.value()).append('\n');
            } else if (!MailReader.READ.contains(field.name().toLowerCase(Locale.ROOT))) {
                left.add(field.name());
            }
        }
        top().plain.add(text.toString());
        if (!left.isEmpty()) {
            doubts.add("header fields of a forwarded mail that stay in the report as sent: " + String.join(", ", left));
        }
    }

    void startMultipart(String subType) {
        levels.push(new Level(ALTERNATIVE.equalsIgnoreCase(subType)));
    }

    void endMultipart() {
        close();
    }

    void body(BodyDescriptor descriptor, byte[] bytes) {
        String type = descriptor.getMimeType();
        boolean html = type.equals("text/html");
        if (isAttached() || !(html || type.equals("text/plain"))) {
            attachments.add(new Attachment(name(), type, bytes.length));
        } else if (html) {
            top().html.add(HtmlText.of(decoded(bytes, descriptor.getCharset())));
        } else {
            top().plain.add(decoded(bytes, descriptor.getCharset()).replace("\r\n", "\n"));
        }
    }

    MailMessage mail() {
        while (levels.size() > 1) {
            close();
        }
        return new MailMessage(outermost, top().text(), attachments, doubts);
    }

    private Level top() {
        return levels.getFirst();
    }

    /** The text of a level is one text of the level around it. */
    private void close() {
        if (levels.size() > 1) {
            String text = levels.pop().text();
            top().plain.add(text);
        }
    }

    private boolean isAttached() {
        return field("Content-Disposition").map(MailField::value).orElse("").regionMatches(true, 0, "attachment", 0, 10)
                || !name().isEmpty();
    }

    private String name() {
        return field("Content-Disposition")
                .map(field -> field.parameters().get("filename"))
                .or(() -> field("Content-Type").map(field -> field.parameters().get("name")))
                .orElse("");
    }

    private Optional<MailField> field(String name) {
        return header.stream().filter(field -> field.is(name)).findFirst();
    }

    /** In the stated charset, else as UTF-8, else byte by byte. */
    private String decoded(byte[] bytes, String charset) {
        List<Charset> tries = new ArrayList<>();
        try {
            if (!charset.equalsIgnoreCase("us-ascii")) {
                tries.add(Charset.forName(charset));
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            doubts.add("charset " + charset + " is not known: read as UTF-8 or ISO-8859-1");
        }
        tries.add(StandardCharsets.UTF_8);
        for (Charset each : tries) {
            try {
                return each.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            } catch (CharacterCodingException e) {
                doubts.add("a text is not in the charset " + each.name());
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
