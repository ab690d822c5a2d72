package hub.formats.iodef.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class of the data model, RFC 7970 section 3.
 *
 * @param name such as {@code EventData}
 * @param members in the order of the schema
 * @param text the member that XML writes as the element's text; null if there is none
 * @param byName members by their name in JSON
 * @param attributes members that are attributes, by their name in XML
 * @param elements members that are elements, by their name in XML
 * @param wrappers elements of XML that only hold members of this class
 * @param groups lists of JSON that only hold members of this class
 */
public record IodefClass(
        String name,
        List<Member> members,
        @Nullable Member text,
        Map<String, Member> byName,
        Map<String, Member> attributes,
        Map<String, Member> elements,
        Set<String> wrappers,
        Set<String> groups) {
    static IodefClass of(String name, List<Member> members) {
        Map<String, Member> byName = new HashMap<>();
        Map<String, Member> attributes = new HashMap<>();
        Map<String, Member> elements = new HashMap<>();
        Set<String> wrappers = new HashSet<>();
        Set<String> groups = new HashSet<>();
        for (Member member : members) {
            byName.put(member.name(), member);
            if (member.form() != Member.Form.TEXT) {
                (member.isAttribute() ? attributes : elements).put(member.xml(), member);
            }
            if (member.wrapper() != null) {
                wrappers.add(member.wrapper());
            }
            if (member.group() != null) {
                groups.add(member.group());
            }
        }
        Member text = members.stream()
                .filter(member -> member.form() == Member.Form.TEXT)
                .findFirst()
                .orElse(null);
        return new IodefClass(name, members, text, byName, attributes, elements, wrappers, groups);
    }
}
