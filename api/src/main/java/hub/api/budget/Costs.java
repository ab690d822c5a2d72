package hub.api.budget;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What one request to an endpoint takes from its caller's budget; an endpoint without this takes 1: one read by an id. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Costs {
    /** A search, or a report. */
    int SEARCH = 5;

    /** Thousands of values at once. */
    int BULK = 20;

    int value();
}
