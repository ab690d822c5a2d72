package hub.local.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The beginning of an answer, up to a byte at which the connection is cut. */
final class CutAnswer {
    /** A stream on which nothing comes is cut too. */
    private static final int QUIET_MILLIS = 100;

    private CutAnswer() {}

    /**
     * What came behind the headers; HTTP/1.0, so that it has no frames.
     *
     * @param headers each ended by CRLF
     */
    static String of(String agency, String path, String headers, int bytes) {
        URI api = URI.create(Hub.local().config().apiUrl());
        String token = Hub.local().config().agency(agency).token();
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        try (Socket socket = new Socket(api.getHost(), api.getPort())) {
            socket.setSoTimeout(QUIET_MILLIS);
            socket.setSoLinger(true, 0); // cut, not closed: what is on its way is thrown away
            String request = "GET " + path + " HTTP/1.0\r\nHost: hub\r\nAuthorization: Bearer " + token + "\r\n"
                    + headers + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            read(socket.getInputStream(), bytes, got);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String all = got.toString(StandardCharsets.UTF_8);
        int body = all.indexOf("\r\n\r\n");
        return body < 0 ? "" : all.substring(body + 4);
    }

    private static void read(InputStream in, int bytes, ByteArrayOutputStream got) throws IOException {
        try {
            for (int next = in.read(); next >= 0 && got.size() < bytes; next = in.read()) {
                got.write(next);
            }
        } catch (SocketTimeoutException e) {
            // quiet for long enough
        }
    }
}
