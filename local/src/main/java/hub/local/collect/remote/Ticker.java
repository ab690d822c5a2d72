package hub.local.collect.remote;

import hub.local.client.ClientFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Time as collecting sees it; a test lets it pass at once. */
public interface Ticker {
    Instant now();

    void sleep(Duration time);

    /** The machine's own. */
    static Ticker system() {
        Clock clock = Clock.systemUTC();
        return new Ticker() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public void sleep(Duration time) {
                try {
                    Thread.sleep(time);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new ClientFault("interrupted");
                }
            }
        };
    }
}
