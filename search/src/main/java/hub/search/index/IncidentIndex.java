package hub.search.index;

/** The current revision of each incident and annex, its head. */
public final class IncidentIndex implements HubIndex {
    @Override
    public String alias() {
        return "hub-incidents";
    }

    @Override
    public int schema() {
        return 2;
    }

    @Override
    public void map(Mapping mapping) {
        mapping.keyword("tokens", "id", "root", "annexOf", "owner", "externalId", "reportId", "format")
                .number("long", "revision", "tie")
                .folded("kind", "tlp", "pap", "severity", "status")
                .number("byte", "severityRank", "confidence")
                .bool("exercise", "recalled", "hasContext")
                .text("title", "text")
                .dateRange("occurred")
                .date("occurredStart", "occurredEnd", "detected", "reported", "updated")
                .folded("generation", "nf", "interface", "segment", "plmn", "slice")
                .name("vendor", "product", "actor", "malware", "tool")
                .folded("version", "technique", "techniqueTree", "cve", "country", "class", "classTree")
                .keyword("indicator")
                .number("integer", "indicators")
                .ip("address")
                .stored("contexts")
                .stored("record");
    }
}
