package hub.model.indicator;

/** Whether a value identifies a person (GDPR Art. 4), and whether the gate has to replace it. */
public enum PersonalData {
    /** Identifies networks, devices of the infrastructure, software. */
    NONE,
    /** Helps to identify or locate somebody together with other data: a cell, a session, a hardware address. */
    INDIRECT,
    /** Identifies somebody, but is shared as it is: an e-mail address. */
    DIRECT,
    /** Identifies a subscriber, a subscription or their device: the gate replaces it by pseudonyms before it is admitted. */
    SUBSCRIBER
}
