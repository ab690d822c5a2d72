package hub.model.indicator;

import java.util.List;

/** Names under which people and programs are known to a service: they concern persons, and are compared as written. */
final class Accounts {

    static final List<Spelled> ALL = List.of(
            name("account", "a user name of at most 255 characters"),
            name("display-name", "a name of at most 255 characters"));

    private Accounts() {}

    private static Spelled name(String id, String expected) {
        return Spelled.of(id, "\\P{Cntrl}{1,255}", text -> text, expected).about(PersonalData.DIRECT);
    }
}
