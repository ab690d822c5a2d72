package hub.api.report;

import hub.model.id.AgencyId;

/** Where the reports of an agency end: whether a number was ever given to one. */
@FunctionalInterface
interface InputEnds {
    /**
     * The offset that the agency's next report gets.
     *
     * @throws org.apache.kafka.common.KafkaException if the brokers do not say
     */
    long of(AgencyId agency) throws InterruptedException;
}
