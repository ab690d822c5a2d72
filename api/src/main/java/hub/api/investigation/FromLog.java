package hub.api.investigation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint that finds in {@link Unindexed} what searches do not see yet: whoever asks it need not wait for them. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface FromLog {}
