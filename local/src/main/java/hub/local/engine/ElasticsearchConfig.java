package hub.local.engine;

import hub.local.home.Distribution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The configuration directory of a node: the hub's files over the distribution's own. What the node keeps there itself
 * (its keystore) stays.
 */
record ElasticsearchConfig(Distribution distribution) {

    void writeTo(Path target) throws IOException {
        Path defaults = distribution.elasticsearch().resolve("config");
        Files.createDirectories(target);
        for (String file : new String[] {"jvm.options", "log4j2.properties"}) {
            Files.copy(defaults.resolve(file), target.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Path ours = distribution.config().resolve("elasticsearch");
        try (var files = Files.walk(ours)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(ours.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
