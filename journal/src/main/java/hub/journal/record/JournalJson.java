package hub.journal.record;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import hub.model.attachment.AttachmentId;
import hub.model.id.AgencyId;
import hub.model.incident.IncidentId;
import hub.model.investigation.agreement.InvestigationId;
import hub.model.investigation.item.ItemId;
import hub.model.marking.Token;
import hub.model.report.ReportId;
import hub.model.response.ResponseId;
import hub.model.response.Statement;
import hub.model.saved.SavedSearchId;
import hub.model.subscription.SubscriptionId;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The stored form of the model: its records, component by component. Only the log and the index hold it; partners get the formats'
 * forms. Unknown members are passed over, absent numbers are 0 and absent lists empty, so that an older and a
 * newer process can read what the other wrote.
 */
public final class JournalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(16 << 20)
                            .build())
                    .build())
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .changeDefaultVisibility(visibility -> visibility.withIsGetterVisibility(Visibility.NONE))
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .withConfigOverride(
                    List.class, list -> list.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .addModule(ids())
            .addModule(InvestigationForms.module())
            .addMixIn(Statement.class, StatementKinds.class)
            .build();

    /** Says in the stored form which statement it is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Statement.Sighting.class, name = "sighting"),
        @JsonSubTypes.Type(value = Statement.Opinion.class, name = "opinion"),
        @JsonSubTypes.Type(value = Statement.Proposal.class, name = "proposal"),
        @JsonSubTypes.Type(value = Statement.Account.class, name = "account"),
        @JsonSubTypes.Type(value = Statement.Question.class, name = "question")
    })
    private interface StatementKinds {}

    private JournalJson() {}

    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** @throws tools.jackson.core.JacksonException if the bytes are no such record */
    public static <T> T read(byte[] bytes, Class<T> type) {
        return MAPPER.readValue(bytes, type);
    }

    private static SimpleModule ids() {
        SimpleModule module = new SimpleModule("hub-ids");
        text(module, AgencyId.class, AgencyId::new);
        text(module, IncidentId.class, IncidentId::new);
        text(module, Token.class, Token::new);
        text(module, ResponseId.class, ResponseId::new);
        text(module, AttachmentId.class, AttachmentId::new);
        text(module, SavedSearchId.class, SavedSearchId::new);
        text(module, InvestigationId.class, InvestigationId::new);
        text(module, ItemId.class, ItemId::new);
        text(module, SubscriptionId.class, SubscriptionId::new);
        text(
                module,
                ReportId.class,
                text -> ReportId.parse(text).orElseThrow(() -> new IllegalArgumentException("report id: " + text)));
        return module;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> read) {
        module.addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeString(value.toString());
            }
        });
        module.addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                return read.apply(in.getString());
            }
        });
        module.addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String key, DeserializationContext context) {
                return read.apply(key);
            }
        });
    }
}
