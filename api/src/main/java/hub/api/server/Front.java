package hub.api.server;

import hub.model.problem.Printable;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Before all that reads a request: what the server itself would let pass is refused here, and a connection ends some time. */
final class Front extends Handler.Wrapper {
    private static final int MOST_REQUESTS = 100;

    /** RFC 3986 and brackets: TAXII clients send {@code match[type]} as it stands. That each escape is whole is checked by who takes it apart. */
    private static final String CHARACTERS = "-A-Za-z0-9._~!$&'()*+,;=:@/%\\[\\]";

    private static final String METHODS = "GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE";

    private static final Pattern PATH = Pattern.compile("[" + CHARACTERS + "]*+");
    private static final Pattern QUERY = Pattern.compile("[" + CHARACTERS + "?]*+");

    Front(@Nullable Handler behind) {
        super(behind);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        ConnectionMetaData connection = request.getConnectionMetaData();
        boolean last = connection.getConnection().getMessagesIn() >= MOST_REQUESTS;
        if (last) {
            response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        }
        if ((last || !connection.isPersistent()) && connection.getHttpVersion() == HttpVersion.HTTP_1_1) {
            request.addHttpStreamWrapper(Chunked::new);
        }
        return isRefused(request, response, callback) || super.handle(request, response, callback);
    }

    private static boolean isRefused(Request request, Response response, Callback callback) {
        HttpURI address = request.getHttpURI();
        String coding = request.getHeaders().get(HttpHeader.TRANSFER_ENCODING);
        String method = request.getMethod();
        if (!fits(PATH, address.getPath()) || !fits(QUERY, address.getQuery())) {
            String message = "address: " + Printable.quote(address.getPathQuery()) + " (expected RFC 3986's characters"
                    + " and brackets, all others as %XX of UTF-8)";
            return refuse(request, response, callback, HttpStatus.BAD_REQUEST_400, message);
        }
        if (coding != null && !isFramed(request, coding)) {
            String message = "Transfer-Encoding: " + Printable.bare(coding) + " in "
                    + request.getConnectionMetaData().getHttpVersion() + " (expected chunked, in HTTP/1.1)";
            return refuse(request, response, callback, HttpStatus.BAD_REQUEST_400, message);
        }
        if (HttpMethod.TRACE.is(method) || HttpMethod.CONNECT.is(method)) {
            // a servlet would send back what it got, with its credentials; and nobody is led on from here
            response.getHeaders().put(HttpHeader.ALLOW, METHODS);
            String message = "method " + method + " (expected one of " + METHODS + ")";
            return refuse(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, message);
        }
        return false;
    }

    /** Where a body ends is known, and nothing has to be undone to read it (RFC 9112 6.1). */
    private static boolean isFramed(Request request, String coding) {
        return request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1
                && request.getHeaders()
                                .getValuesList(HttpHeader.TRANSFER_ENCODING)
                                .size()
                        == 1
                && HttpHeaderValue.CHUNKED.is(coding.strip());
    }

    private static boolean refuse(Request request, Response response, Callback callback, int status, String why) {
        request.setAttribute(Refused.WHY, why);
        Response.writeError(request, response, callback, status);
        return true;
    }

    /** On a connection that ends the server would leave out the frame, and nobody would see that an answer was torn. */
    private static final class Chunked extends HttpStream.Wrapper {
        private Chunked(HttpStream stream) {
            super(stream);
        }

        @Override
        public void prepareResponse(HttpFields.Mutable headers) {
            if (!headers.contains(HttpHeader.CONTENT_LENGTH)) {
                headers.put(HttpHeader.TRANSFER_ENCODING, HttpHeaderValue.CHUNKED.asString());
            }
            super.prepareResponse(headers);
        }
    }

    private static boolean fits(Pattern characters, @Nullable String part) {
        return part == null || characters.matcher(part).matches();
    }
}
