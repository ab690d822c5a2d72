package hub.model.indicator;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** An identifier of a subscriber or a device that says by its prefix what it is (3GPP TS 29.571): {@code imsi-}, {@code suci-}. */
record AnyPrefixed() implements IndicatorType {

    private static final List<IndicatorType> TYPES = ImmutableList.<IndicatorType>builder()
            .add(new Imsi(), new Supi(), new Suci(), new Imeisv(), new Imei(), new Msisdn())
            .add(new ExternalId(), new Guti(), new PeiMac())
            .addAll(LineId.ALL)
            .build();

    @Override
    public String id() {
        return "subscriber";
    }

    @Override
    public String expected() {
        return "imsi-, nai-, gci-, gli-, suci-, imei-, imeisv-, mac-, msisdn-, extid- or 5g-guti- and a value";
    }

    @Override
    public Outcome parse(String text) {
        for (IndicatorType type : TYPES) {
            if (type.resembles(text) && type.parse(text) instanceof Outcome.Accepted accepted) {
                return accepted;
            }
        }
        return new Outcome.Rejected(expected());
    }

    @Override
    public PersonalData personalData() {
        return PersonalData.SUBSCRIBER;
    }
}
