package hub.api.vocabulary;

import hub.model.fiveg.NetworkFunctions;
import hub.model.fiveg.ReferencePoints;
import hub.model.fiveg.Rsit;
import hub.model.fiveg.Techniques;
import hub.model.indicator.IndicatorTypes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The published vocabularies. A new one is a line here. */
enum Vocabularies {
    /** Network functions, 3GPP TS 29.510. */
    NF {
        @Override
        Stream<Word> words() {
            return NetworkFunctions.all().stream()
                    .map(function -> new Word(function.code(), function.name(), function.domain()));
        }
    },
    /** Reference points, 3GPP TS 23.501. */
    INTERFACES {
        @Override
        Stream<Word> words() {
            return ReferencePoints.all().stream()
                    .map(point -> new Word(point.name(), point.endA() + " - " + point.endB(), point.protocol()));
        }
    },
    /** Techniques of MITRE FiGHT and GSMA MoTIF; those of ATT&amp;CK are known by their form alone. */
    TECHNIQUES {
        @Override
        Stream<Word> words() {
            return Techniques.all().stream()
                    .map(technique -> new Word(
                            technique.id(),
                            technique.name().orElse(technique.id()),
                            technique.framework().name().toLowerCase(Locale.ROOT)));
        }
    },
    /** The Reference Security Incident Taxonomy. */
    RSIT {
        @Override
        Stream<Word> words() {
            return Rsit.all().stream().map(type -> new Word(type.id(), type.typeName(), type.className()));
        }
    },
    /** Types of indicators; the name says what a value looks like. */
    INDICATOR_TYPES {
        @Override
        Stream<Word> words() {
            return IndicatorTypes.all().stream()
                    .map(type -> new Word(
                            type.id(),
                            type.expected(),
                            "personal data: " + type.personalData().name().toLowerCase(Locale.ROOT)));
        }
    };

    /**
     * A word of a vocabulary.
     *
     * @param id as it stands in reports and queries
     * @param name for people
     * @param group what it belongs to, or more about it
     */
    record Word(String id, String name, String group) {}

    abstract Stream<Word> words();

    /** The name in addresses. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Vocabularies> find(String label) {
        return Arrays.stream(values())
                .filter(vocabulary -> vocabulary.label().equals(label))
                .findFirst();
    }

    static List<String> labels() {
        return Arrays.stream(values()).map(Vocabularies::label).toList();
    }
}
