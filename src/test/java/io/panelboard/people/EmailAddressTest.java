package io.panelboard.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.panelboard.shared.RuleViolation;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.web.api.Email;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @Test
    void isStoredInOneForm() {
        assertThat(EmailAddress.checked("  Ada@Demo.TEST ")).isEqualTo("ada@demo.test");
    }

    @Property
    void takesEveryOrdinaryAddressAndChangesNothingTwice(@ForAll @Email String address) {
        Assume.that(address.length() <= 254);
        String once = EmailAddress.checked(address);
        assertThat(EmailAddress.checked(once)).isEqualTo(once);
        assertThat(once).isEqualToIgnoringCase(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada",
                "ada@",
                "@demo.test",
                "ada@demo",
                "ada@demo.",
                "a da@demo.test",
                "a@b@demo.test",
                "Ada <ada@demo.test>"
            })
    void saysWhatAnAddressIs(String typed) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> EmailAddress.checked(typed))
                .satisfies(r -> assertThat(r.field()).isEqualTo("email"))
                .withMessage(
                        "\"%s\" is not an email address. It needs a name, an @ and a domain, such as ada@example.org.",
                        typed);
    }

    @Test
    void isNeeded() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> EmailAddress.checked("  "))
                .withMessage("An email address is needed.");
    }
}
