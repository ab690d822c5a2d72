package hub.bench.corpus;

import hub.model.id.AgencyId;
import hub.model.marking.Marking;
import hub.model.marking.Pap;
import hub.model.marking.Tlp;
import hub.model.marking.Token;
import hub.model.partner.Role;
import hub.model.partner.Viewer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The agencies and groups of the corpus, how they mark, and who looks. */
public final class Partners {
    private static final int AGENCIES = 30;
    private static final int GROUPS = 20;
    private static final Zipf OWNERS = new Zipf(AGENCIES, 0.5);

    private Partners() {}

    static AgencyId agency(int number) {
        return new AgencyId("cert-%02d".formatted(number));
    }

    private static Token group(int number) {
        return Token.group("group-%02d".formatted(number));
    }

    static AgencyId owner(RandomGenerator random) {
        return agency((int) OWNERS.next(random));
    }

    static Marking marking(RandomGenerator random) {
        Pap pap = random.nextInt(3) == 0 ? Pap.GREEN : null;
        int share = random.nextInt(100);
        if (share < 10) {
            return new Marking(Tlp.CLEAR, pap, List.of(), false);
        }
        if (share < 50) {
            return new Marking(Tlp.GREEN, pap, List.of(), false);
        }
        if (share < 70) {
            return new Marking(Tlp.AMBER, pap, List.of(), false);
        }
        Token recipient = random.nextBoolean()
                ? group(random.nextInt(GROUPS))
                : Token.agency(agency(random.nextInt(AGENCIES)).value());
        Tlp tlp = share < 85 ? Tlp.AMBER : share < 95 ? Tlp.AMBER_STRICT : Tlp.RED;
        return new Marking(tlp, pap, List.of(recipient), tlp == Tlp.AMBER && random.nextInt(4) == 0);
    }

    /** An investigator of a national CERT in five groups, who may see what is RED for it. */
    public static Viewer investigator() {
        Token own = Token.agency(agency(0).value());
        Set<Token> tokens = new HashSet<>(Set.of(
                Token.PUBLIC,
                Token.COMMUNITY,
                Token.NATIONAL_CERTS,
                Token.NATIONAL_CERTS.clients(),
                own,
                own.red(),
                own.clients()));
        IntStream.range(0, 5)
                .mapToObj(Partners::group)
                .forEach(group -> tokens.addAll(List.of(group, group.red(), group.clients())));
        return viewer(tokens);
    }

    /**
     * Somebody who sees everything, with so many tokens.
     *
     * @param tokens at least as many as the corpus has
     */
    public static Viewer allSeeing(int tokens) {
        List<Token> parties = new ArrayList<>(List.of(Token.NATIONAL_CERTS));
        IntStream.range(0, GROUPS).mapToObj(Partners::group).forEach(parties::add);
        IntStream.range(0, AGENCIES)
                .mapToObj(number -> Token.agency(agency(number).value()))
                .forEach(parties::add);
        Set<Token> all = new HashSet<>(Set.of(Token.PUBLIC, Token.COMMUNITY));
        parties.forEach(party -> all.addAll(List.of(party, party.red(), party.clients())));
        for (int i = 0; all.size() < tokens; i++) {
            all.add(Token.group("unused-%04d".formatted(i)));
        }
        return viewer(all);
    }

    private static Viewer viewer(Set<Token> tokens) {
        return new Viewer(agency(0), "ana", Set.of(Role.INVESTIGATOR), tokens);
    }
}
