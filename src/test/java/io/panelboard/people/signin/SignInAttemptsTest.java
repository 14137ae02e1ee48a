package io.panelboard.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.panelboard.people.AddressBlock;
import io.panelboard.people.signin.password.SignInAttempts;
import io.panelboard.shared.PassingTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

    private final PassingTime time = new PassingTime();
    private final SignInAttempts attempts = new SignInAttempts(time);

    @Test
    void oneAccountFromOneNetworkFailsOnlySoOftenAndThenSlowly() {
        for (int i = 0; i < SignInAttempts.PER_ACCOUNT; i++) {
            assertThat(attempts.take("ann@demo.test", "10.0.0.1")).isNotNull();
        }
        assertThat(attempts.take("Ann@demo.test ", "10.0.0.1")).isNull();
        assertThat(attempts.take("bob@demo.test", "10.0.0.1")).isNotNull();

        time.passes(SignInAttempts.PERIOD.dividedBy(SignInAttempts.PER_ACCOUNT));
        assertThat(attempts.take("ann@demo.test", "10.0.0.1")).isNotNull();
        assertThat(attempts.take("ann@demo.test", "10.0.0.1")).isNull();
    }

    @Test
    void whoGuessesFromElsewhereKeepsNobodyOut() {
        for (int i = 0; i < 3 * SignInAttempts.PER_ACCOUNT; i++) {
            attempts.take("ann@demo.test", "10.0.0.66");
        }

        assertThat(attempts.take("ann@demo.test", "10.0.0.1")).isNotNull();
    }

    @Test
    void manyNetworksTogetherGuessOnlySoOftenAndWhereOneSignedInBeforeOneStillDoes() {
        Objects.requireNonNull(attempts.take("ann@demo.test", "192.0.2.1")).succeeded();
        for (int i = 0; i < SignInAttempts.EVERYWHERE; i++) {
            assertThat(attempts.take("ann@demo.test", "10.0." + i + ".1")).isNotNull();
        }

        assertThat(attempts.take("ann@demo.test", "10.1.0.1")).isNull();
        assertThat(attempts.take("ann@demo.test", "192.0.2.1")).isNotNull();
    }

    @Test
    void codesCountForTheAccountFromAllNetworksTogether() {
        for (int i = 0; i < SignInAttempts.PER_ACCOUNT; i++) {
            assertThat(attempts.takeCode("ann@demo.test", "10.0.0." + i)).isNotNull();
        }

        assertThat(attempts.takeCode("ann@demo.test", "10.0.0.99")).isNull();
        assertThat(attempts.take("ann@demo.test", "10.0.0.99")).isNotNull();
    }

    @Test
    void whoSignsInStartsAnew() {
        for (int i = 0; i < 5 * SignInAttempts.PER_ACCOUNT; i++) {
            var attempt = attempts.take("ann@demo.test", "10.0.0.1");
            if (attempt == null) {
                fail("Attempt %d was refused", i);
            } else if (i % 5 == 4) {
                attempt.succeeded();
            }
        }
    }

    @Test
    void oneAddressCannotTryAllAccounts() {
        for (int i = 0; i < SignInAttempts.PER_ADDRESS; i++) {
            assertThat(attempts.take("person" + i + "@demo.test", "10.0.0.1")).isNotNull();
        }
        assertThat(attempts.take("ann@demo.test", "10.0.0.1")).isNull();
        assertThat(attempts.take("ann@demo.test", "10.0.0.2")).isNotNull();
    }

    /** Covers the owner of one address of an IPv6 network, who has 2^64 of them. */
    @Test
    void anIpv6NetworkCountsAsOneAddress() {
        for (int i = 0; i < SignInAttempts.PER_ADDRESS; i++) {
            String address = "2001:db8:0:1::%x".formatted(i + 1);
            assertThat(attempts.take("person" + i + "@demo.test", i % 2 == 0 ? address : "[" + address + "]"))
                    .isNotNull();
        }
        assertThat(attempts.take("ann@demo.test", "2001:db8::1:ffff:ffff:ffff:ffff"))
                .isNull();
        assertThat(attempts.take("ann@demo.test", "2001:db8:0:2::1")).isNotNull();
    }

    @Test
    void anIpv4AddressCountsAloneHoweverItIsWritten() {
        for (int i = 0; i < SignInAttempts.PER_ADDRESS; i++) {
            assertThat(attempts.take("person" + i + "@demo.test", i % 2 == 0 ? "192.0.2.1" : "::ffff:192.0.2.1"))
                    .isNotNull();
        }
        assertThat(attempts.take("ann@demo.test", "::ffff:192.0.2.1")).isNull();
        assertThat(attempts.take("ann@demo.test", "::ffff:192.0.2.2")).isNotNull();
        assertThat(attempts.take("ann@demo.test", "192.0.2.3")).isNotNull();
    }

    /** Covers an API client without a code, which repeats its request forever. */
    @Test
    void whatProgramsLeaveOutKeepsNobodyFromABrowser() {
        for (int i = 0; i < SignInAttempts.PER_ACCOUNT; i++) {
            Objects.requireNonNull(attempts.takeForProgram("ann@demo.test", "10.0.0.1"))
                    .codeMissing();
        }
        assertThat(attempts.takeForProgram("ann@demo.test", "10.0.0.1")).isNull();
        for (int i = 0; i < SignInAttempts.PER_ACCOUNT; i++) {
            assertThat(attempts.take("ann@demo.test", "10.0.0.1"))
                    .as("try %d", i)
                    .isNotNull();
        }
        assertThat(attempts.take("ann@demo.test", "10.0.0.1")).isNull();
    }

    @Test
    void whatAProgramGuessesKeepsNobodyFromABrowser() {
        for (int i = 0; i < SignInAttempts.PER_ACCOUNT; i++) {
            assertThat(attempts.takeForProgram("ann@demo.test", "10.0.0.1")).isNotNull();
        }
        assertThat(attempts.takeForProgram("ann@demo.test", "10.0.0.1")).isNull();
        assertThat(attempts.take("ann@demo.test", "10.0.0.1")).isNotNull();
    }

    @Test
    void aPortIsNoOtherAddress() {
        assertThat(AddressBlock.of("203.0.113.9:51234")).isEqualTo("203.0.113.9");
        assertThat(AddressBlock.of("[2001:db8::1]:443")).isEqualTo(AddressBlock.of("2001:db8::2"));
    }

    @Test
    void whatIsNoAddressIsNotLookedUp() {
        assertThat(AddressBlock.of("localhost")).isEqualTo("localhost");
        assertThat(AddressBlock.of("")).isEmpty();
    }
}
