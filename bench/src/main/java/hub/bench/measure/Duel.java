package hub.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.DoubleStream;

/**
 * Two ways to answer the same questions, in turns, so that whatever else the machine does hits both. Who begins changes from turn to turn, since
 * the second finds warm what the first has read. With several clients a turn belongs to one side alone: neither waits for the other's load.
 *
 * @param clients that ask at the same time
 * @param each how many questions each of them asks in a turn
 * @param most measurements of each side
 * @param limit after which no turn begins, warming up included
 */
public record Duel(int clients, int each, int most, Duration limit) {
    /** Half as many turns more come before, and at most for a third of the limit: the code of both sides has to be compiled. */
    public static final int WARM_UP_SHARE = 2;

    private static final int WARM_UP_LIMIT_SHARE = 3;

    /** So few say nothing of a 99th percentile; beyond the limit they are still taken. */
    private static final int LEAST = 20;

    /**
     * @param measured milliseconds of one side
     * @param baseline milliseconds of the other, as many
     */
    public record Times(double[] measured, double[] baseline) {
        public int n() {
            return measured.length;
        }
    }

    /** One client that asks one question in a turn. */
    public static Duel alone(int most, Duration limit) {
        return new Duel(1, 1, most, limit);
    }

    /** Each side is given the number of the question. */
    public Times run(IntConsumer measured, IntConsumer baseline) {
        long begun = System.nanoTime();
        int turn = clients * each;
        int rounds = Math.ceilDiv(most, turn);
        DoubleStream.Builder first = DoubleStream.builder();
        DoubleStream.Builder second = DoubleStream.builder();
        int taken = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            int question = 0;
            for (int round = -rounds / WARM_UP_SHARE; round < rounds && (taken < LEAST || !over(begun, 1)); round++) {
                if (round < 0 && over(begun, WARM_UP_LIMIT_SHARE)) {
                    round = 0;
                }
                boolean begins = round % 2 == 0;
                List<Double> one = turn(threads, begins ? measured : baseline, question);
                List<Double> other = turn(threads, begins ? baseline : measured, question);
                question += turn;
                if (round >= 0) {
                    (begins ? one : other).forEach(first::add);
                    (begins ? other : one).forEach(second::add);
                    taken += turn;
                }
            }
        }
        return new Times(first.build().toArray(), second.build().toArray());
    }

    private boolean over(long begun, int share) {
        return System.nanoTime() - begun > limit.toNanos() / share;
    }

    private List<Double> turn(ExecutorService threads, IntConsumer side, int question) {
        List<Callable<List<Double>>> tasks = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            int own = question + client * each;
            tasks.add(() -> ask(side, own));
        }
        List<Double> millis = new ArrayList<>();
        try {
            for (Future<List<Double>> task : threads.invokeAll(tasks)) {
                millis.addAll(task.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return millis;
    }

    private List<Double> ask(IntConsumer side, int first) {
        List<Double> millis = new ArrayList<>(each);
        for (int i = 0; i < each; i++) {
            long begun = System.nanoTime();
            side.accept(first + i);
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        return millis;
    }
}
