package hub.api.feed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a JSON array or object, one after the other of what is in it. */
final class Joined {
    private final OutputStream out;
    private final String end;
    private String between;

    /** @param begin the bracket, with what stands before it */
    Joined(OutputStream out, String begin, String end) {
        this.out = out;
        this.between = begin;
        this.end = end;
    }

    /** @param name of a member, with its colon; empty in an array */
    void add(String name, byte[] json) throws IOException {
        write(between + name);
        between = ",";
        out.write(json);
    }

    void end() throws IOException {
        write(between.equals(",") ? end : between + end);
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
