package io.panelboard.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-05 | en-GB | 2026-12-05",
                "2026-12-5 | en-US | 2026-12-05",
                "20261205 | en-GB | 2026-12-05",
                "2026/12/05 | en-US | 2026-12-05",
                "Mon 30 Nov 2026 | de-DE | 2026-11-30",
                "Mon 30 Nov 2026 | ar-EG | 2026-11-30",
                "monday, 30 november 2026 | en-GB | 2026-11-30",
                "Nov 30, 2026 | en-US | 2026-11-30",
                "30th of November 2026 | en-GB | 2026-11-30",
                "30-Nov-26 | en-GB | 2026-11-30",
                "2026 Nov 30 | en-GB | 2026-11-30",
                "05-12-26 | de-DE | 2026-12-05",
                "5-12-26 | en-GB | 2026-12-05",
                "05.12.26 | en-GB | 2026-12-05",
                "3/4/2026 | en-GB | 2026-04-03",
                "3/4/2026 | en-US | 2026-03-04",
                "3/4/26 | de-DE | 2026-04-03",
                "3.4.2026 | de-DE | 2026-04-03",
                "3.4.2026 | en-US | 2026-04-03",
                "30/11/2026 | en-US | 2026-11-30",
                "11/30/2026 | en-GB | 2026-11-30",
                "5. Dezember 2026 | de-DE | 2026-12-05",
                "5. März 2026 | de-DE | 2026-03-05",
                "mar. 3 mars 2026 | fr-FR | 2026-03-03",
                "5 de diciembre de 2026 | es-ES | 2026-12-05"
            })
    void readsADateAsPeopleTypeIt(String typed, String locale, LocalDate date) {
        assertThat(TypedDate.of(typed, Locale.forLanguageTag(locale))).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tue 30 Nov 2026",
                "31 Nov 2026",
                "2026-02-30",
                "2026-13-01",
                "5 Dec",
                "5/12",
                "next week",
                "",
                "12345",
                "13/13/2026",
                "5 Ma 2026",
                "Dec Dec 5 2026",
                "5 Dec 202"
            })
    void takesNothingElse(String typed) {
        assertThat(TypedDate.of(typed, Locale.UK)).isEmpty();
    }

    @Property
    void readsWhatThePagesPrint(@ForAll @IntRange(min = 0, max = 40_000) int day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        String printed = Times.date(date.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

        assertThat(TypedDate.of(printed, Locale.US)).contains(date);
        assertThat(TypedDate.of(date.toString(), Locale.GERMANY)).contains(date);
    }
}
