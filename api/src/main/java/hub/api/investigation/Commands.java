package hub.api.investigation;

import hub.api.position.PositionTail;
import hub.api.problem.ApiProblem;
import hub.api.request.IdempotencyKeys;
import hub.journal.record.JournalJson;
import hub.journal.topic.Topics;
import hub.model.investigation.Command;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.Agreement;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.By;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.agreement.Step;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.Working;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import hub.model.problem.Problem;
import hub.model.problem.ProblemCode;
import hub.model.pseudonym.Pseudonyms;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Sends commands and waits until they are answered and what they did can be read; and no more can be read, if they took something away. */
@Component
class Commands {
    private static final Duration ACKNOWLEDGED = Duration.ofSeconds(15);
    private static final Duration ANSWERED = Duration.ofSeconds(15);
    private static final Duration READABLE = Duration.ofSeconds(10);

    private final Producer<byte[], byte[]> producer;
    private final InvestigationTail tail;
    private final PositionTail positions;
    private final Pseudonyms pseudonyms;
    private final Clock clock;

    Commands(
            Producer<byte[], byte[]> producer,
            InvestigationTail tail,
            PositionTail positions,
            Pseudonyms pseudonyms,
            Clock clock) {
        this.producer = producer;
        this.tail = tail;
        this.positions = positions;
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /**
     * A request that is about to become a command.
     *
     * @param id of the command: sealed, for a key may be made of whom it is about
     * @param request what is asked for, keyed: a hash of a body would confirm a guess at whom it names
     */
    record Asked(Viewer viewer, String id, String request) {
        /** What the opening of an investigation makes its id of. */
        InvestigationId opened() {
            return InvestigationId.of(viewer.agency(), id);
        }

        /** One of the commands that follow from this request; the same number is the same command. */
        Asked part(int number) {
            return new Asked(viewer, id + "/" + number, request);
        }
    }

    /** @param expected the revision that the request starts from; null if it names none */
    Asked asked(Viewer viewer, HttpServletRequest request, JsonNode body, @Nullable Long expected) {
        String key = IdempotencyKeys.of(request);
        String who = viewer.agency() + "/" + viewer.user();
        String text = request.getMethod() + " " + request.getRequestURI() + " " + expected + "\n" + body;
        return new Asked(
                viewer,
                key == null ? UUID.randomUUID().toString() : pseudonyms.seal("command key", who + "\n" + key),
                pseudonyms.seal("command", text));
    }

    /** What the hub writes down because somebody reads: new each time, for a reading has no key. */
    Asked reading(Viewer viewer, String what) {
        return new Asked(viewer, UUID.randomUUID().toString(), pseudonyms.seal("command", "GET " + what));
    }

    /**
     * What became of a command.
     *
     * @param answer of the log
     * @param readable false if what it did cannot be read yet
     */
    record Done(hub.model.investigation.Answer answer, boolean readable) {}

    Done send(Asked asked, InvestigationId investigation, @Nullable Long expected, AgreementAct act)
            throws InterruptedException {
        return send(new Command.OnAgreement(by(asked, investigation, expected), act));
    }

    Done send(Asked asked, InvestigationId investigation, @Nullable Long expected, ItemAct act)
            throws InterruptedException {
        return send(new Command.OnItem(by(asked, investigation, expected), act));
    }

    /**
     * Asks the fold before anything is done for what may be refused; what it says in the end, the log says.
     *
     * @throws ApiProblem if it would be refused as the agreement stands now
     */
    void rehearse(Asked asked, Agreement agreement, ItemAct.Add act) {
        if (Working.decide(agreement, any -> null, by(asked, agreement.id(), null), act)
                instanceof Step.Refused<Item>(Problem problem, Long unused)) {
            throw new ApiProblem(problem);
        }
    }

    /** Its act is done, or refused with a problem. */
    static Done applied(Done done) {
        if (done.answer().problem() != null) {
            throw new ApiProblem(done.answer().problem());
        }
        return done;
    }

    private By by(Asked asked, InvestigationId investigation, @Nullable Long expected) {
        Viewer viewer = asked.viewer();
        Actor actor = new Actor(viewer.agency(), viewer.user(), viewer.has(Role.RED));
        return new By(
                investigation,
                asked.id(),
                asked.request(),
                actor,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                expected);
    }

    private Done send(Command command) throws InterruptedException {
        By by = command.by();
        CompletableFuture<InvestigationTail.Heard> answer = tail.expect(command.key(), by.request());
        try {
            append(command);
            InvestigationTail.Heard heard = answer.get(ANSWERED.toMillis(), TimeUnit.MILLISECONDS);
            InvestigationTail.Place place = heard.place();
            boolean readable = heard.given()
                    || heard.answer().problem() != null
                    || positions.await(place.partition(), place.offset(), READABLE);
            return new Done(heard.answer(), readable);
        } catch (ExecutionException | TimeoutException e) {
            tail.forget(command.key(), by.request());
            String message = "the command is not answered yet; ask again with the same " + IdempotencyKeys.HEADER;
            throw ApiProblem.of(ProblemCode.UNAVAILABLE, "", message);
        }
    }

    private void append(Command command) throws InterruptedException {
        By by = command.by();
        String key = by.investigation().value();
        ProducerRecord<byte[], byte[]> message = new ProducerRecord<>(
                Topics.COMMANDS.name(),
                Topics.COMMANDS.partition(key),
                by.at().toEpochMilli(),
                key.getBytes(StandardCharsets.UTF_8),
                JournalJson.write(command));
        try {
            producer.send(message).get(ACKNOWLEDGED.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            tail.forget(command.key(), by.request());
            throw new KafkaException("the command was not acknowledged", e);
        }
    }
}
