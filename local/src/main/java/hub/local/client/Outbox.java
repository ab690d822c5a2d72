package hub.local.client;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** Where reports go out, and their outcomes come back. {@link Publisher} is the real one. */
public interface Outbox extends AutoCloseable {
    /** Hears of each outcome, once for each part of a report. */
    @FunctionalInterface
    interface Listener {
        void outcome(String name, JsonNode outcome);
    }

    /** Sends one report; what went wrong is known after {@link #flush}. */
    void send(ReportFile report, String mediaType);

    /** Returns when all is acknowledged.
     *
     * @throws ClientFault if the broker refused anything
     */
    void flush();

    /** Hears outcomes until each report has its own.
     *
     * @throws ClientFault if nothing comes for the given time
     */
    void awaitOutcomes(Duration quiet, Listener listener);

    /** Stops waiting for the outcomes of what was sent so far. */
    void forgetOutcomes();

    @Override
    void close();
}
