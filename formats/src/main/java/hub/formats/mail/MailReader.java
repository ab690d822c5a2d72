package hub.formats.mail;

import hub.formats.Part;
import hub.formats.ReadContext;
import hub.formats.json.Fill;
import hub.formats.json.Findings;
import hub.formats.json.Pointers;
import hub.formats.mail.MailMessage.Attachment;
import hub.formats.text.Prose;
import hub.formats.value.ContentIds;
import hub.formats.value.Limits;
import hub.model.incident.IncidentBuilder;
import hub.model.problem.Printable;
import hub.model.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes an observation of a mail. Its own header is about the report, not about what is reported: who wrote to whom over which servers stays in the
 * report as sent.
 */
final class MailReader {
    /** What the hub uses, or needs to read the rest. */
    static final Set<String> READ =
            Set.of("subject", "message-id", "in-reply-to", "content-type", "content-transfer-encoding", "mime-version");

    private static final String NO_SUBJECT = "Mail without a subject";

    private MailReader() {}

    static Part read(MailMessage mail, ReadContext context) {
        Findings findings = new Findings("");
        String subject = mail.field("Subject").orElse(NO_SUBJECT);
        String text = mail.text().isBlank() ? subject : mail.text();
        Prose prose = new Prose(id(mail, subject, findings), Limits.title(subject), text);
        IncidentBuilder incident = prose.read(findings, context);
        mail.field("In-Reply-To").flatMap(MailReader::messageId).ifPresent(id -> incident.related(List.of(id)));
        header(mail, findings);
        attachments(mail.attachments(), findings);
        mail.doubts().stream().distinct().forEach(doubt -> findings.warn(ProblemCode.NORMALIZED, "", doubt));
        return findings.refused()
                ? new Part.Refused(findings.problem())
                : new Part.Draft(incident.extra(findings.extra()).build(), null, null, null, findings.warnings());
    }

    private static String id(MailMessage mail, String subject, Findings findings) {
        Optional<String> id = mail.field("Message-ID").flatMap(MailReader::messageId);
        if (id.isEmpty()) {
            findings.warn(
                    ProblemCode.MISSING_FIELD,
                    "header Message-ID",
                    "Message-ID: absent or none that the hub takes (expected " + Limits.ID
                            + "); the identity is that of the content");
        }
        return id.orElseGet(() -> ContentIds.of(subject + "\n" + mail.text()));
    }

    private static Optional<String> messageId(String field) {
        String id = field.strip().replaceAll("^<|>$", "");
        return Limits.isId(id) ? Optional.of(id) : Optional.empty();
    }

    private static void header(MailMessage mail, Findings findings) {
        Set<String> left = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        mail.header().stream()
                .map(MailField::name)
                .filter(name -> !READ.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(left::add);
        if (!left.isEmpty()) {
            findings.warn(
                    ProblemCode.UNKNOWN_FIELD,
                    "header",
                    "header fields that stay in the report as sent: " + String.join(", ", left));
        }
    }

    private static void attachments(List<Attachment> attachments, Findings findings) {
        for (int i = 0; i < attachments.size(); i++) {
            Attachment each = attachments.get(i);
            String pointer = Pointers.child("/attachments", i);
            findings.keep(
                    pointer,
                    new Fill()
                            .text("name", each.name())
                            .text("mediaType", each.mediaType())
                            .number("bytes", each.bytes())
                            .done());
            findings.warn(
                    ProblemCode.UNKNOWN_FIELD,
                    pointer,
                    "attachment " + Printable.quote(each.name()) + " (" + each.mediaType() + ", " + each.bytes()
                            + " bytes): not read");
        }
    }
}
