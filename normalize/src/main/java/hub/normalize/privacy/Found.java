package hub.normalize.privacy;

import hub.model.pseudonym.Subscriber;

/**
 * Where a text names a subscriber.
 *
 * @param start index of the first character (UTF-16)
 * @param end index after the last one
 * @param subscriber who is named
 */
record Found(int start, int end, Subscriber subscriber) {}
