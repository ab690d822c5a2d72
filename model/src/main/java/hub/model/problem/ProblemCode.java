package hub.model.problem;

/** Every way in which the hub says no or warns. The name is the stable code that partners see; docs/problems.md explains each. */
public enum ProblemCode {
    EMPTY(Category.PARTNER, 400, "There is nothing in the body."),
    MALFORMED(Category.PARTNER, 400, "The bytes are not well-formed in their format."),
    UNKNOWN_FORMAT(Category.PARTNER, 415, "The format is not one that the hub reads."),
    FORMAT_MISMATCH(Category.PARTNER, 400, "The bytes are in another format than the content type says."),
    UNSUPPORTED_VERSION(Category.PARTNER, 400, "The version of the format is not one that the hub reads."),
    TOO_LARGE(Category.PARTNER, 413, "A limit of size or number is passed."),
    TOO_DEEP(Category.PARTNER, 400, "The document nests deeper than the hub reads."),
    MISSING_FIELD(Category.PARTNER, 400, "A required field is absent."),
    WRONG_TYPE(Category.PARTNER, 400, "A field has another JSON type than expected."),
    INVALID_VALUE(Category.PARTNER, 400, "A value is outside what the field allows."),
    INVALID_INDICATOR(
            Category.PARTNER, 400, "An indicator's value does not fit its type; it is kept, but not matched."),
    UNKNOWN_FIELD(Category.PARTNER, 400, "A field that the hub does not know: kept in reports, refused in requests."),
    UNKNOWN_VALUE(Category.PARTNER, 400, "A value outside the published vocabulary: kept as it was sent."),
    UNKNOWN_RECIPIENT(Category.PARTNER, 400, "A recipient that is no agency, group or user of the hub."),
    MARKING_MISSING(Category.PARTNER, 400, "The report states no TLP."),
    MARKING_NOT_NARROWER(
            Category.PARTNER, 400, "A part's marking is weaker than its incident's; the incident's holds."),
    NORMALIZED(Category.PARTNER, 200, "A value was changed to its canonical form in a way worth knowing."),
    TIME_SUSPECT(Category.PARTNER, 200, "A time lies in the future or before the field's plausible range; it is kept."),
    DUPLICATE(Category.PARTNER, 200, "The same revision with the same body was already admitted; nothing changed."),
    LATE_REVISION(Category.PARTNER, 200, "The revision is older than the current one; it went to the history."),
    REVISION_CONFLICT(Category.PARTNER, 409, "This revision was already admitted with another body."),
    STALE_REVISION(Category.PARTNER, 409, "The revision is older than the oldest that the hub still compares."),
    ALREADY_RECALLED(Category.PARTNER, 409, "The incident was recalled, and a recall is final."),
    ERASED(Category.PARTNER, 409, "The incident was erased, and nothing of it is taken again."),
    ON_HOLD(Category.PARTNER, 200, "The agency is on hold: what it reports is kept, and shown when it is released."),
    NOTHING_TO_RECALL(Category.PARTNER, 409, "There is no such incident of this agency to recall."),
    WIDENING_REFUSED(Category.PARTNER, 409, "Somebody would see it who may not now, and that takes an explicit step."),
    INVALID_QUERY(Category.PARTNER, 400, "The query cannot be answered as it stands."),
    INVALID_CURSOR(Category.PARTNER, 400, "The cursor is not one that this viewer got for this query."),
    UNKNOWN_PARAMETER(Category.PARTNER, 400, "A query parameter that this resource does not have."),
    ALREADY_THERE(Category.PARTNER, 409, "Something with this id is there already, or was."),
    CONFLICT(Category.PARTNER, 409, "The thing is not in a state that allows this."),
    PRECONDITION_FAILED(Category.PARTNER, 412, "Somebody changed it since the version that the request names."),
    PRECONDITION_REQUIRED(Category.PARTNER, 428, "A change needs the version that it starts from, in If-Match."),
    IDEMPOTENCY_KEY_REUSED(Category.PARTNER, 422, "The idempotency key came with another body before."),
    UNAUTHENTICATED(Category.PARTNER, 401, "No credentials, or none that the hub knows."),
    FORBIDDEN(Category.PARTNER, 403, "The caller's role does not allow this."),
    CROSS_SITE(Category.PARTNER, 403, "A session's cookie came with a request that no page of the hub made."),
    SIGN_IN_REFUSED(Category.PARTNER, 403, "The identity provider's answer signs nobody in."),
    NOT_A_RECIPIENT(Category.PARTNER, 403, "The recipient named gets nothing of this incident."),
    NOT_FOUND(Category.PARTNER, 404, "Nothing that the caller may see has this address."),
    NOT_ALLOWED(Category.PARTNER, 405, "The resource does not have this method."),
    NOT_ACCEPTABLE(Category.PARTNER, 406, "None of the accepted media types can be served."),
    TOO_SLOW(Category.PARTNER, 408, "The request's body did not come in time."),
    UNSUPPORTED_MEDIA_TYPE(Category.PARTNER, 415, "The request's media type is not one that this resource reads."),
    RANGE_NOT_SATISFIABLE(Category.PARTNER, 416, "The part of the file that is asked for is not there."),
    UNPROCESSABLE(Category.PARTNER, 422, "The body is not what this resource can take."),
    RATE_LIMITED(Category.PARTNER, 429, "The caller's agency has used up what it may ask for in this time."),
    INTERNAL(Category.HUB, 500, "The hub failed; the fault is recorded under the id given."),
    NOT_CONFIGURED(Category.DEPENDENCY, 503, "This process was not given the rights that this needs."),
    UNAVAILABLE(Category.DEPENDENCY, 503, "Kafka or Elasticsearch does not answer now; try again.");

    /** Whose fault it is. */
    public enum Category {
        PARTNER,
        HUB,
        DEPENDENCY
    }

    private final Category category;
    private final int httpStatus;
    private final String title;

    ProblemCode(Category category, int httpStatus, String title) {
        this.category = category;
        this.httpStatus = httpStatus;
        this.title = title;
    }

    public Category category() {
        return category;
    }

    /** The status of an HTTP answer whose problem this is; warnings carry 200. */
    public int httpStatus() {
        return httpStatus;
    }

    /** One English sentence that is the same each time. */
    public String title() {
        return title;
    }
}
