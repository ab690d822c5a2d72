package hub.api.server;

import hub.api.problem.ProblemWriter;
import java.util.Arrays;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.VirtualThreadPool;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What no setting of the server says. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {
    /** Of an answer; what is larger goes out in pieces. */
    private static final int BUFFER = 8 << 10;

    /** MISP asks for {@code events/view/<uuid>/deleted[]:0}; {@link Front} lets brackets pass, and nothing else. */
    private static final UriCompliance ADDRESSES = UriCompliance.RFC3986.with("hub", Violation.ILLEGAL_PATH_CHARACTERS);

    @Bean
    WebServerFactoryCustomizer<JettyServletWebServerFactory> server(ProblemWriter problems) {
        return factory -> factory.addServerCustomizers(server -> configure(server, problems));
    }

    private static void configure(Server server, ProblemWriter problems) {
        if (server.getThreadPool() instanceof VirtualThreadPool threads) {
            threads.setMaxConcurrentTasks(
                    0); // connections are counted: most calls wait, and a thread of theirs costs little
        }
        Arrays.stream(server.getConnectors())
                .flatMap(connector -> connector.getConnectionFactories().stream())
                .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                .map(factory -> ((HttpConfiguration.ConnectionFactory) factory).getHttpConfiguration())
                .forEach(ServerConfiguration::configure);
        server.setHandler(new Front(server.getHandler()));
        server.setErrorHandler(new Refused(problems));
    }

    private static void configure(HttpConfiguration http) {
        http.setUriCompliance(ADDRESSES);
        http.setHeaderCacheSize(0); // 80 KiB for each connection that has had two requests
        http.setOutputBufferSize(BUFFER);
        http.setOutputAggregationSize(BUFFER);
        SecureRequestCustomizer secure = http.getCustomizer(SecureRequestCustomizer.class);
        if (secure != null) {
            secure.setSniHostCheck(false); // a proxy may know the hub by another name
        }
    }
}
