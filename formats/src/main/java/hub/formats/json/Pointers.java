package hub.formats.json;

/** JSON pointers, RFC 6901. */
public final class Pointers {
    private Pointers() {}

    public static String child(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    public static String child(String parent, int index) {
        return parent + "/" + index;
    }

    /** The pointer as people read it in a message: {@code marking.tlp}, {@code indicators[3].value}. */
    public static String readable(String pointer) {
        StringBuilder out = new StringBuilder();
        for (String step : pointer.split("/", -1)) {
            if (step.isEmpty()) {
                continue;
            }
            boolean index = step.chars().allMatch(Character::isDigit);
            String name = step.replace("~1", "/").replace("~0", "~");
            out.append(index ? "[" + name + "]" : (out.isEmpty() ? "" : ".") + name);
        }
        return out.isEmpty() ? "document" : out.toString();
    }
}
