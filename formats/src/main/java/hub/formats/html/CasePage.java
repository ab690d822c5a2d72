package hub.formats.html;

import com.google.common.hash.Hashing;
import com.google.common.html.HtmlEscapers;
import hub.formats.value.CaseText;
import hub.formats.value.ItemText;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes an investigation as a page: the agreement, then each item with its marking. Whatever people wrote in it is text and nothing else. */
public final class CasePage {
    private static final String STYLE = "body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em}"
            + "h2{border-top:1px solid #999;padding-top:1em}p{white-space:pre-wrap;overflow-wrap:anywhere}"
            + "table{border-collapse:collapse}th,td{border:1px solid #ccc;padding:.2em .6em;text-align:left;"
            + "vertical-align:top;overflow-wrap:anywhere}.tlp{font-weight:bold}";

    /** What a browser may do with the page: show it, in this style. The page says so of itself too, for when it was saved. */
    public static final String POLICY = "default-src 'none'; style-src 'sha256-"
            + Base64.getEncoder()
                    .encodeToString(Hashing.sha256()
                            .hashString(STYLE, StandardCharsets.UTF_8)
                            .asBytes())
            + "'; base-uri 'none'; form-action 'none'";

    /** Turns text round or is not to be seen. */
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f\\u061c]");

    private final StringBuilder out = new StringBuilder();
    private final Set<ItemId> shown;

    private CasePage(Set<ItemId> shown) {
        this.shown = shown;
    }

    /** @param items those that the reader sees, in order; others are not named */
    public static byte[] write(Agreement agreement, List<Item> items) {
        CasePage page = new CasePage(items.stream().map(Item::id).collect(Collectors.toSet()));
        page.head(agreement);
        items.forEach(page::item);
        page.out.append("</body>\n</html>\n");
        return page.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void head(Agreement agreement) {
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(text(POLICY))
                .append("\">\n<meta name=\"referrer\" content=\"no-referrer\">\n");
        element("title", agreement.title());
        out.append("<style>").append(STYLE).append("</style>\n</head>\n<body>\n");
        element("h1", agreement.title());
        marking(agreement.ceiling().label(), " or stricter, as each part says");
        element("p", agreement.purpose());
        out.append("<table>\n");
        CaseText.facts(agreement, this::fact);
        out.append("</table>\n");
    }

    private void item(Item item) {
        ItemText text = ItemText.of(item, shown::contains);
        element("h2", text.kind() + (text.title() == null ? "" : ": " + text.title()));
        marking(item.marking().tlp().label(), ", " + CaseText.byline(item));
        if (!text.text().isEmpty()) {
            element("p", text.text());
        }
        out.append("<table>\n");
        fact("id", item.id());
        text.facts().forEach(this::fact);
        out.append("</table>\n");
    }

    private void marking(String tlp, String more) {
        out.append("<p><span class=\"tlp\">TLP:")
                .append(text(tlp))
                .append("</span>")
                .append(text(more))
                .append("</p>\n");
    }

    private void fact(String name, Object value) {
        out.append("<tr><th>")
                .append(text(name))
                .append("</th><td>")
                .append(text(value.toString()))
                .append("</td></tr>\n");
    }

    private void element(String name, String content) {
        out.append('<').append(name).append('>').append(text(content));
        out.append("</").append(name).append(">\n");
    }

    private static String text(String content) {
        return HtmlEscapers.htmlEscaper().escape(CONTROL.matcher(content).replaceAll("\ufffd"));
    }
}
