package hub.formats.iodef.read;

import hub.formats.iodef.read.Sightings.Said;

/** The class EventData, RFC 7970 section 3.14, which may hold more of itself. */
final class EventReader {
    private final Account account;
    private final ObservableReader observables;
    private final AssessmentReader assessments;
    private final ContextReader context;
    /** True if the incident itself says when it happened: then its events only say how it went on. */
    private final boolean timed;

    EventReader(Account account, ObservableReader observables) {
        this.account = account;
        this.observables = observables;
        this.assessments = new AssessmentReader(account);
        this.context = new ContextReader(account);
        this.timed = account.hasOccurred();
    }

    void read(Place event, Said said) {
        event.all("System").forEach(system -> observables.found(system, said));
        event.all("RecordData").forEach(record -> observables.found(record, said));
        event.all("EventData").forEach(inner -> read(inner, said));
        if (!event.isNarrower()) {
            account(event);
        }
        event.rest();
    }

    private void account(Place event) {
        event.all("Assessment").forEach(assessments::read);
        event.all("Method").forEach(context::method);
        if (!timed) {
            account.occurred(event.time("StartTime"), event.time("EndTime"));
        }
        if (!account.isDetected()) {
            account.detected(event.time("DetectTime"));
        }
    }
}
