package hub.formats.mail;

import java.util.List;
import java.util.Optional;

/**
 * A mail, taken apart.
 *
 * @param header of the outermost message
 * @param text of the body, and after it that of each forwarded mail with its header
 * @param attachments what is not read
 * @param doubts what was read with a guess, for the sender
 */
record MailMessage(List<MailField> header, String text, List<Attachment> attachments, List<String> doubts) {
    MailMessage {
        header = List.copyOf(header);
        attachments = List.copyOf(attachments);
        doubts = List.copyOf(doubts);
    }

    /**
     * A part that is not read.
     *
     * @param name of the file; empty if it has none
     * @param mediaType as sent
     * @param bytes its size, decoded
     */
    record Attachment(String name, String mediaType, long bytes) {}

    Optional<String> field(String name) {
        return header.stream()
                .filter(field -> field.is(name) && !field.value().isBlank())
                .map(MailField::value)
                .findFirst();
    }
}
