package hub.local.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The TCP ports of a local hub, all on 127.0.0.1.
 *
 * @param kafka partners and the hub's processes, SCRAM
 * @param kafkaTls partners with a certificate
 * @param kafkaInternal the broker itself and the operator
 * @param kafkaController Raft
 * @param elasticsearch HTTP
 * @param elasticsearchTransport the node's talk with itself
 * @param api REST, TAXII and the console
 * @param apiManagement health and metrics of api
 * @param ingestManagement health and metrics of ingest
 */
public record Ports(
        int kafka,
        int kafkaTls,
        int kafkaInternal,
        int kafkaController,
        int elasticsearch,
        int elasticsearchTransport,
        int api,
        int apiManagement,
        int ingestManagement) {

    /** The ports of the contract, with the given one for the API. */
    public static Ports standard(int api) {
        return new Ports(9092, 9096, 9094, 9093, 9200, 9300, api, 8081, 8082);
    }

    /** Ports that nothing uses now: for tests, several of which may run on one machine. */
    public static Ports free() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 9; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            int[] p = sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return new Ports(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8]);
        } catch (IOException e) {
            throw new UncheckedIOException("no free ports", e);
        }
    }

    /** The ports of each part, by its name. */
    public Map<String, List<Integer>> byPart() {
        return Map.of(
                "kafka", List.of(kafka, kafkaTls, kafkaInternal, kafkaController),
                "elasticsearch", List.of(elasticsearch, elasticsearchTransport),
                "ingest", List.of(ingestManagement),
                "api", List.of(api, apiManagement));
    }
}
