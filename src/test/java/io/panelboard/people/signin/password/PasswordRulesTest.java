package io.panelboard.people.signin.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.panelboard.people.internal.PeopleConfiguration;
import io.panelboard.shared.RuleViolation;
import java.text.Normalizer;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

class PasswordRulesTest {

    private static final String EMAIL = "nina.new@demo.test";
    private static final String NAME = "Nina New";

    private static void check(String password) {
        PasswordRules.check(password, EMAIL, NAME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "short words | at least 12 characters",
                "panelboard | at least 12 characters",
                "panelboard2026 | from your name",
                "Nina New 2026 | from your name",
                "nina.new@demo.test | from your name",
                "aaaaaaaaaaaaaaaa | Repetitions",
                "abcabcabcabcabc | Repetitions",
                "password1234 | many people use",
                "iloveyou1234 | many people use",
                "qwertyuiop123 | many people use",
            })
    void whatIsTriedFirstIsRefusedWithWhatToDo(String password, String sentence) {
        assertThatThrownBy(() -> check(password)).isInstanceOfSatisfying(RuleViolation.class, r -> {
            assertThat(r.field()).isEqualTo("password");
            assertThat(r.sentence()).contains(sentence);
        });
        assertThat(PasswordRules.advice(password, EMAIL, NAME).enough()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "green lamp on tuesday",
                "correct horse battery staple",
                "zwölf blaue Elefanten",
                "十二の青い象が川を渡って歌う",
                "kaffee tasse baum",
            })
    void noSignsAreAskedForAndNoneIsForbidden(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
        assertThat(PasswordRules.advice(password, EMAIL, NAME).enough()).isTrue();
    }

    @Test
    void aLongOneIsTakenWholeAndCheckedQuickly() {
        String sentence = "every evening the old lamp wonders, 4@1 ".repeat(6);
        var started = System.nanoTime();
        check(sentence);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        assertThatThrownBy(() -> check("long ".repeat(60))).hasMessageContaining("at most 256");

        var encoder = new PeopleConfiguration().passwordEncoder();
        String hash = encoder.encode(sentence);
        assertThat(encoder.matches(sentence, hash)).isTrue();
        assertThat(encoder.matches(sentence.substring(0, sentence.length() - 1), hash))
                .as("nothing is cut off")
                .isFalse();
    }

    @Test
    void theSamePasswordFromAnotherKeyboardIsTheSame() {
        var encoder = new PeopleConfiguration().passwordEncoder();
        String composed = Normalizer.normalize("café am größten Fluss", Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(encoder.matches(decomposed, encoder.encode(composed))).isTrue();
    }

    @Test
    void aHashOfAnOlderAlgorithmStillCountsAndIsToBeReplaced() {
        var encoder = new PeopleConfiguration().passwordEncoder();
        String old = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("green lamp on tuesday");
        assertThat(encoder.matches("green lamp on tuesday", old)).isTrue();
        assertThat(encoder.upgradeEncoding(old)).isTrue();
        assertThat(encoder.upgradeEncoding(encoder.encode("green lamp on tuesday")))
                .isFalse();
    }

    @Property(tries = 200)
    void whateverIsTypedGetsAnAnswer(@ForAll @StringLength(max = 300) String typed) {
        var advice = PasswordRules.advice(typed, EMAIL, NAME);
        assertThat(advice.sentence()).isNotBlank();
        if (advice.enough()) {
            assertThatCode(() -> check(typed)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> check(typed)).hasMessage(advice.sentence());
        }
    }
}
