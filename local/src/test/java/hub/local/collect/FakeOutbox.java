package hub.local.collect;

import hub.local.client.ClientFault;
import hub.local.client.Outbox;
import hub.local.client.ReportFile;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;

/** A hub that keeps what it gets in a list, refuses what it is told to, and dies when it is told to. */
public final class FakeOutbox implements Outbox {
    private final List<ReportFile> sent = new ArrayList<>();
    private final List<ReportFile> waiting = new ArrayList<>();
    private Predicate<ReportFile> refuses = report -> false;
    private int livesFor = Integer.MAX_VALUE;

    /** Which reports it refuses. */
    public FakeOutbox refuses(Predicate<ReportFile> which) {
        refuses = which;
        return this;
    }

    /** After so many times of waiting, the outcomes do not come any more. */
    public FakeOutbox livesFor(int settlements) {
        livesFor = settlements;
        return this;
    }

    public List<ReportFile> sent() {
        return sent;
    }

    public List<String> names() {
        return sent.stream().map(ReportFile::name).toList();
    }

    public List<String> bodies() {
        return sent.stream()
                .map(report -> new String(report.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void send(ReportFile report, String mediaType) {
        sent.add(report);
        waiting.add(report);
    }

    @Override
    public void flush() {
        // nothing can go wrong in a list
    }

    @Override
    public void awaitOutcomes(Duration quiet, Listener listener) {
        livesFor--;
        if (livesFor < 0) {
            throw new ClientFault("dead");
        }
        waiting.forEach(report -> listener.outcome(
                report.name(),
                JsonMapper.shared()
                        .readTree(
                                refuses.test(report)
                                        ? "{\"status\":\"rejected\",\"problem\":{\"code\":\"INVALID_VALUE\",\"pointer\":\"/title\",\"message\":\"bad\"}}"
                                        : "{\"status\":\"accepted\",\"incidents\":[\"incident--1\"]}")));
        waiting.clear();
    }

    @Override
    public void forgetOutcomes() {
        waiting.clear();
    }

    @Override
    public void close() {
        // nothing to close
    }
}
