package hub.local.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A report on its way out.
 *
 * @param name what to call it: the file, and the line of a {@code .jsonl}
 * @param bytes as they are
 * @param mediaType what the name's ending says; empty if it says nothing
 */
public record ReportFile(String name, byte[] bytes, String mediaType) {

    /** All reports under a name: a file, every file below a folder, every line of a {@code .jsonl}, or {@code -} for standard input. */
    public static Stream<ReportFile> all(String name, InputStream standardInput) {
        try {
            if (name.equals("-")) {
                return Stream.of(new ReportFile("-", standardInput.readAllBytes(), ""));
            }
            Path path = Path.of(name);
            if (!Files.exists(path)) {
                throw new ClientFault(name + ": no such file or folder");
            }
            return Files.isDirectory(path) ? below(path) : of(path);
        } catch (IOException e) {
            throw new ClientFault(name + " cannot be read: " + e.getMessage());
        }
    }

    private static Stream<ReportFile> below(Path folder) throws IOException {
        return Files.walk(folder)
                .filter(Files::isRegularFile)
                .filter(file -> !file.getFileName().toString().startsWith("."))
                .sorted()
                .flatMap(file -> {
                    try {
                        return of(file);
                    } catch (IOException e) {
                        throw new ClientFault(file + " cannot be read: " + e.getMessage());
                    }
                });
    }

    private static Stream<ReportFile> of(Path file) throws IOException {
        String name = file.toString();
        if (!name.endsWith(".jsonl")) {
            return Stream.of(new ReportFile(name, Files.readAllBytes(file), mediaType(name)));
        }
        int[] line = {0};
        return Files.lines(file).map(text -> {
            line[0]++;
            return new ReportFile(name + ":" + line[0], text.getBytes(StandardCharsets.UTF_8), "");
        });
    }

    private static String mediaType(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".stix.json") || lower.endsWith(".stix")) {
            return "application/stix+json";
        }
        if (lower.endsWith(".csv")) {
            return "text/csv";
        }
        if (lower.endsWith(".eml")) {
            return "message/rfc822";
        }
        return lower.endsWith(".txt") ? "text/plain" : "";
    }
}
