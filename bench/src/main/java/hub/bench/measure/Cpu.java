package hub.bench.measure;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What processes have computed so far: unlike time on a clock, it does not grow with what else the machine does.
 *
 * @param processes and all that they started
 */
public record Cpu(List<ProcessHandle> processes) {
    public Cpu {
        processes = List.copyOf(processes);
    }

    /** Milliseconds since each of them began. */
    public double millis() {
        return processes.stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .distinct()
                .map(ProcessHandle::info)
                .mapToLong(
                        info -> info.totalCpuDuration().map(Duration::toMillis).orElse(0L))
                .sum();
    }

    /** Milliseconds that they compute while this runs. */
    public double during(Runnable work) {
        double before = millis();
        work.run();
        return millis() - before;
    }
}
