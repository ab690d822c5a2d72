package hub.api.lookup;

import hub.model.indicator.Canonical;
import java.util.List;

/** A value as it was asked for, and what it can be read as, the likeliest first. */
record Asked(String input, List<Canonical> readings) {}
