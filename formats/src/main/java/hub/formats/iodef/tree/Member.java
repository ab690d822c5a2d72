package hub.formats.iodef.tree;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One member of a class of the data model.
 *
 * @param name in RFC 8727
 * @param form how XML writes it
 * @param xml its local name in XML
 * @param prefix of its name space in XML; null for IODEF's own
 * @param wrapper the element into which XML puts it; null for none
 * @param holder the attribute into which XML puts its value; null for the text
 * @param many true if JSON makes a list of it
 * @param number true if JSON writes a number
 * @param base64 true if JSON writes base64
 * @param group the list into which JSON puts it; null for none
 * @param type its class; null for the class of its name, or plain text
 */
record Member(
        String name,
        Form form,
        String xml,
        @Nullable String prefix,
        @Nullable String wrapper,
        @Nullable String holder,
        boolean many,
        boolean number,
        boolean base64,
        @Nullable String group,
        @Nullable String type) {
    private static final Pattern TOKEN = Pattern.compile("(?<form>[@$])?((?<wrapper>\\w+)/)?((?<prefix>\\w+):)?"
            + "(?<name>[\\w-]+)(?<many>\\*)?(\\|(?<xml>\\w+))?(\\[(?<holder>[\\w-]+)])?(?<number>#)?(?<base64>~)?"
            + "(%(?<group>\\w+))?(=(?<type>\\w+))?");

    /** How XML writes a member. */
    enum Form {
        ATTRIBUTE,
        TEXT,
        ELEMENT
    }

    /** Reads a word of the table. */
    static Member parse(String word) {
        Matcher token = TOKEN.matcher(word);
        if (!token.matches()) {
            throw new IllegalStateException("member: " + word + " (expected a form such as sci:Weakness*)");
        }
        String sign = token.group("form");
        Form form = sign == null ? Form.ELEMENT : sign.equals("@") ? Form.ATTRIBUTE : Form.TEXT;
        String name = token.group("name");
        String xml = token.group("xml");
        return new Member(
                name,
                form,
                xml == null ? name : xml,
                token.group("prefix"),
                token.group("wrapper"),
                token.group("holder"),
                token.group("many") != null,
                token.group("number") != null,
                token.group("base64") != null,
                token.group("group"),
                token.group("type"));
    }

    boolean isAttribute() {
        return form == Form.ATTRIBUTE;
    }

    boolean isElement() {
        return form == Form.ELEMENT;
    }
}
