package hub.formats.iodef.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table of all classes. Readers and writers of both syntaxes go by it, so that a class is described once. */
public final class Classes {
    private static final Map<String, IodefClass> TABLE = load();

    /** The class of a whole document. */
    public static final IodefClass DOCUMENT = named("IODEF-Document");

    private Classes() {}

    /** The class of that name. */
    public static IodefClass named(String name) {
        IodefClass found = TABLE.get(name);
        if (found == null) {
            throw new IllegalArgumentException("class: " + name + " (expected one of the table)");
        }
        return found;
    }

    static Map<String, IodefClass> all() {
        return TABLE;
    }

    /** The class whose instances a member is; null if it is plain text. */
    static @Nullable IodefClass of(Member member) {
        return TABLE.get(member.type() == null ? member.name() : member.type());
    }

    /** The class of a member by name; null if the owner has no such member, or if it is plain text. */
    public static @Nullable IodefClass of(@Nullable IodefClass owner, String name) {
        Member member = owner == null ? null : owner.byName().get(name);
        return member == null ? null : of(member);
    }

    private static Map<String, IodefClass> load() {
        Map<String, IodefClass> table = new HashMap<>();
        String text = resource().replaceAll("(?m)^#.*$", "").replaceAll("\n +", " ");
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            int colon = line.indexOf(": ");
            List<Member> members = new ArrayList<>();
            for (String word : line.substring(colon + 2).strip().split("\\s+")) {
                members.add(Member.parse(word));
            }
            String name = line.substring(0, colon).strip();
            table.put(name, IodefClass.of(name, List.copyOf(members)));
        }
        return Map.copyOf(table);
    }

    private static String resource() {
        try (InputStream in = Classes.class.getResourceAsStream("classes.txt")) {
            if (in == null) {
                throw new IllegalStateException("classes.txt is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
