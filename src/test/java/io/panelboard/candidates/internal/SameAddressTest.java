package io.panelboard.candidates.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.panelboard.people.EmailAddress;
import io.panelboard.people.Person;
import io.panelboard.people.PersonId;
import io.panelboard.people.Role;
import io.panelboard.people.internal.PeopleFixture;
import io.panelboard.shared.RuleViolation;
import io.panelboard.shared.mongo.Databases;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.web.api.Web;

/** R9 compares a person's address with a candidate's: what was typed for both must be stored as the same. */
class SameAddressTest {

    private static final Person MANAGER =
            new Person(new PersonId("m"), "m@demo.test", "Max", ZoneOffset.UTC, Set.of(Role.HIRING_MANAGER), true);

    private final PeopleFixture people = new PeopleFixture(Databases.EMBEDDED.template());
    private final Person administrator = people.firstAdministrator();
    private final Set<String> seen = new HashSet<>();
    private final MongoCandidates candidates =
            CandidateStores.on(Databases.EMBEDDED).candidates();

    @Property(tries = 300)
    void whatOneTakesTheOtherTakesAndBothStoreTheSame(@ForAll("typed") String typed) {
        // What is taken is refused with other words.
        Assume.that(seen.add(EmailAddress.normalized(typed)));
        String person;
        try {
            person = people.people
                    .invite(administrator, typed, "Ada", Set.of(Role.INTERVIEWER))
                    .person()
                    .email();
        } catch (RuleViolation refused) {
            assertThatExceptionOfType(RuleViolation.class)
                    .isThrownBy(() -> candidates.addOrFind(MANAGER, "Ada", typed))
                    .withMessage(refused.getMessage());
            Statistics.collect("refused");
            return;
        }
        var candidate = candidates.addOrFind(MANAGER, "Ada", typed);
        assertThat(candidate.email()).isEqualTo(person);
        assertThat(people.people.byEmail(candidate.email()))
                .hasValueSatisfying(found -> assertThat(candidate.is(found)).isTrue());
        assertThat(candidates.byEmail(person)).contains(candidate);
        Statistics.collect("stored");
        Statistics.coverage(coverage -> {
            coverage.check("refused").count(n -> n > 20);
            coverage.check("stored").count(n -> n > 20);
        });
    }

    /** Addresses with capitals and space around them, and what only looks like one. */
    @Provide
    Arbitrary<String> typed() {
        var space = Arbitraries.of("", " ", "\t", "\u2003");
        var letters = Arbitraries.strings()
                .withChars("aBk\u212A\u0130\u017F.-+\"(:@ ")
                .ofMinLength(1)
                .ofMaxLength(12);
        var almost = Combinators.combine(letters, letters).as("%s@%s.test"::formatted);
        var good = Web.emails().map(email -> email.toUpperCase(Locale.ROOT));
        return Combinators.combine(space, Arbitraries.oneOf(good, almost, letters), space)
                .as((before, address, after) -> before + address + after);
    }
}
