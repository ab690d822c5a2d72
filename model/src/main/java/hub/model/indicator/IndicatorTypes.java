package hub.model.indicator;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The list of all indicator types, and the names under which other formats know them. */
public final class IndicatorTypes {

    /** Types of stored values, the likelier reading of an untyped value first. */
    private static final List<IndicatorType> ALL = ImmutableList.<IndicatorType>builder()
            .add(IpAddress.V4, IpAddress.V6, IpPort.V4, IpPort.V6, new Cidr(), new Asn())
            .add(new Cve(), new TechniqueId())
            .addAll(HexHash.FILES)
            .addAll(HexHash.RARE_FILES)
            .add(new Ja3())
            .addAll(HexHash.OTHERS)
            .addAll(FileTypes.ALL)
            .addAll(Fingerprints.ALL)
            .addAll(SoftwareIds.ALL)
            .add(OperatorName.FQDN, OperatorName.DIAMETER_REALM, OperatorName.NF_SET, new DiameterHost(), new Dnn())
            .add(new DomainWildcard(), new Domain(), new Email(), new Url(), new Mac(), new MacEui64())
            .add(new MessageId())
            .add(new Imsi(), new Imei(), new Imeisv(), new Msisdn(), new Supi(), new Suci(), new Guti())
            .add(new PeiMac(), new ExternalId(), new Iccid())
            .addAll(LineId.ALL)
            .add(new PlmnType(), new SliceId(), new NfInstanceId())
            .addAll(HexId.ALL)
            .add(new TrackingArea())
            .addAll(PlaceId.ALL)
            .add(new PointCode())
            .addAll(DigitId.ALL)
            .addAll(SmallNumbers.ALL)
            .addAll(Payments.ALL)
            .add(new Iban(), new RegistryKey(), new PipeName(), new FilePath(), new FileName())
            .addAll(Accounts.ALL)
            .addAll(Opaque.ALL)
            .build();

    /** Names under which senders put values of several types. */
    private static final List<IndicatorType> COLLECTIVE = collective();

    private static final Map<String, IndicatorType> BY_NAME = byName();

    private IndicatorTypes() {}

    /** All types of stored values. */
    public static List<IndicatorType> all() {
        return ALL;
    }

    /** Types that are only a way in, such as {@code ip}, {@code hash} and {@code file}: their values have other types. */
    public static List<IndicatorType> collectiveTypes() {
        return COLLECTIVE;
    }

    /** The type of this name: the hub's own, MISP's, STIX's or a usual one, in any case; a space counts as a hyphen. */
    public static Optional<IndicatorType> find(String typeName) {
        return typeName.length() > 64
                ? Optional.empty()
                : Optional.ofNullable(BY_NAME.get(Ascii.lower(typeName.strip()).replace(' ', '-')));
    }

    private static List<IndicatorType> collective() {
        List<IndicatorType> types =
                new ArrayList<>(List.of(IpAddress.ANY, new AnyHash(), new AnyFile(), new AnyPrefixed(), new Nssai()));
        for (IndicatorType hash : HexHash.ofFiles()) {
            types.add(new Composite("filename|" + hash.id(), FileName.TYPE, hash));
        }
        for (IndicatorType hash : FileTypes.ALL) {
            types.add(new Composite("filename|" + hash.id(), FileName.TYPE, hash));
        }
        types.add(new Composite("domain|ip", Domain.TYPE, IpAddress.ANY));
        types.add(new Composite("domain|port", Domain.TYPE, SmallNumbers.PORT));
        types.add(new Composite("registry-key|value", new RegistryKey(), Opaque.REGISTRY_VALUE));
        return List.copyOf(types);
    }

    private static Map<String, IndicatorType> byName() {
        Map<String, IndicatorType> names = new HashMap<>();
        for (IndicatorType type : ALL) {
            names.put(type.id(), type);
        }
        for (IndicatorType type : COLLECTIVE) {
            names.put(type.id(), type);
        }
        TypeAliases.TABLE.forEach((alias, id) -> {
            IndicatorType type = names.get(id);
            if (type == null || names.put(alias, type) != null) {
                throw new IllegalStateException(
                        "alias: " + alias + " (expected a new name for a known type: " + id + ")");
            }
        });
        return Map.copyOf(names);
    }
}
