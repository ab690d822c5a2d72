package hub.formats.iodef;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import hub.formats.Golden;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

/** Holds documents to the schemas of RFC 7970 and RFC 8727. */
final class IodefSchemas {
    private static final Path XSD = Path.of("src/test/resources/hub/formats/facts/iodef-2.0.xsd");
    private static final javax.xml.validation.Schema XML = xml();
    private static final Schema JSON = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(new String(Golden.bytes("facts/iodef-json.schema.json"), StandardCharsets.UTF_8));

    private IodefSchemas() {}

    private static javax.xml.validation.Schema xml() {
        try {
            SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            return factory.newSchema(XSD.toFile());
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is wrong with a document; empty if nothing is. */
    static List<String> faults(byte[] xml) {
        List<String> faults = new ArrayList<>();
        try {
            Validator validator = XML.newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXException e) {
            faults.add(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return faults;
    }

    static List<String> faults(JsonNode json) {
        return JSON
                .validate(json, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
