package hub.model.warninglist;

import java.time.LocalDate;

/**
 * A dated list of values to be careful with.
 *
 * @param id name of its file, stable: people and programs see it
 * @param name for people
 * @param date of its data
 * @param source where the data come from
 * @param entries what it holds
 */
public record WarningList(String id, String name, LocalDate date, String source, Entries entries) {

    public WarningList {
        if (!id.matches("[a-z0-9-]{1,40}") || name.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("warning list: " + id + " (expected an id, a name and a source)");
        }
    }

    WarningHit hit() {
        return new WarningHit(id, name, date);
    }
}
