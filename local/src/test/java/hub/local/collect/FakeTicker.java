package hub.local.collect;

import hub.local.collect.remote.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody sleeps, and then at once. */
public final class FakeTicker implements Ticker {
    private final List<Duration> sleeps = new ArrayList<>();
    private Runnable meanwhile = () -> {};
    private Instant now = Instant.parse("2026-05-02T08:00:00Z");

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void sleep(Duration time) {
        sleeps.add(time);
        now = now.plus(time);
        meanwhile.run();
    }

    /** What happens while somebody sleeps. */
    public void meanwhile(Runnable act) {
        meanwhile = act;
    }

    public List<Duration> sleeps() {
        return sleeps;
    }
}
