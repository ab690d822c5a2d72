package hub.formats.iodef.read;

import hub.formats.iodef.read.Sightings.Said;
import hub.formats.iodef.vocabulary.Kinds;
import hub.formats.iodef.vocabulary.Roles;
import hub.model.indicator.IndicatorType;
import hub.model.indicator.IndicatorTypes;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads whatever may be observed into typed values: systems and their addresses, domains, files, registry keys, lists; RFC 7970 sections 3.17 to 3.29. */
final class ObservableReader {
    private static final String UNKNOWN = "unknown";

    private final ContextReader context;
    private final Sightings sightings;
    private final FileReader files;
    /** Observables that an indicator refers to: they are read there, with what it says of them. */
    private final Set<String> elsewhere;

    ObservableReader(Account account, Sightings sightings, Set<String> elsewhere) {
        this.context = new ContextReader(account);
        this.sightings = sightings;
        this.files = new FileReader(account, sightings);
        this.elsewhere = elsewhere;
    }

    /** Reads what stands at a place, unless an indicator refers to it. */
    void found(Place place, Said said) {
        if (elsewhere.isEmpty() || !elsewhere.contains(place.peek("observable-id"))) {
            read(place, said);
        }
    }

    /** Reads an observable of any class; of a class that holds no values it is kept. */
    void read(Place place, Said said) {
        switch (place.name()) {
            case "System" -> system(place, said);
            case "Address" -> address(place, said, List.of());
            case "DomainData" -> domain(place, said);
            case "Service" -> service(place, said);
            case "EmailData" -> files.email(place, said);
            case "RecordData" -> record(place, said);
            case "FileData" -> files.fileData(place, said);
            case "File" -> files.file(place, said);
            case "WindowsRegistryKeysModified" -> keys(place, said);
            case "Key" -> key(place, said);
            case "BulkObservable" -> bulk(place, said);
            case "AdditionalData" -> extension(place, said);
            default -> place.keep();
        }
    }

    private void system(Place system, Said said) {
        Said here = said.as(role(system));
        List<Place> services = system.all("Service");
        List<Integer> ports = Ports.of(services);
        services.forEach(service -> service(service, here));
        Place node = system.first("Node");
        if (node != null) {
            node.all("Address").forEach(address -> found(address, here, ports));
            node.all("DomainData").forEach(domain -> found(domain, here));
            node.rest();
        }
        system.passOver("spoofed", UNKNOWN);
        system.passOver("virtual", UNKNOWN);
        system.rest();
    }

    private void found(Place address, Said said, List<Integer> ports) {
        if (elsewhere.isEmpty() || !elsewhere.contains(address.peek("observable-id"))) {
            address(address, said, ports);
        }
    }

    /** What a node does says more than on which side it stands. */
    static @Nullable String role(Place system) {
        Place node = system.first("NodeRole");
        String category = node == null ? null : node.word("category");
        if (node != null) {
            node.rest();
        }
        return category == null ? system.word("category") : Roles.ofNode(category);
    }

    private void address(Place address, Said said, List<Integer> ports) {
        String category = address.peek("category");
        String type = switch (category) {
            case "" -> "ip";
            case "ext-value" -> address.peek("ext-category");
            default -> Kinds.ofAddress(category);
        };
        if (type == null || type.isEmpty()) {
            address.keep();
            return;
        }
        address.passOver(Set.of("category", "ext-category"));
        if (ports.isEmpty() || !Ports.has(type)) {
            sightings.add(address, type, address.value(), said);
        } else {
            ports.forEach(port ->
                    sightings.add(address, Ports.type(address.value()), Ports.join(address.value(), port), said));
        }
        address.rest();
    }

    private void domain(Place domain, Said said) {
        String name = domain.text("Name");
        if (name != null) {
            boolean operator = name.endsWith(".3gppnetwork.org");
            sightings.add(domain, operator ? "3gpp-fqdn" : "domain", name, said);
        }
        domain.passOver("system-status", UNKNOWN);
        domain.passOver("domain-status", UNKNOWN);
        domain.rest();
    }

    /** Ports alone are no indicators; those of a system go with its addresses. */
    private void service(Place service, Said said) {
        Place email = service.first("EmailData");
        if (email != null) {
            files.email(email, said);
        }
        service.rest();
    }

    private void record(Place record, Said said) {
        record.all("FileData").forEach(data -> found(data, said));
        record.all("WindowsRegistryKeysModified").forEach(keys -> found(keys, said));
        if (!record.isNarrower()) {
            files.urls(record);
        }
        record.rest();
    }

    private void keys(Place keys, Said said) {
        keys.all("Key").forEach(key -> found(key, said));
        keys.rest();
    }

    private void key(Place key, Said said) {
        String name = key.text("KeyName");
        if (name != null) {
            sightings.add(key, "registry-key", name, said);
        }
        key.rest();
    }

    private void bulk(Place bulk, Said said) {
        String kind = bulk.peek("type");
        String type = kind.equals("ext-value") ? bulk.peek("ext-type") : Kinds.ofBulk(kind);
        if (type == null || type.isEmpty()) {
            bulk.keep();
            return;
        }
        bulk.passOver(Set.of("type", "ext-type"));
        String hash = files.algorithm(bulk.first("BulkObservableFormat"));
        String list = bulk.text("BulkObservableList");
        boolean one = IndicatorTypes.find(type).map(IndicatorType::multiline).orElse(false);
        if (list != null && one) {
            sightings.add(bulk, type, list, said);
        } else if (list != null) {
            list.lines()
                    .takeWhile(line -> !sightings.isFull())
                    .forEach(line -> sightings.add(bulk, hash == null ? type : hash, line.strip(), said));
        }
        bulk.rest();
    }

    /** A value of a type that IODEF does not know, under the hub's name for it. */
    private void extension(Place data, Said said) {
        String type = data.peek("meaning");
        if (IndicatorTypes.find(type).isEmpty() || data.value().isEmpty()) {
            data.keep();
            return;
        }
        sightings.add(data, type, data.value(), said);
        data.passOver(Set.of("meaning", "dtype"));
        data.rest();
    }

    /** Where to read more about what was observed. */
    void reference(Place reference) {
        if (reference.isNarrower()) {
            reference.leaveOut();
        } else {
            context.reference(reference);
        }
    }
}
