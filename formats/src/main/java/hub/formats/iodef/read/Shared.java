package hub.formats.iodef.read;

import hub.formats.ReadContext;
import hub.formats.json.Findings;
import hub.model.marking.Marking;

/**
 * What all places of one incident share.
 *
 * @param findings takes warnings, and what is kept
 * @param whole the incident's marking
 * @param context who sends
 * @param language whose texts are read; others are kept
 * @param inherited the language of texts that name none
 * @param issuer the team whose number the incident has; empty if it is not said
 */
record Shared(
        Findings findings, Marking whole, ReadContext context, String language, String inherited, String issuer) {}
