package hub.bench.engine;

import hub.local.client.HubConfig;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection to {@code /api/v1/feed}, as little of a client as there can be. */
public final class Stream implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader lines;

    /** Returns when the stream has begun. */
    public Stream(HubConfig config, String agency) {
        URI api = URI.create(config.apiUrl());
        try {
            socket = new Socket(api.getHost(), api.getPort());
            String request = "GET /api/v1/feed HTTP/1.0\r\nHost: hub\r\nAuthorization: Bearer "
                    + config.agency(agency).token() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), 256);
            awaitLine("id: ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads on until a line has this text.
     *
     * @throws IllegalStateException if the stream ends before
     */
    public void awaitLine(String text) {
        try {
            String line = lines.readLine();
            while (line != null && !line.contains(text)) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("the stream ended before \"" + text + "\"");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
