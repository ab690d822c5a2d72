package hub.model.warninglist;

import java.time.LocalDate;

/**
 * A list that holds a value.
 *
 * @param list its id, {@code public-dns-resolvers}
 * @param name for people
 * @param date of the list's data
 */
public record WarningHit(String list, String name, LocalDate date) {}
