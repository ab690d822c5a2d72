package hub.search.index;

/** How each part of each report ended: {@code <report>#<part>}. */
public final class ReportIndex implements HubIndex {
    @Override
    public String alias() {
        return "hub-reports";
    }

    @Override
    public int schema() {
        return 1;
    }

    @Override
    public void map(Mapping mapping) {
        mapping.keyword("tokens", "report", "agency", "status", "code", "incident")
                .number("long", "offset")
                .number("integer", "part", "parts", "warnings")
                .date("at")
                .stored("record");
    }
}
