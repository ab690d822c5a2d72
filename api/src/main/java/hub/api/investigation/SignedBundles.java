package hub.api.investigation;

import com.google.common.io.ByteSource;
import hub.api.ApiSettings;
import hub.api.problem.ApiProblem;
import hub.formats.bundle.Bundle;
import hub.formats.json.Json;
import hub.formats.markdown.CaseReport;
import hub.formats.stix.CaseBundle;
import hub.journal.AuditSettings;
import hub.model.audit.SigningKey;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.item.Evidence;
import hub.model.investigation.item.Item;
import hub.model.partner.Viewer;
import hub.model.problem.ProblemCode;
import hub.search.read.IncidentReader;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Makes a bundle of what somebody is shown of an investigation, with the history of each item, and seals it. */
@Component
class SignedBundles {
    /** Of the lines of all revisions, in characters. */
    private static final int MOST = 32 << 20;

    /** Of the files that go with one. */
    private static final int MOST_FILES = 100;

    private static final long MOST_BYTES = 256L << 20;
    private static final int PAGE = IncidentReader.MAX_REVISIONS - 1;

    private final InvestigationDesk desk;
    private final Custodian custodian;
    private final Clock clock;
    private final @Nullable SigningKey key;

    SignedBundles(InvestigationDesk desk, Custodian custodian, Clock clock, ApiSettings settings) {
        this.desk = desk;
        this.custodian = custodian;
        this.clock = clock;
        AuditSettings audit = settings.audit();
        this.key = audit == null ? null : audit.signingKey();
    }

    /**
     * The archive, as a stream that is read once.
     *
     * @param files whether those that she may fetch go with it; each is a deed in the log of its item
     * @throws ApiProblem NOT_CONFIGURED without a key, TOO_LARGE for what is one document no more
     */
    Resource write(Viewer viewer, Agreement agreement, List<Shown> shown, boolean files) throws InterruptedException {
        if (key == null) {
            throw ApiProblem.of(ProblemCode.NOT_CONFIGURED, "", "this process signs nothing (expected hub.audit.key)");
        }
        List<Item> items = shown.stream().map(Shown::item).toList();
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        items.forEach(item -> {
            if (item.statement() instanceof Evidence file) {
                evidence.put(item.id().value(), file);
            }
        });
        Bundle bundle = new Bundle(
                agreement.id(),
                viewer.agency(),
                clock.instant(),
                CaseReport.write(agreement, items),
                CaseBundle.write(agreement, items),
                lines(viewer, shown),
                evidence);
        List<Bundle.Attached> attached = files ? attached(viewer, agreement, items) : List.of();
        try {
            return archive(out -> bundle.write(key, attached, out));
        } catch (IOException e) {
            throw new UncheckedIOException("the bundle cannot be written", e);
        }
    }

    private List<Bundle.Attached> attached(Viewer viewer, Agreement agreement, List<Item> items)
            throws InterruptedException {
        Map<Item, Evidence> given = new LinkedHashMap<>();
        items.forEach(
                item -> Custodian.given(viewer, agreement, item).ifPresent(evidence -> given.put(item, evidence)));
        long size = given.values().stream().mapToLong(Evidence::size).sum();
        if (given.size() > MOST_FILES || size > MOST_BYTES) {
            String message = given.size() + " files of " + size + " bytes (expected at most " + MOST_FILES + " and "
                    + MOST_BYTES + "; fetch them one by one)";
            throw ApiProblem.of(ProblemCode.TOO_LARGE, "files", message);
        }
        Map<String, Bundle.Attached> attached = new TreeMap<>();
        for (Map.Entry<Item, Evidence> each : given.entrySet()) {
            Resource bytes = custodian.hand(viewer, each.getKey(), each.getValue());
            attached.put(each.getValue().sha256(), attached(each.getValue(), bytes));
        }
        return List.copyOf(attached.values());
    }

    private static Bundle.Attached attached(Evidence evidence, Resource bytes) {
        return new Bundle.Attached(evidence.sha256(), evidence.size(), new ByteSource() {
            @Override
            public InputStream openStream() throws IOException {
                return bytes.getInputStream();
            }
        });
    }

    @FunctionalInterface
    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    /** On the disk while it is sent, and under no name any more: whoever breaks off leaves nothing. */
    private static Resource archive(Writer writer) throws IOException {
        Path file = Files.createTempFile("bundle-", ".zip");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                writer.write(out);
            }
            return new InputStreamResource(Files.newInputStream(file));
        } finally {
            Files.delete(file);
        }
    }

    private List<String> lines(Viewer viewer, List<Shown> items) {
        List<String> lines = new ArrayList<>();
        int room = MOST;
        for (Shown item : items) {
            for (Shown revision : history(viewer, item).reversed()) {
                String line = new String(Json.write(ItemWriter.write(revision)), StandardCharsets.UTF_8);
                room -= line.length();
                if (room < 0) {
                    String message = "the history has more than " + MOST + " characters (expected at most that in one"
                            + " document; page through /revisions)";
                    throw ApiProblem.of(ProblemCode.TOO_LARGE, "", message);
                }
                lines.add(line);
            }
        }
        return lines;
    }

    /** Newest first; of most items there is one revision, which is at hand. */
    private List<Shown> history(Viewer viewer, Shown item) {
        if (item.item().revision() == 1 || item.item().withdrawn() != null) {
            return List.of(item);
        }
        List<Shown> all = new ArrayList<>();
        List<Shown> page = desk.revisions(viewer, item, null, PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page.size() < PAGE
                    ? List.of()
                    : desk.revisions(viewer, item, page.getLast().item().revision(), PAGE);
        }
        return all;
    }
}
