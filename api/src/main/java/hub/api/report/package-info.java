/**
 * The resource /api/v1/reports: hand a report in, ask how it ended.
 */
@NullMarked
package hub.api.report;

import org.jspecify.annotations.NullMarked;
