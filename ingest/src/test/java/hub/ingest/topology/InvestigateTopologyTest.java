package hub.ingest.topology;

import static org.assertj.core.api.Assertions.assertThat;

import hub.journal.record.JournalJson;
import hub.journal.record.JournalSerde;
import hub.model.id.AgencyId;
import hub.model.investigation.Answer;
import hub.model.investigation.Command;
import hub.model.investigation.Entry;
import hub.model.investigation.Event;
import hub.model.investigation.agreement.Actor;
import hub.model.investigation.agreement.AgreementAct;
import hub.model.investigation.agreement.AgreementAct.Invitation;
import hub.model.investigation.agreement.By;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.agreement.Member.Role;
import hub.model.investigation.item.Item;
import hub.model.investigation.item.ItemAct;
import hub.model.investigation.item.ItemId;
import hub.model.investigation.item.Note;
import hub.model.investigation.item.Progress;
import hub.model.investigation.item.Request;
import hub.model.marking.Marking;
import hub.model.marking.Tlp;
import hub.model.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvestigateTopologyTest {
    private static final AgencyId NORTH = new AgencyId("cert-north");
    private static final AgencyId SOUTH = new AgencyId("cert-south");
    private static final InvestigationId ID = InvestigationId.of(NORTH, "open");
    private static final ItemId NOTE = ItemId.of(ID, NORTH, "note");
    private static final Instant T = Instant.parse("2026-05-02T08:10:00Z");

    @TempDir
    java.nio.file.Path state;

    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> commands;
    private TestOutputTopic<String, Entry> log;

    @BeforeEach
    void start() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        StreamsBuilder builder = new StreamsBuilder();
        InvestigateTopology.add(builder);
        driver = new TopologyTestDriver(builder.build(), properties, T);
        commands = driver.createInputTopic("hub.commands", new StringSerializer(), new ByteArraySerializer());
        log = driver.createOutputTopic(
                "hub.investigations", new StringDeserializer(), new JournalSerde<>(Entry.class).deserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void aCommandWritesWhatThereIsNowAndItsAnswer() {
        open();

        List<TestRecord<String, Entry>> records = log.readRecordsToList();
        assertThat(records).extracting(TestRecord::key).containsExactly(ID + "@1", ID + " cert-north/ana open");
        assertThat(records.getFirst().value()).isInstanceOf(Event.OfAgreement.class);
        assertThat(answer(records).written()).containsExactly(ID + "@1");
    }

    @Test
    void itemsAreDecidedOverTheAgreementBesideThem() {
        open();
        send(SOUTH, "yes", null, new AgreementAct.Accept(null), T);
        send(NORTH, "note", null, add(SOUTH), T);
        edit(SOUTH, "edit", "b", 1L);

        Item item = ((Event.OfItem) sent().getFirst().value()).item();
        assertThat(item.key()).isEqualTo(NOTE + "@2");
        assertThat(item.statement()).isEqualTo(new Note(null, "b"));
        assertThat(item.audience().tokens()).hasToString("[agency:cert-north, agency:cert-south]");
    }

    @Test
    void ofTwoEditsTheSecondIsToldTheCurrentRevision() {
        open();
        note("note");
        edit(NORTH, "first", "a", 1L);
        edit(NORTH, "second", "b", 1L);

        List<TestRecord<String, Entry>> records = sent();
        assertThat(records).hasSize(1);
        assertThat(Objects.requireNonNull(answer(records).problem()).code()).isEqualTo(ProblemCode.PRECONDITION_FAILED);
        assertThat(answer(records).current()).isEqualTo(2);
    }

    /** S57. */
    @Test
    void aCommandThatComesAgainIsAnsweredAgainAndWritesNothing() {
        open();
        note("note");
        Answer first = answer(sent());

        note("note");

        List<TestRecord<String, Entry>> records = log.readRecordsToList();
        assertThat(records).hasSize(1);
        assertThat(answer(records)).isEqualTo(first);
    }

    /** S58. */
    @Test
    void whatIsErasedLeavesTombstonesAndDoesNotComeBack() {
        open();
        note("note");
        edit(NORTH, "first", "a", 1L);
        sent();

        erase(Actor.HUB);

        List<TestRecord<String, Entry>> records = log.readRecordsToList();
        assertThat(records)
                .extracting(TestRecord::key)
                .startsWith(NOTE + "@1", NOTE + "@2", NOTE + "@erased")
                .hasSize(4);
        assertThat(records.get(0).value()).isNull();
        assertThat(records.get(1).value()).isNull();
        edit(NORTH, "later", "b", 2L);
        assertThat(Objects.requireNonNull(answer(sent()).problem()).code()).isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void onlyTheOperatorErases() {
        open();
        note("note");
        sent();

        erase(new Actor(NORTH, "ana", true));

        assertThat(Objects.requireNonNull(answer(sent()).problem()).code()).isEqualTo(ProblemCode.NOT_FOUND);
    }

    private void erase(Actor actor) {
        By by = new By(ID, "erase", "", actor, T, null);
        Command command = new Command.Erase(by, NOTE, new TreeSet<>(List.of(NORTH)));
        commands.pipeInput(ID.value(), JournalJson.write(command), T);
    }

    @Test
    void commandsAreForgottenWhenTheirLogIs() {
        open();
        note("note");
        Instant later = T.plus(Duration.ofDays(40));
        send(NORTH, "other", null, new AgreementAct.Close("x", null), later);
        sent();

        send(NORTH, "note", null, add(), later.plusSeconds(1));

        assertThat(Objects.requireNonNull(answer(log.readRecordsToList()).problem())
                        .code())
                .isEqualTo(ProblemCode.CONFLICT);
    }

    @Test
    void aRequestIsOverdueOnceItsTimeHasPassed() {
        open();
        send(SOUTH, "yes", null, new AgreementAct.Accept(null), T);
        ask("late", Duration.ofMinutes(1));
        ask("answered", Duration.ofMinutes(1));
        ask("later", Duration.ofHours(1));
        ItemId answered = ItemId.of(ID, NORTH, "answered");
        send(SOUTH, "answer", null, new ItemAct.Answer(answered, "yes"), T);
        log.readRecordsToList();

        driver.advanceWallClockTime(Duration.ofSeconds(59));
        assertThat(log.readRecordsToList()).isEmpty();
        driver.advanceWallClockTime(Duration.ofSeconds(3));
        driver.advanceWallClockTime(Duration.ofSeconds(3));

        List<TestRecord<String, Entry>> records = log.readRecordsToList();
        assertThat(records).extracting(TestRecord::key).containsExactly(ItemId.of(ID, NORTH, "late") + "@2");
        Item item = ((Event.OfItem) records.getFirst().value()).item();
        assertThat(item.progress()).isEqualTo(new Progress.Reply(Progress.Reply.State.OVERDUE, null, null, true));
        assertThat(item.by()).isEqualTo(Actor.HUB);
    }

    private void ask(String command, Duration time) {
        Request question = new Request(SOUTH, "seen?", T.plus(time));
        send(NORTH, command, null, new ItemAct.Add(Marking.of(Tlp.AMBER), List.of(SOUTH), question), T);
    }

    @Test
    void whatIsNoCommandDoesNotStopThoseBehindIt() {
        commands.pipeInput(ID.value(), "open".getBytes(StandardCharsets.UTF_8), T);
        commands.pipeInput(ID.value(), "{\"on\":\"agreement\"}".getBytes(StandardCharsets.UTF_8), T);
        commands.pipeInput(ID.value(), "{\"on\":\"moon\",\"by\":{}}".getBytes(StandardCharsets.UTF_8), T);
        commands.pipeInput("another key", JournalJson.write(command(NORTH, "open", null, opening(), T)), T);
        commands.pipeInput(ID.value(), null, T);
        open();

        assertThat(log.readRecordsToList()).hasSize(2);
    }

    private void open() {
        send(NORTH, "open", null, opening(), T);
    }

    private static AgreementAct opening() {
        return new AgreementAct.Open(
                "t", "p", Tlp.AMBER, T.plus(Duration.ofDays(20)), List.of(new Invitation(SOUTH, Role.CONTRIBUTOR)));
    }

    private void note(String command) {
        send(NORTH, command, null, add(), T);
    }

    private static ItemAct add(AgencyId... audience) {
        return new ItemAct.Add(Marking.of(Tlp.AMBER), List.of(audience), new Note(null, "a"));
    }

    private void edit(AgencyId who, String command, String text, long expected) {
        send(who, command, expected, new ItemAct.Revise(NOTE, null, null, new Note(null, text)), T);
    }

    private void send(AgencyId who, String command, @Nullable Long expected, Object act, Instant at) {
        commands.pipeInput(ID.value(), JournalJson.write(command(who, command, expected, act, at)), at);
    }

    private static Command command(AgencyId who, String command, @Nullable Long expected, Object act, Instant at) {
        By by = new By(ID, command, "hash", new Actor(who, "ana", true), at, expected);
        return act instanceof AgreementAct agree
                ? new Command.OnAgreement(by, agree)
                : new Command.OnItem(by, (ItemAct) act);
    }

    /** The records of the last command. */
    private List<TestRecord<String, Entry>> sent() {
        List<TestRecord<String, Entry>> all = log.readRecordsToList();
        int from = all.size() - 1;
        while (from > 0 && !(all.get(from - 1).value() instanceof Answer)) {
            from--;
        }
        return all.subList(from, all.size());
    }

    private static Answer answer(List<TestRecord<String, Entry>> records) {
        return (Answer) records.getLast().value();
    }
}
