package hub.api.sse;

import hub.api.access.Caller;
import hub.api.trail.AuditDesk;
import hub.api.trail.Trail;
import hub.model.audit.Action;
import hub.model.partner.Viewer;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import org.springframework.web.servlet.HandlerMapping;

/** A connection; each event is in the audit as if its reader had asked for it. */
final class Wire implements Sink {
    private final ServletOutputStream out;
    private final Peer peer;
    private final String route;
    private final Caller caller;
    private final AuditDesk audit;

    private Wire(ServletOutputStream out, Peer peer, String route, Caller caller, AuditDesk audit) {
        this.out = out;
        this.peer = peer;
        this.route = route;
        this.caller = caller;
        this.audit = audit;
    }

    static Wire of(HttpServletRequest request, AsyncContext connection, Caller caller, AuditDesk audit)
            throws IOException {
        String route = "GET " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return new Wire(connection.getResponse().getOutputStream(), Peer.of(request), route, caller, audit);
    }

    @Override
    public boolean isOpen() {
        return !peer.isGone();
    }

    @Override
    public void record(Viewer reader, Trail shown) throws IOException {
        if (!isOpen()) {
            throw new EOFException("the reader has closed the connection");
        }
        audit.shown(reader.agency(), caller.who(), Action.READ, route, shown);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }
}
