package hub.formats.text;

import hub.formats.Decoded;
import hub.formats.Format;
import hub.formats.Head;
import hub.formats.Head.Syntax;
import hub.formats.ReadContext;
import hub.formats.value.ContentIds;
import hub.formats.value.PlainText;
import java.util.List;
import java.util.Set;

/** Text without any form: one observation. */
public final class TextFormat implements Format {
    public static final String MEDIA_TYPE = "text/plain";

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public Set<String> aliases() {
        return Set.of("text/markdown");
    }

    @Override
    public Set<String> versions() {
        return Set.of("1");
    }

    @Override
    public Syntax syntax() {
        return Syntax.TEXT;
    }

    @Override
    public boolean isCatchAll() {
        return true;
    }

    @Override
    public boolean looksLike(Head head) {
        return head.syntax() == Syntax.TEXT && head.start().indexOf('\0') < 0;
    }

    @Override
    public Decoded read(byte[] report, ReadContext context) {
        return switch (PlainText.of(report)) {
            case PlainText.Refused(var problem) -> new Decoded.Refused(problem);
            case PlainText.Text(String text) ->
                Prose.tooLong(text).<Decoded>map(Decoded.Refused::new).orElseGet(() -> read(text, context));
        };
    }

    private static Decoded read(String text, ReadContext context) {
        return new Decoded.Parts(List.of(new Prose(ContentIds.of(text), Titles.of(text), text).read(context)));
    }
}
